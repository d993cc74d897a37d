package id.amanah.workflow.conflicts;

import static id.amanah.group.SampleGroups.KSM;
import static id.amanah.group.SampleGroups.eligibleGroup;
import static id.amanah.group.SampleGroups.group;
import static id.amanah.group.SampleGroups.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.amanah.group.GroupFormation;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.survey.SampleFindings;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.engine.RefusedSubmission;
import id.amanah.workflow.onboarding.GroupOnboarding;
import id.amanah.workflow.onboarding.OnboardedCase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two at the same case at the same moment, on the real database; neither notices, nothing is done twice, no word
 * is lost. Shares its context with the main process' tests.
 */
@SpringBootTest(properties = "amanah.test=onboarding")
class ConflictsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation formation;

    @Autowired
    private GroupOnboarding onboarding;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DataSource connections;

    private final ExecutorService people = Executors.newCachedThreadPool();

    @BeforeEach
    void an_office() {
        CaseInMotion.at(MONDAY, 9);
        OnboardedCase.shortenCalledProcesses(engine);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
        database.execute("create table if not exists counted (times int not null)");
        database.execute("truncate counted");
        database.update("insert into counted values (0)");
    }

    @AfterEach
    void time_goes_on() {
        people.shutdownNow();
        ClockUtil.reset();
    }

    @Test
    void five_surveys_completed_at_the_same_moment_join_once() throws Exception {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Serentak"), "zulkifli", "marketing");
        List<Callable<Object>> surveys = new ArrayList<>();
        for (Task task : opened.tasks()) {
            surveys.add(() -> {
                opened.survey(task, 12);
                return "done";
            });
        }
        assertThat(atOnce(surveys)).containsOnly("done").hasSize(5);
        assertThat(opened.passed("CallActivity_TrainGroup")).isEqualTo(1);
    }

    @Test
    void a_second_click_in_another_tab_does_nothing_and_says_why() throws Exception {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Dua Tab"), "zulkifli", "marketing");
        Task task = opened.tasks().get(0);
        engine.getTaskService().setAssignee(task.getId(), "zulkifli");
        Callable<Object> click = () -> {
            engine.getTaskService()
                    .complete(task.getId(), SampleFindings.ofHouseIndex(12).asForm());
            return "done";
        };
        List<Object> answers = atOnce(List.of(click, click, click));
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !"done".equals(answer))
                .hasSize(2)
                .allSatisfy(answer -> assertThat((Throwable) answer)
                        .isInstanceOf(RefusedSubmission.class)
                        .hasMessageContaining("sudah selesai"));
        assertThat(database.queryForObject(
                        "select count(*) from survey s where s.group_id = ?", Integer.class, opened.groupId()))
                .isEqualTo(1);
    }

    /** The officer's completion has looked at the members and stands still before it is written; then somebody leaves. */
    @Test
    void who_leaves_while_the_case_moves_on_is_heard_of() throws Exception {
        OnboardedCase opened = atResolution("Sela Pindah");
        Future<Object> completion;
        Future<Object> withdrawal;
        try (Connection holder = connections.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table act_ru_event_subscr in share row exclusive mode");
            completion = people.submit(resolving(opened));
            await().atMost(PATIENCE).until(() -> waiting() == 1);
            withdrawal = people.submit(leaving(opened, "5"));
            await().atMost(PATIENCE).until(() -> withdrawal.isDone() || waiting() == 2);
            holder.rollback();
        }
        assertThat(answer(completion)).isEqualTo("done");
        assertThat(answer(withdrawal)).isEqualTo("done");
        assertThat(opened.tasks().stream()
                        .map(task -> engine.getTaskService().getVariable(task.getId(), "memberId"))
                        .toList())
                .as("who is surveyed")
                .containsExactlyInAnyOrderElementsOf(formation.groupOf(opened.groupId()).members().stream()
                        .map(member -> member.id().toString())
                        .toList())
                .hasSize(5);
    }

    @Test
    void what_somebody_ended_between_two_looks_of_the_engine_is_looked_at_again_once() {
        NullPointerException missed = new NullPointerException("getProcessInstance() is null");
        missed.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl", "getDelayedEvents", null, 2023)
        });
        Iterator<RuntimeException> once = List.<RuntimeException>of(missed).iterator();
        assertThat(Conflicts.retried(() -> {
                    if (once.hasNext()) {
                        throw once.next();
                    }
                    return "told in words";
                }))
                .isEqualTo("told in words");
        assertThatThrownBy(() -> Conflicts.retried(() -> {
                    throw missed;
                }))
                .isSameAs(missed);
        NullPointerException ours = new NullPointerException();
        Iterator<RuntimeException> first = List.<RuntimeException>of(ours).iterator();
        assertThatThrownBy(() -> Conflicts.retried(() -> {
                    throw first.next();
                }))
                .as("a fault of our own is no conflict")
                .isSameAs(ours);
    }

    @Test
    void who_leaves_in_the_moment_of_the_last_survey_is_heard_of() throws Exception {
        for (int round = 0; round < 5; round++) {
            OnboardedCase opened =
                    OnboardedCase.register(engine, eligibleGroup("Terakhir " + round), "zulkifli", "marketing");
            List<Task> surveys = opened.tasks();
            surveys.stream().skip(1).forEach(task -> opened.survey(task, 12));
            engine.getTaskService().setAssignee(surveys.get(0).getId(), "zulkifli");
            List<Object> answers = atOnce(List.of(
                    () -> {
                        engine.getTaskService()
                                .complete(
                                        surveys.get(0).getId(),
                                        SampleFindings.ofHouseIndex(12).asForm());
                        return "done";
                    },
                    leaving(opened, "2")));
            assertThat(answers.get(1)).isEqualTo("done");
            assertThat(answers.get(0))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEqualTo("done"),
                            answer -> assertThat(answer).isInstanceOf(RefusedSubmission.class));
            assertThat(opened.task("UserTask_ResolveMembers")).isNotNull();
            assertThat(opened.isIn("GroupTrainingProcess")).isFalse();
        }
    }

    /** A reminder is being written while the whole group leaves. */
    @Test
    void a_group_that_leaves_while_a_job_is_under_way_is_heard_of_and_the_job_leaves_nothing() throws Exception {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Saat Pengingat"), "zulkifli", "marketing");
        Job reminder = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(opened.tasks().get(0).getProcessInstanceId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0);
        Future<Object> job;
        Future<Object> withdrawal;
        try (Connection holder = connections.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table act_hi_comment in share row exclusive mode");
            job = people.submit(() -> {
                engine.getManagementService().executeJob(reminder.getId());
                return "done";
            });
            await().atMost(PATIENCE).until(() -> waiting() == 1);
            withdrawal = people.submit(leaving(opened, null));
            await().atMost(PATIENCE).until(() -> withdrawal.isDone() || waiting() == 2);
            holder.rollback();
        }
        assertThat(answer(withdrawal)).isEqualTo("done");
        answer(job);
        assertThat(opened.endedAt()).isEqualTo("SubProcess_GroupWithdrawal");
        assertThat(opened.tasks()).isEmpty();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(reminder.getId())
                        .count())
                .isZero();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .configuration(reminder.getId())
                        .count())
                .isZero();
    }

    @Test
    void a_word_that_nobody_could_hear_is_refused_and_nothing_is_recorded() {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Tak Didengar"), "zulkifli", "marketing");
        // As a step that managers put in between would stand: it waits, and hears nothing.
        database.update(
                "delete from act_ru_event_subscr where proc_inst_id_ = ? and event_name_ = 'Message_MemberWithdrawn'",
                opened.instanceId());
        assertThatThrownBy(() -> leaving(opened, "2").call())
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("tidak dapat menerima pengunduran diri");
        assertThat(formation.groupOf(opened.groupId()).members()).hasSize(5);
        assertThat(opened.tasks()).hasSize(5);
    }

    @Test
    void transactions_written_out_are_done_again_and_refusals_are_not() throws Exception {
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_SERIALIZABLE);
        try {
            Callable<Object> counting = () -> transaction.execute(status -> count());
            assertThat(atOnce(List.of(counting, counting, counting, counting))).containsExactlyInAnyOrder(1, 2, 3, 4);
        } finally {
            transaction.setIsolationLevel(TransactionTemplate.ISOLATION_DEFAULT);
        }
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> transaction.execute(status -> {
                    calls.incrementAndGet();
                    throw RefusedInput.of("x", "Ditolak");
                }))
                .isInstanceOf(RefusedInput.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void services_are_done_again_around_their_transaction() throws Exception {
        Counter counted = new Counter(this);
        ProxyFactory proxy = new ProxyFactory(counted);
        proxy.addAdvisor(PatientServices.conflictAdvisor());
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource()));
        Counter counter = (Counter) proxy.getProxy();
        assertThat(atOnce(List.of(counter::count, counter::count, counter::count, counter::count)))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThatThrownBy(counter::refuse).isInstanceOf(RefusedInput.class);
        assertThatThrownBy(counter::fail).isInstanceOf(IOException.class);
        assertThat(counted.calls).hasValue(2);

        assertThat(((Advised) onboarding).getAdvisors()[0])
                .isInstanceOfSatisfying(
                        DefaultPointcutAdvisor.class,
                        first -> assertThat(first.getAdvice().getClass().getName())
                                .contains("PatientServices"));
    }

    @Test
    void what_is_asked_of_the_engine_is_done_again_but_not_for_ever() {
        AtomicInteger calls = new AtomicInteger();
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        String answer = commands.execute(context -> {
            if (calls.incrementAndGet() < 4) {
                throw new OptimisticLockingException("somebody else was quicker");
            }
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(calls).hasValue(4);
        assertThatThrownBy(() -> commands.execute(context -> {
                    calls.incrementAndGet();
                    throw new OptimisticLockingException("always");
                }))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(calls).hasValue(4 + 8);
    }

    private Integer count() {
        int before = database.queryForObject("select times from counted", Integer.class);
        database.update("update counted set times = ?", before + 1);
        return before + 1;
    }

    private OnboardedCase atResolution(String name) throws Exception {
        OnboardedCase opened = OnboardedCase.register(engine, group(KSM, name, members(7)), "zulkifli", "marketing");
        leaving(opened, "7").call();
        assertThat(opened.task("UserTask_ResolveMembers")).isNotNull();
        engine.getTaskService()
                .setAssignee(opened.task("UserTask_ResolveMembers").getId(), "zulkifli");
        return opened;
    }

    private Callable<Object> resolving(OnboardedCase opened) {
        String task = opened.task("UserTask_ResolveMembers").getId();
        return () -> {
            engine.getTaskService().complete(task, Map.of("resolution", "CONTINUE"));
            return "done";
        };
    }

    /** One member leaves; for null the whole group. */
    private Callable<Object> leaving(OnboardedCase opened, String member) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("applicationNumber", opened.number());
        values.put("who", member == null ? "GROUP" : "MEMBER");
        values.put("member", member);
        values.put("reason", "PINDAH");
        return () -> {
            OnboardedCase.startForm(engine, "WithdrawalProcess", values, "zulkifli", "marketing");
            return "done";
        };
    }

    private int waiting() {
        return database.queryForObject(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                Integer.class);
    }

    /** What each of these got, an exception for one that failed; all begin at the same moment. */
    private List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<Future<Object>> answers = new ArrayList<>();
        for (Callable<Object> one : work) {
            answers.add(people.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        List<Object> all = new ArrayList<>();
        for (Future<Object> answer : answers) {
            all.add(answer(answer));
        }
        return all;
    }

    private static Object answer(Future<Object> future) throws Exception {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    /** A service as ours are. */
    static class Counter {

        private final ConflictsTests test;
        private final AtomicInteger calls;

        Counter(ConflictsTests test) {
            this.test = test;
            this.calls = new AtomicInteger();
        }

        /** For the proxy. */
        Counter() {
            this(null);
        }

        @Transactional(isolation = Isolation.SERIALIZABLE)
        public Object count() {
            return test.count();
        }

        @Transactional
        public void refuse() {
            calls.incrementAndGet();
            throw RefusedInput.of("x", "Ditolak");
        }

        @Transactional
        public void fail() throws IOException {
            calls.incrementAndGet();
            throw new IOException("checked");
        }
    }
}
