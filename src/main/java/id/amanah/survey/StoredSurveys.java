package id.amanah.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All surveys ever recorded. */
interface StoredSurveys extends JpaRepository<Survey, UUID> {

    /** The one survey of a member that counts. */
    Optional<Survey> findByMemberIdAndSupersededAtIsNull(UUID memberId);

    /** The surveys of a group that count, those of members who left included. */
    List<Survey> findByGroupIdAndSupersededAtIsNull(UUID groupId);

    /** The surveys of a group, those that no longer count included, whose surveyors were not released. */
    List<Survey> findByGroupIdAndSurveyorReleasedFalse(UUID groupId);

    /** All of a member, oldest first. */
    List<Survey> findByMemberIdOrderBySurveyedAt(UUID memberId);

    /** All since then with what the score hangs on, oldest first. */
    @Query("select distinct s from Survey s left join fetch s.house where s.surveyedAt >= :since order by s.surveyedAt")
    List<Survey> scoredSince(Instant since);
}
