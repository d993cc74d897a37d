package id.amanah.workflow.coaching;

import id.amanah.coaching.GroupCoaching;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code ServiceTask_CloseFinancing}: everything is repaid, the group is free. */
@ModelDelegate
class CloseFinancingDelegate implements AutomaticStep {

    private final GroupCoaching coaching;

    CloseFinancingDelegate(GroupCoaching coaching) {
        this.coaching = coaching;
    }

    @Override
    public StepContract contract() {
        return StepContract.none().beingSavedBefore();
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        coaching.close(CaseFacts.applicationNumber(execution));
    }
}
