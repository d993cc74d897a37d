package id.amanah.workflow.access;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.staff.Territories;
import id.amanah.staff.Territory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cooperative's staff in step with the engine's users: administrators only ever touch the users. */
@Service
public class StaffRoster {

    private static final Map<String, StaffRole> ROLES = Map.of(
            Role.MANAGERS.groupId(), StaffRole.MANAGER,
            Role.MARKETING.groupId(), StaffRole.MARKETING,
            Role.OPERATORS.groupId(), StaffRole.OPERATOR,
            Role.ADMINISTRATORS.groupId(), StaffRole.ADMINISTRATOR);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final StaffMembers staff;
    private final Territories territories;

    StaffRoster(
            @Lazy IdentityService identity,
            @Lazy AuthorizationService authorizations,
            @Lazy TaskService tasks,
            StaffMembers staff,
            Territories territories) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.staff = staff;
        this.territories = territories;
    }

    /**
     * Takes over what the engine's users say now: name, role by membership, and who has left. Tasks of somebody who works
     * with groups no more go back to those they were offered to.
     */
    @Transactional
    public void refresh(String userId) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        Set<String> groups = user == null
                ? Set.of()
                : identity.createGroupQuery().groupMember(userId).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet());
        StaffRole role = List.of(Role.MANAGERS, Role.MARKETING, Role.OPERATORS, Role.ADMINISTRATORS).stream()
                .filter(candidate -> groups.contains(candidate.groupId()))
                .map(candidate -> ROLES.get(candidate.groupId()))
                .findFirst()
                .orElse(null);
        StaffMember known = staff.byId(userId).orElse(null);
        if (role != null) {
            staff.save(new StaffMember(
                    userId,
                    (user.getFirstName() + " " + user.getLastName()).trim(),
                    role,
                    known == null ? null : known.residence().orElse(null)));
        } else if (known != null) {
            known.leave();
            staff.save(known);
        }
        if (role != StaffRole.MARKETING && role != StaffRole.MANAGER) {
            tasks.createTaskQuery().taskAssignee(userId).list().forEach(task -> tasks.setAssignee(task.getId(), null));
        }
    }

    /**
     * Records in which RT somebody of the staff lives: nobody decides about neighbours of the same RT.
     *
     * @throws RefusedInput when there is no such staff member
     */
    @Transactional
    public void recordResidence(String userId, Neighbourhood residence) {
        StaffMember member =
                staff.byId(userId).orElseThrow(() -> RefusedInput.of("id", "Petugas " + userId + " tidak dikenal"));
        member.moveTo(residence);
        staff.save(member);
    }

    /** Makes a kecamatan or kelurahan a territory and its team a group of the engine that users can be put into. */
    @Transactional
    public Territory establishTerritory(String kecamatan, String kelurahan) {
        Territory territory = territories.establish(kecamatan, kelurahan);
        new AccessRights(identity, authorizations)
                .createGroup(
                        territory.team(), "Marketing " + territory.kelurahan().orElse(territory.kecamatan()));
        return territory;
    }
}
