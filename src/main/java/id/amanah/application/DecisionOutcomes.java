package id.amanah.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** How rounds ended. */
interface DecisionOutcomes extends Repository<DecisionOutcome, UUID> {

    DecisionOutcome save(DecisionOutcome outcome);

    List<DecisionOutcome> findByRoundIdIn(Collection<UUID> roundIds);
}
