package id.amanah.financing;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The financings of members. */
interface Financings extends Repository<Financing, UUID> {

    @Query("select f from Financing f where f.applicationNumber = :applicationNumber"
            + " and f.status <> id.amanah.financing.FinancingStatus.VOID order by f.number")
    List<Financing> ofApplication(String applicationNumber);

    /** For changes, always in the same order, so that two at once never wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Financing f where f.applicationNumber = :applicationNumber"
            + " and f.status <> id.amanah.financing.FinancingStatus.VOID order by f.number")
    List<Financing> ofApplicationForChange(String applicationNumber);

    /** The group whose application that is. */
    @Query("select d.groupId from Disbursement d where d.applicationNumber = :applicationNumber")
    Optional<UUID> groupOf(String applicationNumber);
}
