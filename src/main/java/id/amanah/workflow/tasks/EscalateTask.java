package id.amanah.workflow.tasks;

import id.amanah.workflow.access.Role;
import id.amanah.workflow.engine.ModelDelegate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Brings an overdue task before the managers: they find it in their lists and may hand it to somebody else (H10). */
@ModelDelegate("escalateTask")
class EscalateTask implements TaskListener {

    static final int ESCALATED_PRIORITY = 100;

    @Override
    public void notify(DelegateTask task) {
        task.setPriority(ESCALATED_PRIORITY);
        task.addCandidateGroup(Role.MANAGERS.groupId());
        task.getProcessEngineServices()
                .getTaskService()
                .createComment(
                        task.getId(),
                        task.getProcessInstanceId(),
                        "Melewati tenggat: tugas ini kini juga terlihat oleh manajer.");
    }
}
