package id.amanah.workflow.onboarding;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.group.GroupFormation;
import id.amanah.group.LeavingReason;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a group whose application the deciders rejected; its data are kept and its members free (A9). */
@ModelDelegate
class RecordRejectionDelegate implements JavaDelegate {

    private final GroupFormation formation;
    private final Applications applications;

    RecordRejectionDelegate(GroupFormation formation, Applications applications) {
        this.formation = formation;
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID groupId = CaseFacts.groupId(execution);
        applications.become(groupId, ApplicationStatus.REJECTED);
        formation.close(groupId, LeavingReason.DITOLAK, null);
    }
}
