package id.amanah.application;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The applications that were ever opened. */
interface ApplicationRecords extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findByNumber(String number);

    Optional<Application> findByGroupId(UUID groupId);

    /** For changes: two at a time wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.groupId = :groupId")
    Optional<Application> findForChange(UUID groupId);

    /** For changes, by number. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.number = :number")
    Optional<Application> hold(String number);

    /** The next running number of that year; gaps are possible, repeats are not. */
    @Query(value = "select next_application_number(:year)", nativeQuery = true)
    long nextRunningNumber(int year);
}
