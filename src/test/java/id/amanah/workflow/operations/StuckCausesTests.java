package id.amanah.workflow.operations;

import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.staff.StaffAbsences;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.PastTheGate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every way of standing still is found with its cause, and nothing else is. */
@SpringBootTest(properties = "spring.application.name=amanah-stuck")
@Import(OfficeAtWork.class)
class StuckCausesTests {

    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private OperationsDesk desk;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private StaffAbsences absences;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void monday() {
        office.opens();
    }

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    @Test
    void a_case_on_its_way_is_not_on_the_board() {
        String number = office.caseAtSurvey();
        assertThat(stuck(number)).isEmpty();
        // The tasks are due on Thursday at five.
        CaseInMotion.at(THURSDAY, 16);
        office.tasks(number).forEach(task -> runDueJobs(task.getProcessInstanceId()));
        assertThat(stuck(number)).isEmpty();
    }

    @Test
    void a_task_past_its_deadline_is_overdue() {
        String number = office.caseAtSurvey();
        CaseInMotion.at(THURSDAY, 18);
        office.tasks(number).forEach(task -> runDueJobs(task.getProcessInstanceId()));
        List<Answers.Stuck> stuck = stuck(number);
        assertThat(stuck).hasSize(5).allSatisfy(one -> {
            assertThat(one.cause()).isEqualTo(Cause.OVERDUE);
            assertThat(one.explanation()).isEqualTo("Tenggatnya lewat; tugas ini dipegang Zulkifli.");
            assertThat(one.since().toLocalDate()).isEqualTo(THURSDAY);
            assertThat(proposal(one)).isEqualTo(Action.REMIND);
        });
        assertThat(stuck)
                .extracting(one -> one.where().stepName())
                .containsExactlyInAnyOrder(
                        "Survei rumah dan usaha: anggota 1",
                        "Survei rumah dan usaha: anggota 2",
                        "Survei rumah dan usaha: anggota 3",
                        "Survei rumah dan usaha: anggota 4",
                        "Survei rumah dan usaha: anggota 5");
        assertThat(stuck.get(0).where())
                .returns("UserTask_RecordSurvey", Answers.Where::step)
                .returns("Bontang Selatan", Answers.Where::kecamatan)
                .returns("zulkifli", Answers.Where::holder);
    }

