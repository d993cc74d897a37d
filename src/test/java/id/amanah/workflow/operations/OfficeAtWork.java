package id.amanah.workflow.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.access.StaffRoster;
import id.amanah.workflow.onboarding.Caller;
import id.amanah.workflow.onboarding.GroupOnboarding;
import id.amanah.workflow.onboarding.OpenedCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative at work on a Monday: its staff, its territory, and cases that come in. */
@TestComponent
public class OfficeAtWork {

    /** The day it opens. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    public static final Watcher OPERATOR = new Watcher("sri", List.of("operators"));
    public static final Watcher MANAGER = new Watcher("wagiran", List.of("managers"));
    public static final String SOUTH = "marketing-bontang-selatan";
    public static final String NORTH = "marketing-bontang-utara";
    public static final String PASSWORD = "Rahasia-Kuat-9!";

    private final ProcessEngine engine;
    private final StaffRoster roster;
    private final GroupOnboarding onboarding;

    OfficeAtWork(ProcessEngine engine, StaffRoster roster, GroupOnboarding onboarding) {
        this.engine = engine;
        this.roster = roster;
        this.onboarding = onboarding;
    }

    /** Everybody is there and it is Monday, nine o'clock. */
    public void opens() {
        CaseInMotion.at(MONDAY, 9);
        roster.establishTerritory("Bontang Selatan", null);
        roster.establishTerritory("Bontang Utara", null);
        hire("zulkifli", "Zulkifli", "marketing", SOUTH);
        hire("zainal", "Zainal", "marketing", SOUTH);
        hire("wagiran", "Wagiran", "managers");
        hire("sri", "Sri", "operators");
    }

    /** Somebody who starts to work here, unless they already do. */
    public void hire(String id, String name, String... groups) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String group : groups) {
            identity.createMembership(id, group);
        }
    }

    /** A new group of five in Bontang Selatan, looked after by zulkifli, whose surveys wait; its application number. */
    public String caseAtSurvey() {
        OpenedCase opened = onboarding.register(
                ReadyGroups.registration("BMT-KELOMPOK", 5), new Caller("zulkifli", List.of("marketing", SOUTH)));
        return opened.applicationNumber();
    }

    /** The process instances of a case. */
    public List<ProcessInstance> instances(String number) {
        RuntimeService runtime = engine.getRuntimeService();
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    /** The open tasks of a case. */
    public List<Task> tasks(String number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    /** A payout that was never approved: its first step must fail each time. */
    public Job jobThatMustFail(String number) {
        Map<String, Object> facts = engine.getRuntimeService()
                .getVariables(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("GroupOnboardingProcess")
                        .singleResult()
                        .getId());
        ProcessInstance payout =
                engine.getRuntimeService().startProcessInstanceByKey("GroupDisbursementProcess", number, facts);
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(payout.getId())
                .singleResult();
    }

    /** Tries a job once; it fails. */
    public void fail(Job job) {
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isInstanceOf(RuntimeException.class);
    }

    /** Tries a job until it gives up. */
    public void failForGood(Job job) {
        while (engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .withRetriesLeft()
                        .count()
                > 0) {
            fail(job);
        }
    }
}
