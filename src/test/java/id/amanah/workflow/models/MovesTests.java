package id.amanah.workflow.models;

import static id.amanah.workflow.models.Models.WAGIRAN;
import static id.amanah.workflow.models.Models.changed;
import static id.amanah.workflow.models.Models.file;
import static id.amanah.workflow.models.Models.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.models.moves.MovePlan;
import id.amanah.workflow.models.moves.MoveProgress.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Running applications move to a newer version and keep what they had. */
@SpringBootTest
@Import(GateOfTests.class)
@DirtiesContext
class MovesTests {

    private static final String PROCESS = "GroupTrainingProcess";
    private static final String FILE = PROCESS + ".bpmn";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ModelsDesk desk;

    @Autowired
    private GoLive live;

    @Autowired
    private ModelVersions versions;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private StaffMembers staff;

    private int number;
    private MovingCases moving;

    @BeforeEach
    void monday() {
        CaseInMotion.at(MONDAY, 9);
        moving = new MovingCases(engine, desk, live, PROCESS);
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
    }

    @BeforeEach
    void nothing_runs_and_the_shipped_version_is_live() {
        engine.getManagementService()
                .createBatchQuery()
                .list()
                .forEach(batch -> engine.getManagementService().deleteBatch(batch.getId(), true));
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "next test"));
        for (String name : List.of(FILE, "plan-training.form")) {
            if (!versions.live(name).orElseThrow().sha256().equals(Sha256.of(Models.bytes(shipped(name))))) {
                live.propose(List.of(file(name, shipped(name))), "Kembali ke bawaan", WAGIRAN);
            }
        }
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void cases_move_with_their_deadlines_and_a_reminder_that_was_sent_is_not_sent_again() {
        CaseInMotion fresh = start();
        CaseInMotion reminded = start();
        Task task = reminded.task("UserTask_PlanTraining");
        CaseInMotion.at(MONDAY.plusDays(1), 9);
        Job reminder = timer(task.getProcessInstanceId(), "_Reminder");
        engine.getManagementService().executeJob(reminder.getId());
        Map<String, Object> before = deadlines();
        assertThat(before).hasSize(2 + 3);

        CaseInMotion.at(MONDAY.plusDays(4), 15);
        propose(changed(FILE, "name=\"Jadwalkan latihan\"", "name=\"Atur jadwal latihan\""));
        MovePlan plan = plan();
        assertThat(plan.total()).isEqualTo(2);
        assertThat(plan.movable()).isEqualTo(2);
        assertThat(plan.sources().get(0).steps().get(0))
                .returns("UserTask_PlanTraining", MovePlan.Way::from)
                .returns("Atur jadwal latihan", MovePlan.Way::toLabel)
                .returns(2L, MovePlan.Way::count);
        MoveAnswer move = move(plan, List.of());
        assertThat(move.left()).isEqualTo(2);
        assertThat(move.finished()).isFalse();
        moving.work();
        MoveAnswer done = desk.moved(move.id().toString(), WAGIRAN);
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.finished()).isTrue();
        assertThat(done.byName()).isEqualTo("Wagiran");
        assertThat(deadlines()).isEqualTo(before);
        assertThat(moving.onNewest()).isEqualTo(2);
        fresh.complete("UserTask_PlanTraining", "zulkifli", dates());
        reminded.complete("UserTask_PlanTraining", "zulkifli", dates());
        assertThat(desk.moves(WAGIRAN).get(0).cases()).isEmpty();

        CaseInMotion later = start();
        assertThat(timers(later.task("UserTask_PlanTraining").getProcessInstanceId()))
                .as("the engine by itself forgets reminders of the version that cases moved to")
                .hasSize(2);
    }

    @Test
    void a_renamed_step_needs_a_mapping_and_keeps_due_date_reminder_and_escalation() {
        start();
        CaseInMotion reminded = start();
        CaseInMotion.at(MONDAY.plusDays(1), 9);
        String instance = reminded.task("UserTask_PlanTraining").getProcessInstanceId();
        engine.getManagementService().executeJob(timer(instance, "_Reminder").getId());
        Map<String, Object> before = deadlines();
        CaseInMotion.at(MONDAY.plusDays(4), 15);
        propose(shipped(FILE).replace("UserTask_PlanTraining", "UserTask_AgreeDates"));

        MovePlan without = plan();
        assertThat(without.movable()).isZero();
        assertThat(without.sources().get(0).cannot())
                .extracting(MovePlan.Stuck::applicationNumber, MovePlan.Stuck::stepLabel)
                .containsExactly(
                        tuple("AJU-2026-00001", "Jadwalkan latihan"), tuple("AJU-2026-00002", "Jadwalkan latihan"));
        assertThat(without.sources().get(0).cannot().get(0).reason()).contains("tidak ada lagi pada versi terbaru");
        assertThat(without.targets()).extracting(MovePlan.Step::id).contains("UserTask_AgreeDates");
        assertThatThrownBy(() -> move(without, List.of())).isInstanceOf(RefusedInput.class);

        Map<String, String> wrong = Map.of("from", "UserTask_PlanTraining", "to", "ServiceTask_PickNextDay");
        MovePlan refused = desk.plan(PROCESS, new Requests.Moving(List.of(wrong), null, null), WAGIRAN);
        assertThat(refused.movable()).isZero();
        assertThat(refused.sources().get(0).problems())
                .singleElement()
                .asString()
                .contains("jenis langkahnya berbeda");

        List<Map<String, String>> own = List.of(Map.of("from", "UserTask_PlanTraining", "to", "UserTask_AgreeDates"));
        MovePlan plan = desk.plan(PROCESS, new Requests.Moving(own, null, null), WAGIRAN);
        assertThat(plan.movable()).isEqualTo(2);
        move(plan, own);
        moving.work();
        Map<String, Object> renamed = new TreeMap<>();
        before.forEach((name, due) -> renamed.put(name.replace("UserTask_PlanTraining", "UserTask_AgreeDates"), due));
        assertThat(deadlines()).isEqualTo(renamed);
        assertThat(moving.onNewest()).isEqualTo(2);
    }

    @Test
    void who_cannot_move_when_the_turn_comes_stays_as_it_was_and_is_listed() {
        CaseInMotion early = start();
        start();
        propose(shipped(FILE).replace("TimerEvent_TrainingDayBegins", "TimerEvent_DayHasCome"));
        MovePlan plan = plan();
        assertThat(plan.movable()).isEqualTo(2);
        assertThat(plan.sources().get(0).steps())
                .as("nobody waits at the step that is gone, so that there is nothing to settle")
                .extracting(MovePlan.Way::problem)
                .containsOnlyNulls();
        MoveAnswer move = move(plan, List.of());
        early.complete("UserTask_PlanTraining", "zulkifli", dates());
        Job day = early.timer("TimerEvent_TrainingDayBegins");
        moving.work();
        MoveAnswer after = desk.moved(move.id().toString(), WAGIRAN);
        assertThat(after.done()).isEqualTo(1);
        assertThat(after.failed()).isEqualTo(1);
        assertThat(after.finished()).isTrue();
        assertThat(after.closed()).as("it may be tried again").isFalse();
        assertThat(desk.moves(WAGIRAN).get(0).cases()).singleElement().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.applicationNumber()).isEqualTo("AJU-2026-00001");
            assertThat(failed.reason()).contains("tidak ada tujuannya");
        });
        assertThat(early.timer("TimerEvent_TrainingDayBegins").getDuedate()).isEqualTo(day.getDuedate());
        assertThat(moving.onNewest()).isEqualTo(1);

        desk.moveAgain(move.id().toString(), WAGIRAN);
        assertThat(desk.moved(move.id().toString(), WAGIRAN).left()).isEqualTo(1);
        assertThatThrownBy(() -> desk.closeMove(move.id().toString(), WAGIRAN)).isInstanceOf(RefusedInput.class);
        moving.work();
        MoveAnswer closed = desk.closeMove(move.id().toString(), WAGIRAN);
        assertThat(closed.failed()).isEqualTo(1);
        assertThat(closed.closed()).isTrue();
        assertThat(desk.moves(WAGIRAN).get(0).closed())
                .as("also after a reload")
                .isTrue();
        assertThat(closed.cases())
                .anyMatch(one -> one.reason() != null && one.reason().contains("tidak ada tujuannya"));
        assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        early.pass("TimerEvent_TrainingDayBegins").task("UserTask_RecordTrainingDay");
    }

    @Test
    void a_plan_for_a_version_that_is_no_longer_the_newest_is_not_carried_out() {
        start();
        propose(changed(FILE, "name=\"Jadwalkan latihan\"", "name=\"Satu\""));
        MovePlan plan = plan();
        int moves = desk.moves(WAGIRAN).size();
        propose(changed(FILE, "name=\"Jadwalkan latihan\"", "name=\"Dua\""));
        assertThatThrownBy(() -> move(plan, List.of()))
                .isInstanceOfSatisfying(
                        ModelRefusal.class,
                        refusal -> assertThat(refusal.reason().status()).isEqualTo(409));
        assertThat(engine.getManagementService().createBatchQuery().count()).isZero();
        assertThat(desk.moves(WAGIRAN)).hasSize(moves);
    }

    @Test
    void nobody_moves_cases_past_the_desk() {
        start();
        propose(changed(FILE, "name=\"Jadwalkan latihan\"", "name=\"Satu\""));
        MovePlan plan = plan();
        String old = plan.sources().get(0).definitionId();
        for (String group : List.of("managers", "operators", "marketing")) {
            engine.getIdentityService().setAuthentication("seseorang", List.of(group));
            try {
                assertThatThrownBy(() -> engine.getRuntimeService()
                                .newMigration(engine.getRuntimeService()
                                        .createMigrationPlan(old, plan.target().definitionId())
                                        .mapEqualActivities()
                                        .build())
                                .processInstanceQuery(engine.getRuntimeService()
                                        .createProcessInstanceQuery()
                                        .processDefinitionId(old))
                                .executeAsync())
                        .as(group)
                        .isInstanceOfAny(AuthorizationException.class, BadUserRequestException.class);
            } finally {
                engine.getIdentityService().clearAuthentication();
            }
        }
        assertThatThrownBy(() -> desk.moves(new Author("rina", List.of("marketing"))))
                .isInstanceOf(ModelRefusal.class);
        engine.getIdentityService().setAuthentication("wagiran", List.of("managers"));
        try {
            assertThat(move(plan(), List.of()).left())
                    .as("the desk does it for a manager")
                    .isEqualTo(1);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void a_forms_label_reaches_open_tasks_at_once() {
        CaseInMotion open = start();
        String form = shipped("plan-training.form");
        String label = form.replaceFirst("(?s).*?\"label\": ?\"([^\"]*)\".*", "$1");
        live.propose(
                List.of(file("plan-training.form", form.replace("\"" + label + "\"", "\"Label yang dibetulkan\""))),
                "Salah ketik",
                WAGIRAN);
        String task = open.task("UserTask_PlanTraining").getId();
        assertThat(engine.getFormService().getDeployedTaskForm(task))
                .hasContent(form.replace("\"" + label + "\"", "\"Label yang dibetulkan\""));
        assertThat(plan().sources()).as("no new version of the process").isEmpty();
    }

    private CaseInMotion start() {
        GroupView group = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        Map<String, Object> facts = ReadyGroups.facts(group);
        number++;
        facts.put("applicationNumber", "AJU-2026-0000" + number);
        return CaseInMotion.start(engine, PROCESS, facts);
    }

    /** Five days from next Tuesday on. */
    private static Map<String, Object> dates() {
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            days.add(Map.of("day", day, "date", MONDAY.plusDays(7L + day).toString()));
        }
        return Map.of("place", "Rumah ketua RT 003", "days", days);
    }

    private void propose(String diagram) {
        moving.change(diagram);
    }

    private MovePlan plan() {
        return moving.plan(List.of());
    }

    private MoveAnswer move(MovePlan plan, List<Map<String, String>> own) {
        return moving.start(plan, own);
    }

    private Map<String, Object> deadlines() {
        return MovingCases.deadlines(engine);
    }

    private Job timer(String instance, String ending) {
        return timers(instance).stream()
                .filter(job -> MovingCases.timer(job).endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private List<Job> timers(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list();
    }
}
