package id.amanah.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What deciders said. */
interface Decisions extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    void flush();

    List<Decision> findByRoundIdInOrderByDecidedAt(Collection<UUID> roundIds);
}
