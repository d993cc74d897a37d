package id.amanah.workflow.operations;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.financing.PayoutDesk;
import id.amanah.group.GroupFormation;
import id.amanah.group.LeavingReason;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.onboarding.GroupOnboarding;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Ends an application that will not go on, with all that runs for it; of one that has ended already, what still runs. The
 * group's data are kept and its members are free (A9). Refused once money was handed over: that is a matter of repayment.
 */
@Component
class CloseCase implements CaseAction {

    private final Applications applications;
    private final GroupFormation formation;
    private final PayoutDesk payouts;
    private final GroupOnboarding onboarding;
    private final RuntimeService runtime;

    CloseCase(
            Applications applications,
            GroupFormation formation,
            PayoutDesk payouts,
            GroupOnboarding onboarding,
            RuntimeService runtime) {
        this.applications = applications;
        this.formation = formation;
        this.payouts = payouts;
        this.onboarding = onboarding;
        this.runtime = runtime;
    }

    @Override
    public Action action() {
        return Action.CLOSE;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        if (place.applicationNumber() != null) {
            payouts.holdStill(place.applicationNumber());
        }
        ApplicationView application = applications
                .byNumber(place.applicationNumber() == null ? "" : place.applicationNumber())
                .orElseThrow(() -> RefusedInput.of("places", "Kasus ini tidak mempunyai pengajuan"));
        if (application.status() == ApplicationStatus.DISBURSED || payouts.moneyMoved(application.number())) {
            throw RefusedInput.of("places", "Uang sudah diserahkan; pengajuan ini tidak dapat ditutup lagi");
        }
        boolean underWay = !application.status().hasEnded();
        if (underWay) {
            formation.close(application.groupId(), LeavingReason.LAINNYA, order.reason());
            applications.become(application.groupId(), ApplicationStatus.CLOSED);
            if (!place.suspended()) {
                onboarding.tellGroupWithdrawn(application.number());
            }
        }
        for (ProcessInstance left : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(application.number())
                .rootProcessInstances()
                .list()) {
            runtime.deleteProcessInstance(left.getId(), "CLOSE", true, true);
        }
        return new Effect(
                application.status().indonesian(),
                underWay
                        ? ApplicationStatus.CLOSED.indonesian()
                        : application.status().indonesian());
    }
}
