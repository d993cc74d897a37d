package id.amanah.workflow.onboarding;

import id.amanah.application.Applications;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupRegistration;
import id.amanah.group.GroupView;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.Territories;
import id.amanah.workflow.engine.StartTicket;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the way of a group and tells it of withdrawals; whatever starts {@code GroupOnboardingProcess} passes here. */
@Component
public class GroupOnboarding {

    private final GroupFormation formation;
    private final Applications applications;
    private final Territories territories;
    private final RuntimeService runtime;

    GroupOnboarding(
            GroupFormation formation, Applications applications, Territories territories, RuntimeService runtime) {
        this.formation = formation;
        this.applications = applications;
        this.territories = territories;
        this.runtime = runtime;
    }

    /**
     * Registers a group, opens its application and starts its process: all of it or nothing.
     *
     * @throws RefusedInput outside the caller's territory, or for any reason of {@link GroupFormation#register}
     */
    @Transactional
    public OpenedCase register(GroupRegistration registration, Caller caller) {
        OpenedCase opened = open(registration, caller);
        String number = opened.applicationNumber();
        StartTicket.during(
                number, () -> runtime.startProcessInstanceByKey(OnboardingProcess.KEY, number, opened.facts()));
        return opened;
    }

    /** Registers a group and opens its application, for a process that is being started already. */
    @Transactional
    OpenedCase open(GroupRegistration registration, Caller caller) {
        caller.refuseUnlessWorksIn(registration.neighbourhood(), territories);
        // A manager registers for the team of the territory: who decides later must not be the group's officer.
        GroupView group =
                formation.register(registration, caller.isOfficer() ? caller.userId() : null, caller.userId());
        return new OpenedCase(applications.open(group.id(), group.programmeCode()), group);
    }

    /**
     * What every process of a case knows about it, as the domain has it now.
     *
     * @throws RefusedInput where there is no such application
     */
    @Transactional(readOnly = true)
    public Map<String, Object> factsOf(String applicationNumber) {
        return applications
                .byNumber(applicationNumber)
                .map(application -> new OpenedCase(applicationNumber, formation.groupOf(application.groupId())).facts())
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Pengajuan ini tidak dikenal"));
    }

    /** Tells the process that a member left: whatever step runs for the group stops; a step that waits already goes on. */
    @Transactional
    public void tellMemberWithdrawn(String applicationNumber) {
        tell(applicationNumber, OnboardingProcess.MEMBER_WITHDRAWN);
    }

    /** Tells the process that the whole group left: it ends. */
    @Transactional
    public void tellGroupWithdrawn(String applicationNumber) {
        tell(applicationNumber, OnboardingProcess.GROUP_WITHDRAWN);
    }

    private void tell(String applicationNumber, String message) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(OnboardingProcess.KEY)
                .processInstanceBusinessKey(applicationNumber)
                .list();
        for (ProcessInstance instance : running) {
            List<EventSubscription> waiting = runtime.createEventSubscriptionQuery()
                    .processInstanceId(instance.getId())
                    .eventType("message")
                    .eventName(message)
                    .list();
            for (EventSubscription subscription : waiting) {
                runtime.messageEventReceived(message, subscription.getExecutionId());
            }
        }
    }
}
