package id.amanah.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of table {@code kinship}. */
interface KinshipRows extends Repository<Kinship, UUID> {

    boolean existsByStaffIdAndGroupId(String staffId, UUID groupId);

    List<Kinship> findByGroupIdOrderByStaffId(UUID groupId);

    /** Two people may declare the same at the same time: the first word stands. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query(nativeQuery = true, value = """
                    insert into kinship (id, staff_id, group_id, declared_by, declared_at, note)
                    values (:id, :staffId, :groupId, :declaredBy, :declaredAt, :note)
                    on conflict (staff_id, group_id) do nothing""")
    void insertUnlessThere(UUID id, String staffId, UUID groupId, String declaredBy, Instant declaredAt, String note);
}
