package id.amanah.workflow.access;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** What each role may do in the engine, and no more; brought into order at every start. */
@Component
class AccessRights {

    private static final String ANY = "*";

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    AccessRights(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    /** Creates the roles' groups and grants; what a grant gave before and no longer does is taken back. */
    void bringIntoOrder() {
        for (Role role : Role.values()) {
            createGroup(role.groupId(), role.label());
        }
        staff(Role.MARKETING);
        managers();
        operators();
        administrators();
    }

    /** Creates an engine group unless it is there. */
    void createGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void staff(Role role) {
        grant(role, APPLICATION, "tasklist", Permissions.ACCESS);
        for (String startable : new String[] {"GroupOnboardingProcess", "WithdrawalProcess"}) {
            grant(role, PROCESS_DEFINITION, startable, Permissions.READ, Permissions.CREATE_INSTANCE);
        }
        grant(role, PROCESS_INSTANCE, ANY, Permissions.CREATE);
        // The cards show group, kelurahan and number: variables of a case are routing facts and nothing personal. The
        // engine's REST interface finds a task to remark upon in its history: who did what when, and nothing personal.
        grant(
                role,
                PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY);
    }

    private void managers() {
        staff(Role.MANAGERS);
        Role role = Role.MANAGERS;
        grant(role, APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                role,
                PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(role, PROCESS_INSTANCE, ANY, Permissions.READ, Permissions.CREATE);
        grant(role, DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(role, DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(role, DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        grant(role, TASK, ANY, Permissions.READ, Permissions.TASK_ASSIGN);
    }

    /** They look. What they do passes their desk, which asks for a reason, keeps it, and works as the application itself. */
    private void operators() {
        Role role = Role.OPERATORS;
        grant(role, APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                role,
                PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(role, PROCESS_INSTANCE, ANY, Permissions.READ);
        grant(role, DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(role, DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(role, DEPLOYMENT, ANY, Permissions.READ);
        grant(role, TASK, ANY, Permissions.READ);
    }

    private void administrators() {
        Role role = Role.ADMINISTRATORS;
        grant(role, APPLICATION, "admin", Permissions.ACCESS);
        grant(role, USER, ANY, Permissions.READ, Permissions.UPDATE, Permissions.CREATE, Permissions.DELETE);
        grant(role, GROUP, ANY, Permissions.READ);
        grant(role, GROUP_MEMBERSHIP, ANY, Permissions.CREATE, Permissions.DELETE);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        grantToGroup(role.groupId(), resource, id, permissions);
    }

    /** Grants exactly these permissions on a resource to a group, in place of what it had on that resource. */
    void grantToGroup(String groupId, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(groupId);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
