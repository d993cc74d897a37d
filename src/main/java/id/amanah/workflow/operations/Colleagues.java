package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import id.amanah.staff.StaffAbsences;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be given work. */
@Component
class Colleagues {

    /** That a user, {@code u}, is not locked out by failed sign-ins; {@code :attempts} as {@link #attempts()} tells. */
    static final String NOT_LOCKED_OUT = "coalesce(u.attempts_, 0) < :attempts";

    private final StaffMembers staff;
    private final StaffAbsences absences;
    private final IdentityService identity;
    private final JdbcClient database;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    Colleagues(
            StaffMembers staff,
            StaffAbsences absences,
            IdentityService identity,
            JdbcClient database,
            ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.staff = staff;
        this.absences = absences;
        this.identity = identity;
        this.database = database;
        this.engine = engine;
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
                && canSignIn(id)
                && !absences.isAbsent(id);
    }

    /** Whether that person belongs to that engine group. */
    boolean isIn(String id, String team) {
        return id != null
                && identity.createUserQuery().userId(id).memberOfGroup(team).count() == 1;
    }

    /** So many failed sign-ins lock somebody out. */
    int attempts() {
        return engine.getObject().getLoginMaxAttempts();
    }

    private boolean canSignIn(String id) {
        return database.sql("select count(*) from act_id_user u where u.id_ = :id and " + NOT_LOCKED_OUT)
                        .param("id", id)
                        .param("attempts", attempts())
                        .query(Integer.class)
                        .single()
                == 1;
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
