package id.amanah.workflow.onboarding;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.group.GroupFormation;
import id.amanah.group.LeavingReason;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Ends a group whose application the deciders rejected; its data are kept and its members free (A9). */
@ModelDelegate
class RecordRejectionDelegate implements AutomaticStep {

    private final GroupFormation formation;
    private final Applications applications;

    RecordRejectionDelegate(GroupFormation formation, Applications applications) {
        this.formation = formation;
        this.applications = applications;
    }

    @Override
    public StepContract contract() {
        return StepContract.none();
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        UUID groupId = CaseFacts.groupId(execution);
        applications.become(groupId, ApplicationStatus.REJECTED);
        formation.close(groupId, LeavingReason.DITOLAK, null);
    }
}
