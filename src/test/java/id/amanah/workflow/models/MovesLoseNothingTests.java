package id.amanah.workflow.models;

import static id.amanah.application.GroupsReadyToDecide.COLLEAGUE;
import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static id.amanah.group.SampleGroups.eligibleGroup;
import static id.amanah.workflow.models.Models.changed;
import static id.amanah.workflow.models.Models.shipped;
import static id.amanah.workflow.models.MovingCases.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.application.ApprovedAmounts;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.story.Tables;
import id.amanah.training.Attendance;
import id.amanah.training.SessionStatus;
import id.amanah.training.SessionView;
import id.amanah.training.Trainings;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.engine.RefusedSubmission;
import id.amanah.workflow.models.moves.MovePlan;
import id.amanah.workflow.onboarding.OnboardedCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Cases on their way move with all that was recorded: nothing is lost, and they go on from where they stood. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import({GateOfTests.class, GroupsReadyToDecide.class})
@DirtiesContext
class MovesLoseNothingTests {

    private static final String ONBOARDING = "GroupOnboardingProcess";
    private static final String SURVEY = "MemberSurveyProcess";
    private static final String TRAINING = "GroupTrainingProcess";
    private static final String APPROVAL = "GroupApprovalProcess";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String DAY = "TimerEvent_TrainingDayBegins";
    private static final String RECORD = "UserTask_RecordTrainingDay";
    private static final String DECIDE = "UserTask_DecideApplication";

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
    private Trainings trainings;

    @Autowired
    private ApprovedAmounts approved;

