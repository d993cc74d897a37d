package id.amanah.workflow.tasks;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reminds of a task when somebody asks for it, as its own timer does: it moves up in the list and carries a note. */
@Component
public class Reminders {

    private final TaskService tasks;

    Reminders(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Reminds whoever holds the task or may take it. */
    public void remind(Task task, String note) {
        tasks.setPriority(task.getId(), Math.max(task.getPriority(), RemindTask.REMINDED_PRIORITY));
        tasks.createComment(task.getId(), task.getProcessInstanceId(), note);
    }
}
