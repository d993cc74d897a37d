package id.amanah.application;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rounds of decisions that were ever opened. */
interface DecisionRounds extends Repository<DecisionRound, UUID> {

    DecisionRound save(DecisionRound round);

    List<DecisionRound> findByGroupIdOrderByNumber(UUID groupId);

    /** Waits until no other transaction decides about the group or ties somebody to it. */
    @Query(
            value =
                    "select cast(pg_advisory_xact_lock(hashtextextended('decision:' || cast(:groupId as text), 0)) as text)",
            nativeQuery = true)
    String lockDecisionsAbout(UUID groupId);
}
