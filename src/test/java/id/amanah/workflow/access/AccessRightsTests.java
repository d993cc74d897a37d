package id.amanah.workflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AccessRightsTests {

    private static final String OPERATORS = Role.OPERATORS.groupId();

    @Autowired
    private AccessRights rights;

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void what_an_earlier_release_granted_and_this_one_does_not_is_gone_after_a_start() {
        rights.grantToGroup(
                OPERATORS,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        rights.grantToGroup(
                OPERATORS,
                Resources.PROCESS_INSTANCE,
                "*",
                Permissions.READ,
                ProcessInstancePermissions.RETRY_JOB,
                ProcessInstancePermissions.SUSPEND);
        assertThat(may(ProcessInstancePermissions.RETRY_JOB, Resources.PROCESS_INSTANCE))
                .isTrue();

        rights.bringIntoOrder();

        assertThat(may(ProcessDefinitionPermissions.RETRY_JOB, Resources.PROCESS_DEFINITION))
                .isFalse();
        assertThat(may(ProcessDefinitionPermissions.SUSPEND_INSTANCE, Resources.PROCESS_DEFINITION))
                .isFalse();
        assertThat(may(ProcessInstancePermissions.RETRY_JOB, Resources.PROCESS_INSTANCE))
                .isFalse();
        assertThat(may(ProcessInstancePermissions.SUSPEND, Resources.PROCESS_INSTANCE))
                .isFalse();
        assertThat(may(Permissions.READ, Resources.PROCESS_INSTANCE)).isTrue();
    }

    private boolean may(Permission permission, Resource resource) {
        return authorizations.isUserAuthorized("siapa-saja", List.of(OPERATORS), permission, resource);
    }
}
