package id.amanah.financing;

import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.staff.Territories;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a group's papers: managers, the officer who looks after it, and the marketing team of its territory. */
@Component
public class DocumentReaders {

    private final StaffMembers staff;
    private final Territories territories;
    private final GroupFormation groups;

    DocumentReaders(StaffMembers staff, Territories territories, GroupFormation groups) {
        this.staff = staff;
        this.territories = territories;
        this.groups = groups;
    }

    /**
     * Whether somebody may read the papers of a group: they carry full NIKs and addresses.
     *
     * @param staffId who is signed in
     * @param teams the engine's groups they belong to
     */
    @Transactional(readOnly = true)
    public boolean mayRead(String staffId, Collection<String> teams, UUID groupId) {
        Optional<StaffRole> role =
                staff.byId(staffId).filter(StaffMember::isActive).map(StaffMember::role);
        if (role.filter(StaffRole.MANAGER::equals).isPresent()) {
            return true;
        }
        if (role.filter(StaffRole.MARKETING::equals).isEmpty()) {
            return false;
        }
        GroupView group = groups.groupOf(groupId);
        return staffId.equals(group.officerId()) || territories.works(teams, group.neighbourhood());
    }
}