    @Autowired
    private GroupsReadyToDecide ready;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void an_empty_house_and_the_shipped_models() {
        ready.modelInstitution();
        CaseInMotion.at(MONDAY, 9);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "next test"));
        for (String process : List.of(ONBOARDING, SURVEY, TRAINING, APPROVAL)) {
            String file = process + ".bpmn";
            if (!versions.live(file).orElseThrow().sha256().equals(Sha256.of(Models.bytes(shipped(file))))) {
                cases(process).change(shipped(file));
            }
        }
    }

    @AfterEach
    void time_goes_on() {
        ClockUtil.reset();
    }

    @Test
    void attendance_already_recorded_stays_and_the_training_goes_on_A6() {
        MovingCases cases = cases(TRAINING);
        GroupView waiting = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        CaseInMotion waits = trained(waiting, 2);
        GroupView recording = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        CaseInMotion records = trained(recording, 3).pass(DAY);
        engine.getTaskService().setAssignee(records.task(RECORD).getId(), COLLEAGUE);
        Map<String, String> rows = ownRows();
        Map<String, Object> kept = MovingCases.kept(engine);

        cases.change(shipped(TRAINING + ".bpmn")
                .replace(DAY, "TimerEvent_DayHasCome")
                .replace("name=\"Catat kehadiran latihan\"", "name=\"Catat siapa hadir\""));
        MoveAnswer moved = cases.moveAll(List.of(way(DAY, "TimerEvent_DayHasCome")));

        assertThat(moved.done()).isEqualTo(2);
        assertThat(ownRows()).isEqualTo(rows);
        assertThat(MovingCases.kept(engine)).isEqualTo(renamed(kept, DAY, "TimerEvent_DayHasCome"));
        waits.pass("TimerEvent_DayHasCome").complete(RECORD, OFFICER, present(waiting, 3));
        records.complete(RECORD, COLLEAGUE, present(recording, 4));
        assertThat(held(waiting))
                .hasSize(3)
                .allSatisfy(day -> assertThat(day.attendance())
                        .extracting(Attendance::present)
                        .containsExactly(true, true, true, true, true));
        assertThat(held(recording)).hasSize(4);
        assertThat(trainings.trainersOf(recording.id())).containsExactlyInAnyOrder(OFFICER, COLLEAGUE);
    }

    @Test
    void an_approval_already_given_counts_and_its_decider_does_not_decide_twice_A16() {
        MovingCases cases = cases(APPROVAL);
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        CaseInMotion approval = CaseInMotion.start(engine, APPROVAL, ReadyGroups.facts(groups.groupOf(group)));
        approval.complete(DECIDE, MANAGER, approve(group));
        Map<String, String> rows = ownRows();
        Map<String, Object> kept = MovingCases.kept(engine);

        cases.change(shipped(APPROVAL + ".bpmn").replace(DECIDE, "UserTask_Rule"));
        MoveAnswer moved = cases.moveAll(List.of(way(DECIDE, "UserTask_Rule")));

        assertThat(moved.done()).isEqualTo(1);
        assertThat(ownRows()).isEqualTo(rows);
        assertThat(MovingCases.kept(engine)).isEqualTo(renamed(kept, DECIDE, "UserTask_Rule"));
        Task second = approval.task("UserTask_Rule");
        engine.getTaskService().setAssignee(second.getId(), MANAGER);
        assertThatThrownBy(() -> engine.getTaskService().complete(second.getId(), approve(group)))
                .isInstanceOf(RefusedSubmission.class);
        approval.complete("UserTask_Rule", COLLEAGUE, approve(group));
        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
        assertThat(approved.of(group)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CallActivity_SurveyMembers", "CallActivity_VisitMembers"})
    void of_five_surveys_two_are_done_three_move_and_so_does_the_case_that_waits_for_all_five(String step) {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Pindah " + step), OFFICER, "marketing");
        List<Task> surveys = opened.tasks();
        opened.survey(surveys.get(0), 12);
        opened.survey(surveys.get(1), 12);
        Map<String, String> rows = ownRows();
        Map<String, Object> kept = MovingCases.kept(engine);

        MovingCases single = cases(SURVEY);
        single.change(changed(SURVEY + ".bpmn", "name=\"Survei rumah dan usaha\"", "name=\"Kunjungi rumah\""));
        MoveAnswer moved = single.moveAll(List.of());
        assertThat(moved.total()).isEqualTo(3);
        assertThat(moved.done()).isEqualTo(3);
        assertThat(moved.cases())
                .allSatisfy(one -> assertThat(one.applicationNumber()).isEqualTo(opened.number()));
        assertThat(ownRows()).isEqualTo(rows);
        assertThat(MovingCases.kept(engine)).isEqualTo(kept);

        MovingCases whole = cases(ONBOARDING);
        whole.change(shipped(ONBOARDING + ".bpmn")
                .replace("CallActivity_SurveyMembers", step)
                .replace("name=\"Latihan wajib kelompok\"", "name=\"Latihan\""));
        List<Map<String, String>> own = List.of(way("CallActivity_SurveyMembers", step));
        assertThat(whole.plan(own).sources().get(0).problems()).isEmpty();
        assertThat(whole.moveAll(own).done()).isEqualTo(1);
        assertThat(ownRows()).isEqualTo(rows);
        assertThat(MovingCases.kept(engine)).isEqualTo(kept);

        assertThat(opened.surveyAll(12)).isEqualTo(3);
        assertThat(opened.isIn(TRAINING)).isTrue();
        assertThat(opened.passed("ServiceTask_CheckEligibility")).isEqualTo(1);
    }

    @Test
    void a_case_that_waits_in_its_training_moves_and_hears_how_the_training_ended() {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Menunggu latihan"), OFFICER, "marketing");
        opened.surveyAll(12);
        GroupView group = groups.groupOf(opened.groupId());
        CaseInMotion training = training(opened);
        plan(training).pass(DAY).complete(RECORD, OFFICER, present(group, 1));
        OnboardedCase withdrawing = OnboardedCase.register(engine, eligibleGroup("Akan mundur"), OFFICER, "marketing");
        Map<String, String> rows = ownRows();
        Map<String, Object> kept = MovingCases.kept(engine);

        MovingCases whole = cases(ONBOARDING);
        whole.change(changed(ONBOARDING + ".bpmn", "name=\"Latihan tuntas?\"", "name=\"Latihan selesai?\""));
        assertThat(whole.moveAll(List.of()).done()).isEqualTo(2);

        assertThat(ownRows()).isEqualTo(rows);
        assertThat(MovingCases.kept(engine)).isEqualTo(kept);
        training.pass(DAY);
        Map<String, Object> refusing = present(group, 2);
        firstRow(refusing).put("attendance", "ABSENT");
        firstRow(refusing).put("refusal", "PASANGAN_MENOLAK_WAKIL_ISTRI");
        training.complete(RECORD, OFFICER, refusing);
        assertThat(opened.task("UserTask_ResolveMembers")).isNotNull();
        assertThat(opened.fact("trainingOutcome")).isEqualTo("NEEDS_RESOLUTION");
        engine.getRuntimeService()
                .createMessageCorrelation("Message_GroupWithdrawn")
                .processInstanceId(withdrawing.instanceId())
                .correlate();
        assertThat(withdrawing.passed("End_GroupWithdrawn"))
                .as("the withdrawal is still heard")
                .isEqualTo(1);
    }

    @Test
    void a_time_limit_at_a_step_keeps_its_moment_wherever_the_step_goes() {
        MovingCases cases = cases(TRAINING);
        cases.change(limited("UserTask_PlanTraining", "BoundaryEvent_NoDates", "BoundaryEvent_TooLate"));
        CaseInMotion early = start(ReadyGroups.of(groups, "BMT-KELOMPOK", 5));
        CaseInMotion reminded = start(ReadyGroups.of(groups, "BMT-KELOMPOK", 5));
        CaseInMotion.at(MONDAY.plusDays(3), 10);
        reminded.pass("BoundaryEvent_NoDates");
        Map<String, Object> kept = MovingCases.kept(engine);
        Map<String, Object> deadlines = MovingCases.deadlines(engine);
        assertThat(kept.keySet())
                .filteredOn(one -> one.contains("BoundaryEvent"))
                .hasSize(3);

        cases.change(limited("UserTask_PlanTraining", "BoundaryEvent_NoDates", "BoundaryEvent_TooLate")
                .replace("UserTask_PlanTraining", "UserTask_AgreeDates"));
        assertThat(cases.moveAll(List.of(way("UserTask_PlanTraining", "UserTask_AgreeDates")))
                        .done())
                .isEqualTo(2);
        assertThat(MovingCases.kept(engine))
                .as("its time limits go with the step; one that has passed does not come again")
                .isEqualTo(renamed(kept, "UserTask_PlanTraining", "UserTask_AgreeDates"));

        cases.change(limited("UserTask_PlanTraining", "BoundaryEvent_Silence", "BoundaryEvent_TooLate")
                .replace("UserTask_PlanTraining", "UserTask_AgreeDates"));
        assertThat(limit(cases.plan(List.of()), "BoundaryEvent_NoDates"))
                .as("the only one whose counterpart is not told by its id is taken for it")
                .returns("BoundaryEvent_Silence", MovePlan.Way::to);
        cases.change(limited("UserTask_PlanTraining", "BoundaryEvent_Silence", "BoundaryEvent_Overdue")
                .replace("UserTask_PlanTraining", "UserTask_AgreeDates"));
        MovePlan unsaid = cases.plan(List.of());
        assertThat(unsaid.movable()).isEqualTo(2);
        assertThat(limit(unsaid, "BoundaryEvent_NoDates"))
                .returns(null, MovePlan.Way::to)
                .returns(1L, MovePlan.Way::count)
                .returns("Tiga hari tanpa tanggal", MovePlan.Way::fromLabel);
        assertThat(limit(unsaid, "BoundaryEvent_NoDates").problem()).contains("Batas waktu ini tidak ada lagi");
        assertThat(unsaid.targets())
                .extracting(MovePlan.Step::id)
                .contains("BoundaryEvent_Silence", "BoundaryEvent_Overdue");
        List<Map<String, String>> own = List.of(
                way("BoundaryEvent_NoDates", "BoundaryEvent_Silence"),
                way("BoundaryEvent_TooLate", "BoundaryEvent_Overdue"));
        assertThat(cases.moveAll(own).done()).isEqualTo(2);
        assertThat(MovingCases.deadlines(engine))
                .isEqualTo(renamed(
                        renamed(
                                renamed(deadlines, "UserTask_PlanTraining", "UserTask_AgreeDates"),
                                "BoundaryEvent_NoDates",
                                "BoundaryEvent_Silence"),
                        "BoundaryEvent_TooLate",
                        "BoundaryEvent_Overdue"));
        early.pass("BoundaryEvent_Silence");
        assertThat(early.task("UserTask_AgreeDates")).isNotNull();
        reminded.pass("BoundaryEvent_Overdue");
        assertThat(reminded.endedAt()).isEqualTo("End_Silent");
    }

    /** The training with two time limits at its first step: one that only reminds, one that ends it. */
    private static String limited(String step, String reminding, String ending) {
        return changed(
                TRAINING + ".bpmn",
                "</bpmn:process>",
                timer(reminding, "Tiga hari tanpa tanggal", step, "cancelActivity=\"false\"", "P3D", "End_Reminded")
                        + timer(ending, "Tiga puluh hari tanpa tanggal", step, "", "P30D", "End_Silent")
                        + "<bpmn:endEvent id=\"End_Reminded\" name=\"Diingatkan\" />"
                        + "<bpmn:endEvent id=\"End_Silent\" name=\"Terlalu lama\" /></bpmn:process>");
    }

    private static String timer(
            String id, String name, String step, String attributes, String duration, String target) {
        return "<bpmn:boundaryEvent id=\"%1$s\" name=\"%2$s\" attachedToRef=\"%3$s\" %4$s>"
                        .formatted(id, name, step, attributes)
                + "<bpmn:timerEventDefinition id=\"%1$s_Definition\">".formatted(id)
                + "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">%1$s</bpmn:timeDuration>".formatted(duration)
                + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:sequenceFlow id=\"Flow_%1$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />".formatted(id, target);
    }

    private static MovePlan.Way limit(MovePlan plan, String event) {
        return plan.sources().stream()
                .flatMap(source -> source.steps().stream())
                .filter(way -> way.from().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private MovingCases cases(String process) {
        return new MovingCases(engine, desk, live, process);
    }

    private CaseInMotion start(GroupView group) {
        return CaseInMotion.start(engine, TRAINING, ReadyGroups.facts(group));
    }

    /** The training process that the case waits for. */
    private CaseInMotion training(OnboardedCase opened) {
        return CaseInMotion.of(
                engine,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(opened.instanceId())
                        .singleResult()
                        .getId());
    }

    /** A training of which so many days are held. */
    private CaseInMotion trained(GroupView group, int days) {
        CaseInMotion training = plan(start(group));
        for (int day = 1; day <= days; day++) {
            training.pass(DAY).complete(RECORD, OFFICER, present(group, day));
        }
        return training;
    }

    private CaseInMotion plan(CaseInMotion training) {
        LocalDate today = LocalDate.ofInstant(CaseInMotion.now(), java.time.ZoneId.of("Asia/Makassar"));
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            days.add(Map.of("day", day, "date", today.plusDays(day).toString()));
        }
        return training.complete("UserTask_PlanTraining", OFFICER, Map.of("place", "Rumah ketua RT 003", "days", days));
    }

    private static Map<String, Object> present(GroupView group, int day) {
        List<Map<String, Object>> members = new ArrayList<>();
        group.members()
                .forEach(member ->
                        members.add(new HashMap<>(Map.of("memberId", member.id().toString(), "attendance", "ISTRI"))));
        Map<String, Object> form = new HashMap<>(Map.of("held", "YA", "members", members));
        if (day == 4) {
            form.put("topic", "TADARUS");
        }
        return form;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> firstRow(Map<String, Object> form) {
        return ((List<Map<String, Object>>) form.get("members")).get(0);
    }

    private Map<String, Object> approve(UUID group) {
        List<Map<String, Object>> members = ready.members(group).stream()
                .map(member -> Map.<String, Object>of(
                        "memberId", member.toString(), "verdict", "APPROVE", "amount", 3_000_000))
                .toList();
        return Map.of("decision", "APPROVE", "comment", "Layak", "members", members);
    }

    private List<SessionView> held(GroupView group) {
        return trainings.trainingOf(group.id()).sessions().stream()
                .filter(session -> session.status() == SessionStatus.HELD)
                .toList();
    }

    /** Every row of our own tables, but for those about models. */
    private Map<String, String> ownRows() {
        Map<String, String> rows = new TreeMap<>(Tables.of(database).contents());
        rows.keySet().removeIf(table -> table.startsWith("act_") || table.startsWith("model_"));
        assertThat(rows).containsKeys("training_session", "decision", "survey", "rule_question");
        return rows;
    }

    private static Map<String, Object> renamed(Map<String, Object> kept, String before, String after) {
        Map<String, Object> renamed = new TreeMap<>();
        kept.forEach((name, value) -> renamed.put(name.replace(before, after), value));
        return renamed;
    }
}
