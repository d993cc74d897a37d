package id.amanah.workflow.disbursement;

import id.amanah.financing.FinancingPreparation;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** {@code ServiceTask_PrepareFinancing}: financings, schedules and a proposed payout meeting. */
@ModelDelegate
class PrepareFinancingDelegate implements JavaDelegate {

    private final FinancingPreparation preparation;

    PrepareFinancingDelegate(FinancingPreparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preparation.prepare(CaseFacts.applicationNumber(execution));
    }
}
