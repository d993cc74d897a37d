package id.amanah.coaching;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The coachings of groups. */
interface Coachings extends Repository<Coaching, String> {

    Optional<Coaching> findByApplicationNumber(String applicationNumber);

    /** For changes: who comes second waits, and then finds what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Coaching c where c.applicationNumber = :applicationNumber")
    Optional<Coaching> findForChange(String applicationNumber);

    /** Opens a coaching unless there is one; answers how many were opened. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "INSERT INTO coaching (application_number, version, group_id, started_at)"
                    + " VALUES (:applicationNumber, 0, :groupId, :at) ON CONFLICT (application_number) DO NOTHING")
    int openOnce(String applicationNumber, UUID groupId, Instant at);
}
