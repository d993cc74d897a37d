package id.amanah.workflow.engine;

import java.util.Set;

/** What expressions in models may ask of a running step; the guard at run time and the gate before it use the same list. */
public final class GuardedNames {

    private static final Set<String> OF_A_SCOPE = Set.of(
            "getVariable",
            "hasVariable",
            "getVariableLocal",
            "id",
            "getId",
            "name",
            "getName",
            "businessKey",
            "getBusinessKey",
            "processBusinessKey",
            "getProcessBusinessKey",
            "processInstanceId",
            "getProcessInstanceId",
            "currentActivityId",
            "getCurrentActivityId",
            "taskDefinitionKey",
            "getTaskDefinitionKey",
            "assignee",
            "getAssignee",
            "eventName");

    private GuardedNames() {}

    /** Whether a property or method of {@code execution} or {@code task} may be used. */
    public static boolean ofAScope(String name) {
        return OF_A_SCOPE.contains(name);
    }
}
