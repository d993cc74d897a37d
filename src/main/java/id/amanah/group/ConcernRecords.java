package id.amanah.group;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The concerns that were ever raised. */
interface ConcernRecords extends Repository<ConcernRecord, UUID> {

    ConcernRecord save(ConcernRecord concern);

    List<ConcernRecord> findByGroupIdAndSettledAtIsNullOrderByRaisedAt(UUID groupId);

    List<ConcernRecord> findByGroupIdOrderByRaisedAt(UUID groupId);
}
