package id.amanah.workflow.engine;

import java.util.UUID;

/** The human task that somebody looks at or completes, reduced to what the domain side may know of it. */
public interface TaskAtHand {

    /** The engine's id of this task. */
    String taskId();

    /** The element id in the model, such as {@code UserTask_RecordSurvey}. */
    String key();

    /** The engine's id of the process instance this task belongs to. */
    String processInstanceId();

    /** The number people say aloud, such as {@code AJU-2026-00042}; it is the business key. */
    String applicationNumber();

    /** The group this case is about. */
    UUID groupId();

    /** Who is signed in; never taken from the form. */
    String userId();

    /** The value of a process variable as this task sees it, null when it has none. */
    Object fact(String variable);

    /**
     * Sets a routing fact: an id, a code, a date or a yes/no, never personal data.
     *
     * @throws IllegalStateException while a task is only being shown
     */
    void set(String variable, Object value);
}
