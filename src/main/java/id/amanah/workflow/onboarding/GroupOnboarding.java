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
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the way of a group and tells it of withdrawals; whatever starts {@code GroupOnboardingProcess} passes here. */
@Component
public class GroupOnboarding {

    private static final String UNHEARD =
            "Proses pengajuan ini sedang di langkah yang tidak dapat menerima pengunduran diri, jadi"
                    + " tidak ada yang dicatat. Coba lagi sesudah langkah itu selesai, atau hubungi operator.";

    private final GroupFormation formation;
    private final Applications applications;
    private final Territories territories;
    private final RuntimeService runtime;
    private final JdbcClient database;

    GroupOnboarding(
            GroupFormation formation,
            Applications applications,
            Territories territories,
            RuntimeService runtime,
            JdbcClient database) {
        this.formation = formation;
        this.applications = applications;
        this.territories = territories;
        this.runtime = runtime;
        this.database = database;
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

    /**
     * Tells the process that a member left: whatever step runs for the group stops; a step that waits already goes on.
     *
     * @throws RefusedInput where the process is at a step that neither hears of it nor looks it up
     */
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
        holdStill(applicationNumber);
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
            if (waiting.isEmpty() && !takesUpWhoLeft(instance)) {
                throw RefusedInput.of("applicationNumber", UNHEARD);
            }
            waiting.stream()
                    .filter(GroupOnboarding::stillWaits)
                    .forEach(subscription -> runtime.messageEventReceived(message, subscription.getExecutionId()));
        }
    }

    /**
     * Whoever moves the case on at this moment either has done so, and is seen here, or fails and does it again, and sees what
     * happened here: without it the word could fall between two steps.
     */
    private void holdStill(String applicationNumber) {
        database.sql("""
                        update act_ru_execution set rev_ = rev_ + 1 where proc_inst_id_ in (
                            select r.id_ from act_ru_execution r
                            where r.business_key_ = :number and r.parent_id_ is null and r.proc_def_id_ like :process)
                        """)
                .param("number", applicationNumber)
                .param("process", OnboardingProcess.KEY + ":%")
                .update();
    }

    /** Who left is looked up there, whether a word came or not. */
    private boolean takesUpWhoLeft(ProcessInstance instance) {
        return runtime.createExecutionQuery()
                        .processInstanceId(instance.getId())
                        .activityId(OnboardingProcess.RESOLVE_MEMBERS)
                        .count()
                > 0;
    }

    /** A word that ends one step may end others that wait for the same. */
    private static boolean stillWaits(EventSubscription subscription) {
        CommandContext command = Context.getCommandContext();
        return command == null || !command.getDbEntityManager().isDeleted((DbEntity) subscription);
    }
}
