package id.amanah.workflow.tasks;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.engine.ModelDelegate;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Reminds of a task before it is due: it moves up in the list and carries a note. */
@ModelDelegate("remindTask")
class RemindTask implements TaskListener {

    static final int REMINDED_PRIORITY = 75;

    private final Clock clock;

    RemindTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), REMINDED_PRIORITY));
        String due = task.getDueDate() == null
                ? ""
                : " Tenggat: "
                        + IndonesianText.date(task.getDueDate()
                                .toInstant()
                                .atZone(clock.getZone())
                                .toLocalDate()) + ".";
        task.getProcessEngineServices()
                .getTaskService()
                .createComment(task.getId(), task.getProcessInstanceId(), "Pengingat: tugas ini belum selesai." + due);
    }
}
