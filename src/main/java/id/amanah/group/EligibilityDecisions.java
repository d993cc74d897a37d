package id.amanah.group;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The log of what the eligibility tables were asked and said. */
interface EligibilityDecisions extends Repository<EligibilityDecision, UUID> {

    EligibilityDecision save(EligibilityDecision decision);

    List<EligibilityDecision> findByGroupIdOrderByDecidedAt(UUID groupId);
}
