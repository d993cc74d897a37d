package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;

/** The task that is being completed right now, inside the engine's transaction. */
record CompletingTask(DelegateTask task) implements TaskAtHand {

    @Override
    public String taskId() {
        return task.getId();
    }

    @Override
    public String key() {
        return task.getTaskDefinitionKey();
    }

    @Override
    public String processInstanceId() {
        return task.getProcessInstanceId();
    }

    @Override
    public String applicationNumber() {
        String number = (String) task.getVariable(CaseFacts.APPLICATION_NUMBER);
        if (number == null) {
            // Two clicks at once: the first one has ended the process, and its facts with it, while the second one
            // waited.
            throw RefusedInput.of("task", "Tugas ini sudah selesai. Muat ulang daftar tugas.");
        }
        return number;
    }

    @Override
    public UUID groupId() {
        return CaseFacts.groupId(task);
    }

    @Override
    public String userId() {
        String signedIn = Context.getCommandContext().getAuthenticatedUserId();
        return signedIn != null ? signedIn : task.getAssignee();
    }

    @Override
    public Object fact(String variable) {
        return task.getVariable(variable);
    }

    @Override
    public void set(String variable, Object value) {
        CaseFacts.set(task.getExecution(), variable, value);
    }
}
