package id.amanah.workflow.disbursement;

import id.amanah.financing.FinancingPreparation;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code ServiceTask_PrepareFinancing}: financings, schedules and a proposed payout meeting. */
@ModelDelegate
class PrepareFinancingDelegate implements AutomaticStep {

    private final FinancingPreparation preparation;

    PrepareFinancingDelegate(FinancingPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public StepContract contract() {
        return StepContract.none().beingSavedBefore();
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        preparation.prepare(CaseFacts.applicationNumber(execution));
    }
}
