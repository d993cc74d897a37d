package id.amanah.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What officers answered to deciders. */
interface DecisionAnswers extends Repository<DecisionAnswer, UUID> {

    DecisionAnswer save(DecisionAnswer answer);

    List<DecisionAnswer> findByDecisionIdIn(Collection<UUID> decisionIds);

    /** Login ids of those who ever answered a question about the group. */
    @Query("select distinct a.answeredBy from DecisionAnswer a, Decision d, DecisionRound r "
            + "where a.decisionId = d.id and d.roundId = r.id and r.groupId = :groupId")
    Set<String> answerersOf(UUID groupId);
}