    @Test
    void a_reminder_that_nobody_sends_and_a_job_that_nobody_executes_are_seen_after_the_tables_minutes() {
        String number = office.caseAtSurvey();
        Job reminder = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(office.tasks(number).get(0).getProcessInstanceId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0);
        ClockUtil.setCurrentTime(new Date(reminder.getDuedate().getTime() + 9 * 60_000));
        assertThat(stuck(number)).isEmpty();
        ClockUtil.setCurrentTime(new Date(reminder.getDuedate().getTime() + 11 * 60_000));
        assertThat(stuck(number)).hasSize(5).allSatisfy(one -> {
            assertThat(one.cause()).isEqualTo(Cause.IDLE_JOB);
            assertThat(one.explanation()).startsWith("Pewaktu sudah lewat waktunya");
            assertThat(proposal(one)).isEqualTo(Action.RETRY);
            assertThat(one.where().step()).isEqualTo("UserTask_RecordSurvey");
        });

        String waiting = office.caseAtSurvey();
        office.jobThatMustFail(waiting);
        assertThat(stuck(waiting)).isEmpty();
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 11 * 60_000));
        assertThat(stuck(waiting)).anySatisfy(one -> {
            assertThat(one.cause()).isEqualTo(Cause.IDLE_JOB);
            assertThat(one.explanation()).startsWith("Pekerjaan latar sudah siap");
            assertThat(one.where().stepName()).isEqualTo("Siapkan akad dan jadwal angsuran");
        });
    }

    @Test
    void a_job_that_fails_is_seen_while_it_is_retried_and_when_it_has_given_up() {
        String number = office.caseAtSurvey();
        Job job = office.jobThatMustFail(number);
        office.fail(job);
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.RETRYING_JOB);
            assertThat(one.explanation()).contains("dicoba lagi sendiri");
        });
        while (engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .withRetriesLeft()
                        .count()
                == 1) {
            office.fail(job);
        }
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.FAILED_JOB);
            assertThat(one.also()).isEmpty();
            assertThat(proposal(one)).isEqualTo(Action.RETRY);
            Answers.Trace trace = desk.trace(one.where().place(), OPERATOR);
            assertThat(trace.trace()).contains("Exception");
            assertThat(one.explanation())
                    .as("the same words as beside the trace")
                    .contains(trace.meaning());
        });

        engine.getRuntimeService().setVariable(job.getProcessInstanceId(), "applicationNumber", "AJU-0");
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.explanation()).as("whatever the step said").contains("data alur kasus ini rusak");
            assertThat(proposal(one)).isEqualTo(Action.CORRECT_FACT);
        });
    }

    @Test
    void a_task_whose_team_is_empty_gone_or_on_leave_is_for_nobody() {
        office.hire("ratna", "Ratna", "marketing", OfficeAtWork.NORTH);
        String number = office.caseAtSurvey();
        Task task = office.tasks(number).get(0);
        engine.getTaskService().setAssignee(task.getId(), null);
        assertThat(stuck(number)).as("its team can take it").isEmpty();
        engine.getTaskService().deleteCandidateGroup(task.getId(), OfficeAtWork.SOUTH);
        engine.getTaskService().addCandidateGroup(task.getId(), OfficeAtWork.NORTH);
        assertThat(stuck(number)).as("ratna can take it").isEmpty();
        absences.note("ratna", MONDAY, MONDAY.plusDays(1), "Cuti", "wagiran");
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.NOBODY);
            assertThat(proposal(one)).isEqualTo(Action.HAND_OVER);
        });
        CaseInMotion.at(MONDAY.plusDays(2), 9);
        assertThat(ofCause(number, Cause.NOBODY)).as("ratna is back").isEmpty();
        engine.getIdentityService().deleteUser("ratna");
        assertThat(ofCause(number, Cause.NOBODY)).hasSize(1);
    }

    @Test
    void a_holder_on_leave_beyond_the_deadline_locked_out_or_gone_is_away() {
        office.hire("budi", "Budi", "marketing", OfficeAtWork.SOUTH);
        String number = office.caseAtSurvey();
        Task task = office.tasks(number).get(0);
        engine.getTaskService().setAssignee(task.getId(), "budi");
        assertThat(stuck(number)).isEmpty();

        var brief = absences.note("budi", MONDAY, MONDAY.plusDays(2), "Cuti", "wagiran");
        assertThat(stuck(number)).as("back before the deadline").isEmpty();
        absences.withdraw(brief.id());
        var longer = absences.note("budi", MONDAY, THURSDAY, "Cuti", "wagiran");
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.HOLDER_AWAY);
            assertThat(one.explanation())
                    .isEqualTo("Budi memegang tugas ini tetapi cuti sampai 10 September 2026, melewati tenggatnya.");
            assertThat(proposal(one)).isEqualTo(Action.HAND_OVER);
        });
        absences.withdraw(longer.id());
        assertThat(stuck(number)).isEmpty();

        database.update("update act_id_user set attempts_ = 10 where id_ = 'budi'");
        assertThat(ofCause(number, Cause.HOLDER_AWAY)).as("locked out").hasSize(1);
        database.update("update act_id_user set attempts_ = 0 where id_ = 'budi'");
        database.update("delete from act_id_membership where user_id_ = 'budi'");
        database.update("delete from act_id_user where id_ = 'budi'");
        assertThat(ofCause(number, Cause.HOLDER_AWAY))
                .as("gone behind the roster's back")
                .hasSize(1);
    }

    @Test
    void an_officer_on_leave_is_given_nothing_new() {
        absences.note("zulkifli", MONDAY, MONDAY, "Cuti", "wagiran");
        try {
            assertThat(office.tasks(office.caseAtSurvey()))
                    .hasSize(5)
                    .allSatisfy(task -> assertThat(task.getAssignee()).isNull());
        } finally {
            absences.presentAndComing().forEach(absence -> absences.withdraw(absence.id()));
        }
    }

    @Test
    void a_task_that_its_holder_leaves_lying_is_seen_and_old_steps_too() {
        String number = office.caseAtSurvey();
        Task task = office.tasks(number).get(0);
        office.tasks(number).stream()
                .skip(1)
                .forEach(other -> engine.getTaskService().setAssignee(other.getId(), null));
        for (Task one : office.tasks(number)) {
            engine.getTaskService().setDueDate(one.getId(), at(MONDAY.plusDays(60)));
        }
        CaseInMotion.at(MONDAY.plusDays(8), 9);
        dropTimers(number);
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.UNTOUCHED);
            assertThat(one.where().place()).isEqualTo(task.getId());
        });
        engine.getIdentityService().setAuthentication("zulkifli", List.of("marketing", OfficeAtWork.SOUTH));
        engine.getTaskService().createComment(task.getId(), null, "Besok saya ke sana");
        engine.getIdentityService().clearAuthentication();
        assertThat(stuck(number)).as("its holder wrote a word").isEmpty();

        CaseInMotion.at(MONDAY.plusDays(16), 9);
        assertThat(ofCause(number, Cause.TOO_OLD)).hasSize(4);
        assertThat(ofCause(number, Cause.UNTOUCHED))
                .singleElement()
                .satisfies(one -> assertThat(one.also()).containsExactly(Cause.TOO_OLD.label()));
    }

    @Test
    void a_word_that_never_comes_is_missed() {
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance(
                                "WaitingProcess.bpmn",
                                Bpmn.createExecutableProcess("WaitingProcess")
                                        .name("Menunggu")
                                        .camundaHistoryTimeToLiveString("P30D")
                                        .startEvent()
                                        .receiveTask("ReceiveTask_Notary")
                                        .name("Kabar notaris")
                                        .message("NotaryAnswered")
                                        .endEvent()
                                        .done())
                        .deploy());
        String number = office.caseAtSurvey();
        engine.getRuntimeService().startProcessInstanceByKey("WaitingProcess", number);
        CaseInMotion.at(MONDAY.plusDays(10), 9);
        assertThat(ofCause(number, Cause.MISSING_EVENT)).isEmpty();
        CaseInMotion.at(MONDAY.plusDays(15), 9);
        assertThat(ofCause(number, Cause.MISSING_EVENT)).singleElement().satisfies(one -> {
            assertThat(one.explanation()).contains("NotaryAnswered");
            assertThat(proposal(one)).isEqualTo(Action.GO_ON);
            assertThat(desk.act(
                                    Action.GO_ON,
                                    Requests.Act.at(List.of(one.where().place()), one.cause(), "Notaris menelepon"),
                                    OPERATOR)
                            .results())
                    .extracting(Operations.Result::outcome)
                    .containsExactly(Outcome.DONE);
        });
        assertThat(ofCause(number, Cause.MISSING_EVENT)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("WaitingProcess")
                        .processInstanceBusinessKey(number)
                        .count())
                .as("it went on to its end")
                .isZero();
    }

    @Test
    void a_word_that_an_event_based_gateway_waits_for_is_missed_too() {
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance(
                                "ChoosingProcess.bpmn",
                                Bpmn.createExecutableProcess("ChoosingProcess")
                                        .name("Memilih")
                                        .camundaHistoryTimeToLiveString("P30D")
                                        .startEvent()
                                        .eventBasedGateway()
                                        .intermediateCatchEvent("MessageEvent_Notary")
                                        .name("Notaris menjawab")
                                        .message("NotaryChose")
                                        .endEvent()
                                        .moveToLastGateway()
                                        .intermediateCatchEvent("TimerEvent_Year")
                                        .timerWithDuration("P1Y")
                                        .endEvent()
                                        .done())
                        .deploy());
        String number = office.caseAtSurvey();
        engine.getRuntimeService().startProcessInstanceByKey("ChoosingProcess", number);
        CaseInMotion.at(MONDAY.plusDays(15), 9);
        assertThat(ofCause(number, Cause.MISSING_EVENT)).singleElement().satisfies(one -> {
            assertThat(one.explanation()).contains("NotaryChose");
            assertThat(one.where().stepName()).isEqualTo("Notaris menjawab");
        });
    }

    @Test
    void a_step_whose_called_process_is_gone_is_seen() {
        String number = office.caseAtSurvey();
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
        String survey = office.tasks(number).get(0).getProcessInstanceId();
        database.update("update act_ru_execution set super_exec_ = null where id_ = ?", survey);
        assertThat(ofCause(number, Cause.LOST_PROCESS)).singleElement().satisfies(one -> {
            assertThat(one.where().step()).isEqualTo("CallActivity_SurveyMembers");
            assertThat(one.since().toLocalDate()).isEqualTo(MONDAY);
            assertThat(proposal(one)).isEqualTo(Action.MOVE);
        });
    }

    @Test
    void a_timer_on_its_edge_does_not_hide_that_what_a_step_called_is_gone() {
        deploy("InnerProcess", start -> start.userTask("UserTask_Inner").endEvent());
        deploy(
                "OuterProcess",
                start -> start.callActivity("CallActivity_Inner")
                        .calledElement("InnerProcess")
                        .boundaryEvent("BoundaryEvent_Late")
                        .timerWithDuration("P1Y")
                        .endEvent()
                        .moveToActivity("CallActivity_Inner")
                        .endEvent());
        String number = office.caseAtSurvey();
        String outer = engine.getRuntimeService()
                .startProcessInstanceByKey("OuterProcess", number)
                .getId();
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
        database.update(
                "update act_ru_execution set super_exec_ = null where proc_def_id_ like 'InnerProcess:%' and super_exec_ is not null");
        assertThat(ofCause(number, Cause.LOST_PROCESS))
                .singleElement()
                .satisfies(one -> assertThat(one.where().place()).isEqualTo(outer + "~CallActivity_Inner"));
    }

    @Test
    void a_step_whose_job_is_gone_is_seen_and_begun_again() {
        String number = office.caseAtSurvey();
        Job job = office.jobThatMustFail(number);
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
        database.update("delete from act_ru_job where id_ = ?", job.getId());
        Answers.Stuck lost = ofCause(number, Cause.LOST_PROCESS).get(0);
        assertThat(lost.where().stepName()).isEqualTo("Siapkan akad dan jadwal angsuran");
        assertThat(lost.explanation()).contains("sudah tidak ada");
        moveTo(lost.where().place(), "ServiceTask_PrepareFinancing");
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_step_whose_task_is_gone_is_seen_and_begun_again() {
        String number = office.caseAtSurvey();
        Task task = office.tasks(number).get(0);
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
        database.update("delete from act_ru_identitylink where task_id_ = ?", task.getId());
        database.update("delete from act_ru_variable where task_id_ = ?", task.getId());
        database.update("delete from act_ru_task where id_ = ?", task.getId());
        Answers.Stuck lost = ofCause(number, Cause.LOST_PROCESS).get(0);
        assertThat(lost.where().place()).isEqualTo(task.getProcessInstanceId() + "~UserTask_RecordSurvey");
        assertThat(proposal(lost)).isEqualTo(Action.MOVE);
        moveTo(lost.where().place(), "UserTask_RecordSurvey");
        assertThat(stuck(number)).isEmpty();
        assertThat(office.tasks(number)).hasSize(5);
    }

    @Test
    void steps_in_loops_branches_and_at_events_are_not_taken_for_lost() {
        deploy(
                "BranchedProcess",
                start -> start.parallelGateway("Fork")
                        .userTask("UserTask_Looped")
                        .multiInstance()
                        .cardinality("2")
                        .multiInstanceDone()
                        .boundaryEvent("BoundaryEvent_Slow")
                        .cancelActivity(false)
                        .timerWithDuration("P1Y")
                        .endEvent()
                        .moveToActivity("UserTask_Looped")
                        .parallelGateway("Join")
                        .endEvent()
                        .moveToNode("Fork")
                        .subProcess("SubProcess_One")
                        .embeddedSubProcess()
                        .startEvent()
                        .serviceTask("ServiceTask_Later")
                        .camundaAsyncBefore()
                        .camundaExpression("${true}")
                        .endEvent()
                        .subProcessDone()
                        .connectTo("Join")
                        .moveToNode("Fork")
                        .serviceTask("ServiceTask_Outside")
                        .camundaType("external")
                        .camundaTopic("outside")
                        .connectTo("Join")
                        .moveToNode("Fork")
                        .serviceTask("ServiceTask_Done")
                        .camundaExpression("${true}")
                        .connectTo("Join"));
        String number = office.caseAtSurvey();
        engine.getRuntimeService().startProcessInstanceByKey("BranchedProcess", number);
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
        Task one = office.tasks(number).stream()
                .filter(task -> "UserTask_Looped".equals(task.getTaskDefinitionKey()))
                .findFirst()
                .orElseThrow();
        engine.getTaskService().complete(one.getId());
        assertThat(ofCause(number, Cause.LOST_PROCESS)).isEmpty();
    }

    @Test
    void a_day_that_lies_further_ahead_than_any_that_is_planned_is_seen_and_set_right() {
        deploy(
                "FarProcess",
                start -> start.intermediateCatchEvent("TimerEvent_Day")
                        .timerWithDate("${trainingDayStart}")
                        .endEvent());
        String number = office.caseAtSurvey();
        engine.getRuntimeService()
                .startProcessInstanceByKey("FarProcess", number, Map.of("trainingDayStart", at(MONDAY.plusDays(60))));
        assertThat(stuck(number)).as("planned as far ahead as the table lets").isEmpty();
        engine.getRuntimeService()
                .startProcessInstanceByKey("FarProcess", number, Map.of("trainingDayStart", at(MONDAY.plusYears(100))));
        Answers.Stuck far = stuck(number).get(0);
        assertThat(stuck(number)).hasSize(1);
        assertThat(far.cause()).isEqualTo(Cause.FAR_TIMER);
        assertThat(far.explanation()).contains("7 September 2126");
        assertThat(proposal(far)).isEqualTo(Action.CORRECT_FACT);
        assertThat(desk.act(
                                Action.CORRECT_FACT,
                                new Requests.Act(
                                        List.of(far.where().place()),
                                        far.cause(),
                                        null,
                                        null,
                                        null,
                                        new Requests.Correction("trainingDayStart", "2026-09-08"),
                                        "Tahunnya salah ketik"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::outcome)
                .containsExactly(Outcome.DONE);
        assertThat(stuck(number)).isEmpty();
    }

    @Test
    void a_far_wait_whose_day_is_no_fact_of_ours_is_begun_again() {
        deploy(
                "LongProcess",
                start -> start.intermediateCatchEvent("TimerEvent_Long")
                        .timerWithDuration("P1Y")
                        .endEvent());
        String number = office.caseAtSurvey();
        engine.getRuntimeService().startProcessInstanceByKey("LongProcess", number);
        assertThat(stuck(number))
                .singleElement()
                .satisfies(one -> assertThat(proposal(one)).isEqualTo(Action.MOVE));
    }

    @Test
    void a_job_at_a_gateway_or_a_whole_loop_that_nobody_executes_is_seen_too() {
        deploy(
                "GatewayProcess",
                start -> start.exclusiveGateway("Gateway_Saved")
                        .camundaAsyncBefore()
                        .userTask("UserTask_Looped")
                        .camundaAsyncBefore()
                        .multiInstance()
                        .cardinality("2")
                        .multiInstanceDone()
                        .endEvent());
        String number = office.caseAtSurvey();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("GatewayProcess", number)
                .getId();
        CaseInMotion.at(MONDAY, 10);
        assertThat(ofCause(number, Cause.IDLE_JOB))
                .singleElement()
                .satisfies(one -> assertThat(one.where().step()).isEqualTo("Gateway_Saved"));
        runDueJobs(instance);
        assertThat(stuck(number)).isEmpty();
        CaseInMotion.at(MONDAY, 11);
        assertThat(ofCause(number, Cause.IDLE_JOB))
                .singleElement()
                .satisfies(one -> assertThat(one.where().step()).startsWith("UserTask_Looped"));
        database.update(
                "insert into long_running_job select id_, 'amanah-other', ? from act_ru_job where process_instance_id_ = ?",
                Timestamp.from(CaseInMotion.now().minusSeconds(150)),
                instance);
        assertThat(ofCause(number, Cause.ENDLESS_JOB)).hasSize(1);
        database.update("delete from long_running_job");
    }

    @Test
    void a_limit_that_managers_change_for_a_programme_and_a_step_holds_for_those_alone() throws IOException {
        String shipped = Files.readString(Path.of("processes/stuck-limits.dmn"));
        String number = office.caseAtSurvey();
        dropTimers(number);
        office.tasks(number).forEach(task -> engine.getTaskService().setDueDate(task.getId(), at(MONDAY.plusDays(60))));
        CaseInMotion.at(MONDAY.plusDays(2), 9);
        assertThat(stuck(number)).isEmpty();
        try {
            deployLimits(withFirstRow(shipped, "BMT-KELOMPOK", "UserTask_RecordSurvey", 1));
            assertThat(ofCause(number, Cause.UNTOUCHED)).hasSize(5);
            assertThat(desk.board(OPERATOR).places()).isPositive();
            deployLimits(withFirstRow(shipped, "KSM", "UserTask_RecordSurvey", 1));
            assertThat(stuck(number)).as("another programme").isEmpty();
            deployLimits(withFirstRow(shipped, "BMT-KELOMPOK", "UserTask_PlanTraining", 1));
            assertThat(stuck(number)).as("another step").isEmpty();
            deployLimits(withFirstRow(shipped, "BMT-KELOMPOK", "UserTask_RecordSurvey", 60));
            CaseInMotion.at(MONDAY.plusDays(10), 9);
            assertThat(stuck(number)).as("a looser limit").isEmpty();
        } finally {
            deployLimits(shipped);
        }
        assertThat(ofCause(number, Cause.UNTOUCHED)).hasSize(5);
    }

    @Test
    void a_table_of_managers_that_is_older_than_a_column_is_read_still() throws IOException {
        String shipped = Files.readString(Path.of("processes/stuck-limits.dmn"));
        String number = office.caseAtSurvey();
        try {
            deployLimits(shipped.replaceAll(".*(Output_Ahead|_ahead\").*\\R", ""));
            assertThat(stuck(number)).isEmpty();
            CaseInMotion.at(THURSDAY, 18);
            assertThat(ofCause(number, Cause.OVERDUE)).hasSize(5);
        } finally {
            deployLimits(shipped);
        }
    }

    @Test
    void within_a_deadline_that_was_put_off_a_task_is_neither_untouched_nor_too_old() {
        String number = office.caseAtSurvey();
        Task task = office.tasks(number).get(0);
        CaseInMotion.at(MONDAY.plusDays(2), 9);
        LocalDate until = MONDAY.plusDays(16);
        assertThat(desk.act(
                                Action.EXTEND,
                                new Requests.Act(
                                        List.of(task.getId()), null, null, until, null, null, "Ibu-ibu sedang panen"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::outcome)
                .containsExactly(Outcome.DONE);
        dropTimers(number);
        CaseInMotion.at(until, 9);
        assertThat(stuck(number))
                .extracting(one -> one.where().place())
                .hasSize(4)
                .doesNotContain(task.getId());
        CaseInMotion.at(until.plusDays(1), 9);
        assertThat(stuck(number))
                .filteredOn(one -> one.where().place().equals(task.getId()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cause()).isEqualTo(Cause.OVERDUE);
                    assertThat(one.also()).isEmpty();
                });
        CaseInMotion.at(until.plusDays(20), 9);
        assertThat(stuck(number))
                .filteredOn(one -> one.where().place().equals(task.getId()))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.also()).containsExactly(Cause.UNTOUCHED.label(), Cause.TOO_OLD.label()));
    }

    @Test
    void a_clean_up_of_history_that_failed_or_stood_still_for_two_days_is_seen_and_run_again() {
        Job cleanUp = engine.getHistoryService().findHistoryCleanupJobs().get(0);
        engine.getManagementService().setJobDuedate(cleanUp.getId(), at(MONDAY.minusDays(2)));
        assertThat(cleanUps()).as("due the day before yesterday in the evening").isEmpty();
        engine.getManagementService().setJobDuedate(cleanUp.getId(), at(MONDAY.minusDays(3)));
        assertThat(cleanUps()).singleElement().satisfies(one -> {
            assertThat(one.explanation()).contains("lebih dari dua hari");
            assertThat(proposal(one)).isEqualTo(Action.RETRY);
        });
        assertThat(desk.act(
                                Action.RETRY,
                                Requests.Act.at(List.of(cleanUp.getId()), null, "Jalankan sekarang"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::outcome)
                .containsExactly(Outcome.DONE);
        assertThat(cleanUps()).isEmpty();

        engine.getManagementService().setJobRetries(cleanUp.getId(), 0);
        assertThat(cleanUps()).hasSize(1);
        engine.getManagementService().setJobRetries(cleanUp.getId(), 3);
        assertThat(cleanUps()).isEmpty();
    }

    @Test
    void a_job_that_runs_is_not_tried_a_second_time() {
        String number = office.caseAtSurvey();
        Job job = office.jobThatMustFail(number);
        database.update(
                "insert into long_running_job values (?, 'amanah-other', ?)",
                job.getId(),
                Timestamp.from(CaseInMotion.now().minusSeconds(150)));
        assertThat(ofCause(number, Cause.ENDLESS_JOB))
                .singleElement()
                .satisfies(one -> assertThat(proposal(one)).isEqualTo(Action.SUSPEND));
        assertThat(desk.act(Action.RETRY, Requests.Act.at(List.of(job.getId()), null, "Coba"), OPERATOR)
                        .results())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(result.remark()).contains("sedang berjalan");
                });
        database.update("delete from long_running_job");
    }

    @Test
    void a_suspended_case_is_told_once_with_who_stopped_it() {
        String number = office.caseAtSurvey();
        String task = office.tasks(number).get(0).getId();
        desk.act(Action.SUSPEND, Requests.Act.at(List.of(task), null, "Menunggu surat RT"), OPERATOR);
        CaseInMotion.at(MONDAY.plusDays(20), 9);
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.SUSPENDED);
            assertThat(one.explanation()).isEqualTo("Ditangguhkan dengan alasan: Menunggu surat RT");
            assertThat(one.since().toLocalDate()).isEqualTo(MONDAY);
            assertThat(proposal(one)).isEqualTo(Action.RESUME);
        });
    }

    @Test
    void an_application_and_a_process_that_tell_different_stories_are_seen() {
        String number = office.caseAtSurvey();
        String root = office.instances(number).stream()
                .filter(one -> one.getId().equals(one.getRootProcessInstanceId()))
                .findFirst()
                .orElseThrow()
                .getId();
        database.update("update application set status = 'CLOSED' where number = ?", number);
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.cause()).isEqualTo(Cause.DISAGREEMENT);
            assertThat(one.explanation()).contains("sudah berakhir menurut datanya");
        });
        database.update("update application set status = 'OPEN' where number = ?", number);
        assertThat(stuck(number)).isEmpty();
        engine.getRuntimeService().deleteProcessInstance(root, "somebody's mistake");
        assertThat(stuck(number)).singleElement().satisfies(one -> {
            assertThat(one.explanation()).contains("tidak ada proses yang menjalankannya");
            assertThat(one.where().place()).isEqualTo(number);
            assertThat(one.where().groupName()).startsWith("Mawar");
        });
        database.update("update application set status = 'DISBURSED' where number = ?", number);
        assertThat(stuck(number))
                .singleElement()
                .satisfies(one -> assertThat(one.explanation()).contains("tidak ada proses pembinaan"));
    }

    @Test
    void the_board_counts_each_place_once() {
        String number = office.caseAtSurvey();
        CaseInMotion.at(MONDAY.plusDays(30), 9);
        List<Answers.Stuck> stuck = stuck(number);
        Answers.Board board = desk.board(OPERATOR);
        assertThat(stuck).hasSizeGreaterThan(5);
        assertThat(board.byCause().stream().mapToInt(Answers.Count::places).sum())
                .isEqualTo(board.places());
        assertThat(board.byStep().stream().mapToInt(Answers.Count::places).sum())
                .isEqualTo(board.places());
        assertThat(board.byKecamatan().stream().mapToInt(Answers.Count::places).sum())
                .isEqualTo(board.places());
        assertThat(board.byOfficer())
                .anySatisfy(count -> assertThat(count.label()).isEqualTo("Zulkifli"));
        assertThat(board.oldest()).hasSizeBetween(1, 10);
        assertThat(board.oldest()).extracting(Answers.Stuck::since).isSorted();
        assertThat(board.oldest())
                .as("a group once, however many of its surveys are late")
                .extracting(one -> one.where().applicationNumber())
                .doesNotHaveDuplicates();
    }

    private List<Answers.Stuck> stuck(String number) {
        return desk.stuck(new Requests.Wanted(null, null, null, null, number, null), OPERATOR)
                .places();
    }

    private List<Answers.Stuck> ofCause(String number, Cause cause) {
        return desk.stuck(new Requests.Wanted(cause, null, null, null, number, null), OPERATOR)
                .places();
    }

    private List<Answers.Stuck> cleanUps() {
        return desk.stuck(new Requests.Wanted(Cause.CLEAN_UP, null, null, null, null, null), OPERATOR)
                .places();
    }

    private static Action proposal(Answers.Stuck stuck) {
        return stuck.proposals().get(0).action();
    }

    private void deploy(String key, UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        BpmnModelInstance model = steps.apply(Bpmn.createExecutableProcess(key)
                        .name(key)
                        .camundaHistoryTimeToLiveString("P30D")
                        .startEvent())
                .done();
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance(key + ".bpmn", model)
                        .deploy());
    }

    private void deployLimits(String table) {
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream(
                                "stuck-limits.dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                        .deploy());
    }

    /** The table with a row above all others, of that many working days untouched. */
    private static String withFirstRow(String table, String programme, String step, int untouched) {
        int last = table.lastIndexOf("<rule ");
        String row = table.substring(last, table.indexOf("</rule>", last) + "</rule>".length())
                .replaceAll("Rule_\\d+", "Rule_Own")
                .replaceFirst("(_programme\"><text>)", "$1\"" + programme + "\"")
                .replaceFirst("(_step\"><text>)", "$1\"" + step + "\"")
                .replaceFirst("(_untouched\"><text>)\\d+", "$1" + untouched);
        int first = table.indexOf("<rule ");
        return table.substring(0, first) + row + table.substring(first);
    }

    private void moveTo(String place, String step) {
        Answers.MoveTarget target = desk.moves(place, OPERATOR).stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElseThrow();
        String seen = desk.preview(place, target.instance(), step, OPERATOR).seen();
        assertThat(desk.act(
                                Action.MOVE,
                                new Requests.Act(
                                        List.of(place),
                                        null,
                                        null,
                                        null,
                                        new Requests.Move(target.instance(), step, seen),
                                        null,
                                        "Diulang"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::outcome)
                .containsExactly(Outcome.DONE);
    }

    private void runDueJobs(String instance) {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private void dropTimers(String number) {
        office.tasks(number)
                .forEach(task -> engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .forEach(job -> engine.getManagementService().deleteJob(job.getId())));
    }

    private static Date at(LocalDate day) {
        return Date.from(day.atTime(17, 0).atZone(ZoneId.of("Asia/Makassar")).toInstant());
    }
}
