package id.amanah.group;

import id.amanah.shared.Nik;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The groups that were ever registered. */
interface Groups extends Repository<LendingGroup, UUID> {

    LendingGroup save(LendingGroup group);

    void flush();

    Optional<LendingGroup> findById(UUID id);

    /** For changes: two at a time wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from LendingGroup g where g.id = :id")
    Optional<LendingGroup> findForChange(UUID id);

    boolean existsByRegistrationFingerprint(String fingerprint);

    /** The active memberships of these people, whatever group they are in. */
    @Query("select m.nik as nik, g.id as groupId, g.name as groupName, g.neighbourhood.kelurahan as kelurahan "
            + "from Member m join m.group g "
            + "where m.nik in :niks and m.status = id.amanah.group.MemberStatus.ACTIVE")
    List<OpenMembership> openMembershipsOf(Collection<Nik> niks);

    /** How many of these people had repaid all financing of a group of theirs by then. */
    @Query("select count(distinct m.nik) from Member m join m.group g where m.nik in :niks "
            + "and m.status = id.amanah.group.MemberStatus.RELEASED "
            + "and g.status = id.amanah.group.GroupStatus.REPAID and g.closedAt <= :by")
    long countWhoHadRepaid(Collection<Nik> niks, Instant by);

    /** Waits until nobody else registers the person in a transaction of their own. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended('nik:' || :nik, 0)) as text)",
            nativeQuery = true)
    String lockPerson(String nik);

    /** Where a person is active now. */
    interface OpenMembership {
        Nik getNik();

        UUID getGroupId();

        String getGroupName();

        String getKelurahan();
    }
}
