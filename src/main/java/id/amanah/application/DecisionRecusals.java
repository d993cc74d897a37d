package id.amanah.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who stepped aside from rounds. */
interface DecisionRecusals extends Repository<DecisionRecusal, UUID> {

    DecisionRecusal save(DecisionRecusal recusal);

    boolean existsByRoundIdAndStaffId(UUID roundId, String staffId);

    List<DecisionRecusal> findByRoundIdInOrderByDeclaredAt(Collection<UUID> roundIds);
}
