package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import id.amanah.staff.StaffAbsences;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who can be given work. */
@Component
class Colleagues {

    private final StaffMembers staff;
    private final StaffAbsences absences;
    private final IdentityService identity;

    Colleagues(StaffMembers staff, StaffAbsences absences, IdentityService identity) {
        this.staff = staff;
        this.absences = absences;
        this.identity = identity;
    }

    /** Everybody who works with groups, at work or not. */
    List<StaffMember> all() {
        return staff.active().stream().filter(Colleagues::worksWithGroups).toList();
    }

    /** Whether that person works with groups, can sign in, and is not on leave today. */
    boolean isAtWork(String id) {
        return staff.byId(id)
                        .filter(member -> member.isActive() && worksWithGroups(member))
                        .isPresent()
                && identity.createUserQuery().userId(id).count() == 1
                && !absences.isAbsent(id);
    }

    /** Whether that person belongs to that engine group. */
    boolean isIn(String id, String team) {
        return id != null
                && identity.createUserQuery().userId(id).memberOfGroup(team).count() == 1;
    }

    String nameOf(String id) {
        return id == null ? null : staff.nameOf(id);
    }

    String names(List<String> ids) {
        return IndonesianText.list(ids.stream().map(staff::nameOf).sorted().toList());
    }

    private static boolean worksWithGroups(StaffMember member) {
        return member.role() == StaffRole.MARKETING || member.role() == StaffRole.MANAGER;
    }
}
