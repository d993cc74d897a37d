package id.amanah.workflow.engine;

import java.util.Map;
import java.util.UUID;

/** A task whose form is being opened: facts can be read, nothing can be changed. */
record ShownTask(String taskId, String key, String processInstanceId, String userId, Map<String, Object> facts)
        implements TaskAtHand {

    @Override
    public String applicationNumber() {
        return (String) facts.get(CaseFacts.APPLICATION_NUMBER);
    }

    @Override
    public UUID groupId() {
        return UUID.fromString((String) facts.get(CaseFacts.GROUP_ID));
    }

    @Override
    public Object fact(String variable) {
        return facts.get(variable);
    }

    @Override
    public void set(String variable, Object value) {
        throw new IllegalStateException("a task that is only shown sets no facts: " + variable);
    }
}
