package id.amanah.workflow.operations;

import static id.amanah.workflow.operations.OfficeAtWork.MANAGER;
import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffAbsences;
import id.amanah.workflow.CaseInMotion;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What frees a case, each with a reason that is kept. */
@SpringBootTest(properties = "spring.application.name=amanah-stuck")
@Import(OfficeAtWork.class)
class OperationsTests {

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private OperationsDesk desk;

    @Autowired
    private LeaveDesk leave;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private StaffAbsences absences;

    @Autowired
    private ObjectProvider<ProcessEngineConfigurationImpl> engines;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    private String number;
    private Task task;

    @BeforeEach
    void a_survey_waits_on_monday() {
        office.opens();
        number = office.caseAtSurvey();
        task = office.tasks(number).get(0);
    }

    @AfterEach
    void present_time() {
        absences.presentAndComing().forEach(absence -> absences.withdraw(absence.id()));
        engine.getIdentityService().clearAuthentication();
        mend();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "NIK 6474024503850011", "telepon 0812-3456-7890"})
    void nothing_is_done_without_a_reason_or_with_one_that_tells_who_somebody_is(String reason) {
        assertThatThrownBy(
                        () -> desk.act(Action.REMIND, Requests.Act.at(List.of(task.getId()), null, reason), OPERATOR))
                .isInstanceOf(RefusedInput.class);
        assertThat(desk.history(number, OPERATOR)).isEmpty();
    }

    @Test
    void a_task_goes_to_another_officer_who_can_complete_it() {
        assertThat(act(Action.HAND_OVER, "zainal").outcome()).isEqualTo(Outcome.DONE);
        assertThat(again().getAssignee()).isEqualTo("zainal");
        engine.getIdentityService().setAuthentication("zainal", List.of("marketing", OfficeAtWork.SOUTH));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
        engine.getIdentityService().clearAuthentication();
        assertThat(desk.history(number, MANAGER)).singleElement().satisfies(entry -> {
            assertThat(entry.byName()).isEqualTo("Sri");
            assertThat(entry.actionLabel()).isEqualTo("Alihkan ke petugas lain");
            assertThat(entry.stepName()).isEqualTo("Survei rumah dan usaha");
            assertThat(entry.reason()).isEqualTo("Sesuai kesepakatan");
            assertThat(entry.before()).isEqualTo("Zulkifli");
            assertThat(entry.after()).isEqualTo("Zainal");
        });
    }

    @Test
    void operators_people_on_leave_and_strangers_are_given_no_task() {
        absences.note("zainal", MONDAY, MONDAY, "Cuti", "wagiran");
        for (String nobody : List.of("sri", "zainal", "siapa", "zulkifli")) {
            assertThat(act(Action.HAND_OVER, nobody)).as(nobody).satisfies(result -> {
                assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(result.remark()).isNotBlank();
            });
        }
        assertThat(again().getAssignee()).isEqualTo("zulkifli");
    }

    @Test
    void who_is_locked_out_after_failed_sign_ins_is_given_no_task_until_unlocked() {
        database.update("update act_id_user set attempts_ = 10 where id_ = 'zainal'");
        try {
            Operations.Result refused = act(Action.HAND_OVER, "zainal");
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.remark()).contains("tidak terkunci");
            assertThat(again().getAssignee()).isEqualTo("zulkifli");
            assertThat(leave.colleagues(OPERATOR))
                    .filteredOn(colleague -> !colleague.atWork())
                    .extracting(Answers.Colleague::id)
                    .contains("zainal");
        } finally {
            database.update("update act_id_user set attempts_ = 0 where id_ = 'zainal'");
        }
        assertThat(act(Action.HAND_OVER, "zainal").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_decision_is_handed_only_to_those_it_is_offered_to() {
        engine.getTaskService().deleteCandidateGroup(task.getId(), OfficeAtWork.SOUTH);
        engine.getTaskService().addCandidateUser(task.getId(), "wagiran");
        assertThat(act(Action.HAND_OVER, "zainal").remark())
                .isEqualTo("Tugas ini hanya boleh dikerjakan oleh yang ditawari: Wagiran");
        assertThat(act(Action.HAND_OVER, "wagiran").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_task_goes_back_to_its_team() {
        assertThat(act(Action.GIVE_BACK, null).outcome()).isEqualTo(Outcome.DONE);
        assertThat(again().getAssignee()).isNull();
        assertThat(act(Action.GIVE_BACK, null).remark()).contains("tidak sedang dipegang");
    }

    @Test
    void all_work_of_an_absent_officer_goes_to_a_colleague() {
        String other = office.caseAtSurvey();
        absences.note("zulkifli", MONDAY, MONDAY.plusDays(10), "Sakit", "wagiran");
        Answers.Done done =
                desk.handOverAll(new Requests.HandOverAll("zulkifli", "zainal", "Zulkifli sakit"), OPERATOR);
        assertThat(done.left()).isZero();
        assertThat(done.results()).allMatch(result -> result.outcome() == Outcome.DONE);
        for (String one : List.of(number, other)) {
            assertThat(office.tasks(one)).hasSize(5).allMatch(open -> "zainal".equals(open.getAssignee()));
        }
        assertThat(desk.handOverAll(new Requests.HandOverAll("zainal", null, "Dibagi tim"), OPERATOR)
                        .results())
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(office.tasks(number)).allMatch(open -> open.getAssignee() == null);
    }

    @Test
    void a_reminder_moves_the_task_up_and_says_why() {
        assertThat(act(Action.REMIND, null).outcome()).isEqualTo(Outcome.DONE);
        assertThat(again().getPriority()).isEqualTo(75);
        assertThat(engine.getTaskService().getTaskComments(task.getId()))
                .extracting(Comment::getFullMessage)
                .containsExactly("Pengingat dari Sri: Sesuai kesepakatan");
    }

    @Test
    void a_deadline_is_put_off_as_far_as_the_table_lets_and_what_follows_moves_along() {
        Date escalation = timers().get(1).getDuedate();
        LocalDate friday = MONDAY.plusDays(4);
        assertThat(extend(friday).outcome()).isEqualTo(Outcome.DONE);
        assertThat(again().getDueDate().toInstant())
                .isEqualTo(
                        friday.atTime(17, 0).atZone(ZoneId.of("Asia/Makassar")).toInstant());
        assertThat(timers().get(1).getDuedate().getTime() - escalation.getTime())
                .isEqualTo(Duration.ofDays(1).toMillis());
        assertThat(extend(friday).remark()).contains("sesudah tenggat yang lama");
        assertThat(extend(MONDAY.plusDays(15)).remark()).isEqualTo("Tenggat langkah ini paling jauh 21 September 2026");
        assertThat(extend(MONDAY.plusDays(14)).outcome()).as("ten working days").isEqualTo(Outcome.DONE);
        assertThat(extend(null).remark()).contains("Isi tenggat");
    }

    @Test
    void a_case_is_suspended_with_all_it_called_and_goes_on_again() {
        assertThat(act(Action.SUSPEND, null).outcome()).isEqualTo(Outcome.DONE);
        assertThat(office.instances(number)).hasSize(6).allMatch(instance -> instance.isSuspended());
        assertThat(act(Action.SUSPEND, null).remark()).contains("sudah ditangguhkan");
        assertThat(act(Action.REMIND, null).remark()).contains("ditangguhkan");
        assertThat(act(Action.RESUME, null).outcome()).isEqualTo(Outcome.DONE);
        assertThat(office.instances(number)).noneMatch(instance -> instance.isSuspended());
        assertThat(act(Action.RESUME, null).remark()).contains("tidak sedang ditangguhkan");
    }

    @Test
    void a_failed_job_is_tried_at_once_and_what_comes_of_it_is_told() {
        Job job = failingJob();
        assertThat(retry(job.getId()).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(stuck())
                .singleElement()
                .satisfies(one -> assertThat(one.cause()).isEqualTo(Cause.FAILED_JOB));
        assertThat(desk.history(number, OPERATOR))
                .extracting(Answers.Entry::outcomeLabel)
                .containsExactly("Gagal", "Dimulai");
        mend();
        assertThat(retry(job.getId()).outcome()).isEqualTo(Outcome.DONE);
        assertThat(stuck()).isEmpty();
        assertThat(again().getPriority()).as("reminded at last").isEqualTo(75);
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .count())
                .isZero();
        assertThatThrownBy(() -> retry(job.getId())).isInstanceOf(OperationRefused.class);
    }

    @Test
    void all_failed_jobs_are_tried_again_through_the_job_executor() {
        Job job = failingJob();
        Answers.Done done =
                desk.retryAll(new Requests.RetryAll(Cause.FAILED_JOB, null, null, "Basis data sudah pulih"), OPERATOR);
        assertThat(done.results())
                .extracting(Operations.Result::applicationNumber)
                .contains(number);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult())
                .returns(3, Job::getRetries);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .executable()
                        .count())
                .isEqualTo(1);
        assertThatThrownBy(() -> desk.retryAll(new Requests.RetryAll(Cause.OVERDUE, null, null, "Coba lagi"), OPERATOR))
                .isInstanceOf(RefusedInput.class);
    }

    @Test
    void timers_that_nobody_executes_are_executed_here() {
        Job reminder = timers().get(0);
        ClockUtil.setCurrentTime(new Date(reminder.getDuedate().getTime() + 20 * 60_000));
        Answers.Done done = desk.retryAll(
                new Requests.RetryAll(Cause.IDLE_JOB, "UserTask_RecordSurvey", "Bontang Selatan", "Pelaksana berhenti"),
                OPERATOR);
        assertThat(done.results())
                .filteredOn(result -> number.equals(result.applicationNumber()))
                .hasSize(5)
                .allMatch(result -> result.outcome() == Outcome.DONE);
        assertThat(stuck()).isEmpty();
        assertThat(again().getPriority()).isEqualTo(75);
    }

    @Test
    void what_was_done_is_never_changed() {
        act(Action.REMIND, null);
        assertThatThrownBy(() -> database.update("update operation_record set reason = 'lain'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("delete from operation_record"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_search_finds_where_healthy_cases_are_and_since_when() {
        String group = database.queryForObject(
                "select g.name from lending_group g join application a on a.group_id = g.id where a.number = ?",
                String.class,
                number);
        for (String text : List.of(number, number.toLowerCase(Locale.ROOT), group)) {
            assertThat(desk.search(text, OPERATOR))
                    .as(text)
                    .filteredOn(found -> found.where().applicationNumber().equals(number))
                    .hasSize(5)
                    .allSatisfy(found -> assertThat(found.where())
                            .returns("UserTask_RecordSurvey", Answers.Where::step)
                            .returns(group, Answers.Where::groupName)
                            .returns(MONDAY, where -> where.atStepSince().toLocalDate()));
        }
        assertThat(desk.search("%%%", OPERATOR)).isEmpty();
        assertThatThrownBy(() -> desk.search("A", OPERATOR)).isInstanceOf(RefusedInput.class);
    }

    @Test
    void managers_of_a_territory_see_and_free_only_its_cases() {
        CaseInMotion.at(MONDAY.plusDays(7), 9);
        Watcher north = new Watcher("ningsih", List.of("managers", OfficeAtWork.NORTH));
        Watcher south = new Watcher("susi", List.of("managers", OfficeAtWork.SOUTH));
        assertThat(desk.board(south).places()).isPositive();
        assertThat(desk.board(MANAGER).places()).as("of no team: everywhere").isPositive();
        assertThat(desk.board(north).places()).isZero();
        assertThat(desk.search(number, north)).isEmpty();
        for (String place : List.of(task.getId(), timers().get(0).getId(), number, task.getProcessInstanceId() + "~")) {
            assertThatThrownBy(() -> desk.act(Action.SUSPEND, Requests.Act.at(List.of(place), null, "Coba"), north))
                    .as(place)
                    .isInstanceOf(OperationRefused.class);
        }
        assertThatThrownBy(() -> desk.history(number, north)).isInstanceOf(OperationRefused.class);
        assertThat(desk.handOverAll(new Requests.HandOverAll("zulkifli", "zainal", "Coba"), north)
                        .results())
                .isEmpty();
        assertThatThrownBy(() -> desk.board(new Watcher("zulkifli", List.of("marketing", OfficeAtWork.SOUTH))))
                .isInstanceOf(OperationRefused.class);
    }

    @Test
    void managers_of_a_territory_note_leave_for_its_team_alone() {
        Watcher north = new Watcher("ningsih", List.of("managers", OfficeAtWork.NORTH));
        Watcher south = new Watcher("susi", List.of("managers", OfficeAtWork.SOUTH));
        Requests.Absence days = new Requests.Absence("zulkifli", MONDAY, MONDAY.plusDays(2), "Cuti");
        assertThatThrownBy(() -> leave.noteAbsence(days, north))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("bukan dari wilayah Anda");
        Answers.Absence noted = leave.noteAbsence(days, south);
        assertThatThrownBy(() -> leave.withdrawAbsence(noted.id(), north)).isInstanceOf(RefusedInput.class);
        assertThat(absences.isAbsent("zulkifli")).isTrue();
        leave.withdrawAbsence(noted.id(), south);
        assertThat(absences.isAbsent("zulkifli")).isFalse();
    }

    @Test
    void the_job_executor_that_stands_is_on_the_board_and_set_going_again() {
        JobExecutorService standing = new JobExecutorService(engines, true, clock);
        Service.Trouble trouble = standing.trouble().orElseThrow();
        assertThat(trouble.since()).isEqualTo(CaseInMotion.now());
        CaseInMotion.at(MONDAY, 10);
        assertThat(standing.trouble()).as("the same one").contains(trouble);
        standing.tryAgain();
        assertThat(standing.trouble()).isEmpty();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
        assertThat(new JobExecutorService(engines, false, clock).trouble())
                .as("a node that is not meant to execute jobs")
                .isEmpty();
    }

    @Test
    void one_request_does_what_can_be_done_and_says_what_cannot() {
        String gone = office.tasks(number).get(1).getId();
        engine.getTaskService().setAssignee(gone, null);
        assertThat(desk.act(
                                Action.GIVE_BACK,
                                Requests.Act.at(List.of(task.getId(), gone, "tidak-ada"), Cause.UNTOUCHED, "Dibagi"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::place, Operations.Result::outcome)
                .containsExactlyInAnyOrder(tuple(task.getId(), Outcome.DONE), tuple(gone, Outcome.REFUSED));
    }

    @Test
    void a_place_where_something_breaks_is_told_and_keeps_no_other_back() {
        String other = office.tasks(number).get(1).getId();
        refuseChangesOf(task);
        assertThat(desk.act(
                                Action.HAND_OVER,
                                new Requests.Act(
                                        List.of(task.getId(), other),
                                        Cause.OVERDUE,
                                        "zainal",
                                        null,
                                        null,
                                        null,
                                        "Dibagi"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::place, Operations.Result::outcome)
                .containsExactly(tuple(task.getId(), Outcome.FAILED), tuple(other, Outcome.DONE));
        assertThat(desk.history(number, OPERATOR))
                .extracting(Answers.Entry::outcomeLabel, Answers.Entry::remark)
                .contains(tuple("Gagal", "basis data menolak perubahan itu atau tidak menjawab saat itu"));
        assertThat(again().getAssignee()).isEqualTo(task.getAssignee());
    }

    @Test
    void a_single_job_is_resumed_and_suspended_again_and_the_case_goes_on_meanwhile() {
        Job timer = timers().get(0);
        engine.getManagementService().suspendJobById(timer.getId());
        assertThat(desk.act(Action.RESUME, Requests.Act.at(List.of(timer.getId()), null, "Salah tekan"), OPERATOR)
                        .results())
                .extracting(Operations.Result::outcome)
                .containsExactly(Outcome.DONE);
        assertThat(timer(timer).isSuspended()).isFalse();
        undoTheLast();
        assertThat(timer(timer).isSuspended()).isTrue();
        assertThat(office.instances(number)).noneMatch(instance -> instance.isSuspended());
    }

    @Test
    void the_reason_of_a_suspension_that_was_taken_back_is_not_that_of_the_next() {
        act(Action.SUSPEND, null);
        undoTheLast();
        engine.getRuntimeService().suspendProcessInstanceById(task.getProcessInstanceId());
        assertThat(stuck())
                .filteredOn(one -> one.cause() == Cause.SUSPENDED)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.explanation()).doesNotContain("Sesuai kesepakatan"));
    }

    private void undoTheLast() {
        assertThat(desk.undo(
                                new Requests.Undo(
                                        desk.history(number, OPERATOR).get(0).id(), "Salah tekan"),
                                OPERATOR)
                        .results())
                .extracting(Operations.Result::outcome)
                .containsExactly(Outcome.DONE);
    }

    private Job timer(Job timer) {
        return engine.getManagementService()
                .createJobQuery()
                .jobId(timer.getId())
                .singleResult();
    }

    private Operations.Result act(Action action, String to) {
        return desk.act(
                        action,
                        new Requests.Act(List.of(task.getId()), null, to, null, null, null, "Sesuai kesepakatan"),
                        OPERATOR)
                .results()
                .get(0);
    }

    private Operations.Result extend(LocalDate until) {
        return desk.act(
                        Action.EXTEND,
                        new Requests.Act(
                                List.of(task.getId()), Cause.OVERDUE, null, until, null, null, "Rumahnya kebanjiran"),
                        OPERATOR)
                .results()
                .get(0);
    }

    private Operations.Result retry(String job) {
        return desk.act(
                        Action.RETRY,
                        Requests.Act.at(List.of(job), Cause.FAILED_JOB, "Sebabnya sudah hilang"),
                        OPERATOR)
                .results()
                .get(0);
    }

    private Task again() {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
    }

    private List<Job> timers() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private List<Answers.Stuck> stuck() {
        return desk.stuck(new Requests.Wanted(null, null, null, null, number, null), OPERATOR)
                .places();
    }

    /** A reminder that the database refuses to send, given up after all its tries. */
    private Job failingJob() {
        refuseChangesOf(task);
        Job reminder = timers().get(0);
        ClockUtil.setCurrentTime(reminder.getDuedate());
        while (engine.getManagementService()
                        .createJobQuery()
                        .jobId(reminder.getId())
                        .withRetriesLeft()
                        .count()
                == 1) {
            assertThatThrownBy(() -> engine.getManagementService().executeJob(reminder.getId()))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(stuck())
                .singleElement()
                .satisfies(one -> assertThat(one.cause()).isEqualTo(Cause.FAILED_JOB));
        return reminder;
    }

    private void refuseChangesOf(Task unchangeable) {
        database.execute("""
                create or replace function refuse_a_reminder() returns trigger language plpgsql as $$
                begin
                    raise exception 'the disk is full';
                end $$""");
        database.execute("create trigger refuse_a_reminder before update on act_ru_task for each row when (old.id_ = '"
                + unchangeable.getId() + "') execute function refuse_a_reminder()");
    }

    private void mend() {
        database.execute("drop trigger if exists refuse_a_reminder on act_ru_task");
    }
}
