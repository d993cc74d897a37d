package id.amanah.financing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The payouts of applications. */
interface Disbursements extends Repository<Disbursement, String> {

    Disbursement save(Disbursement disbursement);

    Optional<Disbursement> findByApplicationNumber(String applicationNumber);

    Optional<Disbursement> findFirstByGroupIdOrderByPreparedOnDescApplicationNumberDesc(UUID groupId);

    /** For changes: who comes second waits, and then finds what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Disbursement d where d.applicationNumber = :applicationNumber")
    Optional<Disbursement> findForChange(String applicationNumber);
}
