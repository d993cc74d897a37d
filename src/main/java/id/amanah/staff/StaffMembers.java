package id.amanah.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who works or worked here. */
public interface StaffMembers extends Repository<StaffMember, String> {

    /** Who signs in with that id, if we know them. */
    @Query("select member from StaffMember member where member.id = :id")
    Optional<StaffMember> byId(String id);

    /** Who works here now in that role, by id. */
    @Query("select member from StaffMember member where member.active and member.role = :role order by member.id")
    List<StaffMember> activeIn(StaffRole role);

    /** Who works here now, by id. */
    @Query("select member from StaffMember member where member.active order by member.id")
    List<StaffMember> active();

    /** Keeps a new or changed member of the staff. */
    StaffMember save(StaffMember member);

    /** The name colleagues read; the id itself for somebody we do not know. */
    default String nameOf(String id) {
        return byId(id).map(StaffMember::displayName).orElse(id);
    }
}
