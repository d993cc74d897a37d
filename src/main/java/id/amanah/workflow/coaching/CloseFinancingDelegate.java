package id.amanah.workflow.coaching;

import id.amanah.coaching.GroupCoaching;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** {@code ServiceTask_CloseFinancing}: everything is repaid, the group is free. */
@ModelDelegate
class CloseFinancingDelegate implements JavaDelegate {

    private final GroupCoaching coaching;

    CloseFinancingDelegate(GroupCoaching coaching) {
        this.coaching = coaching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coaching.close(CaseFacts.applicationNumber(execution));
    }
}
