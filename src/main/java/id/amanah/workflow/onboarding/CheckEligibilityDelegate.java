package id.amanah.workflow.onboarding;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.group.Eligibility;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Has the tables decide about the group as it is today (A1 to A5). */
@ModelDelegate
class CheckEligibilityDelegate implements AutomaticStep {

    private final Eligibility eligibility;
    private final Applications applications;

    CheckEligibilityDelegate(Eligibility eligibility, Applications applications) {
        this.eligibility = eligibility;
        this.applications = applications;
    }

    @Override
    public StepContract contract() {
        return StepContract.none().setting(Fact.yesNo(OnboardingProcess.GROUP_ELIGIBLE));
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        UUID groupId = CaseFacts.groupId(execution);
        // Somebody left after the verdict: what was approved is to be decided anew.
        applications
                .byGroup(groupId)
                .map(ApplicationView::status)
                .filter(ApplicationStatus.APPROVED::equals)
                .ifPresent(approved -> applications.become(groupId, ApplicationStatus.OPEN));
        CaseFacts.set(
                execution,
                OnboardingProcess.GROUP_ELIGIBLE,
                eligibility.decide(groupId).eligible());
    }
}
