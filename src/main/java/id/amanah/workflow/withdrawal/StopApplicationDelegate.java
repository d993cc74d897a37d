package id.amanah.workflow.withdrawal;

import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.onboarding.GroupOnboarding;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the application's process of the withdrawal, in the transaction that recorded it. */
@ModelDelegate
class StopApplicationDelegate implements AutomaticStep {

    private final GroupOnboarding onboarding;

    StopApplicationDelegate(GroupOnboarding onboarding) {
        this.onboarding = onboarding;
    }

    @Override
    public StepContract contract() {
        return StepContract.none().needing(RecordWithdrawalStart.WITHDRAWN);
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        String number = CaseFacts.applicationNumber(execution);
        if (RecordWithdrawalStart.Who.GROUP.name().equals(execution.getVariable(RecordWithdrawalStart.WITHDRAWN))) {
            onboarding.tellGroupWithdrawn(number);
        } else {
            onboarding.tellMemberWithdrawn(number);
        }
    }
}
