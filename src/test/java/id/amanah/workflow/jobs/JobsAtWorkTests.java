package id.amanah.workflow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.amanah.workflow.PastTheGate;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Outcome;
import id.amanah.workflow.operations.Requests;
import id.amanah.workflow.operations.Watcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs that fail, crowd, never end or are left behind by a dead node, with the job executor at work. */
@SpringBootTest(
        properties = {
            "spring.application.name=amanah-jobs",
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=50",
            "camunda.bpm.job-execution.max-wait=100",
            "amanah.jobs.noticed-after=PT0S",
            "amanah.jobs.longest=PT1S"
        })
class JobsAtWorkTests {

    private static final int THREADS = 8;
    private static final String KEY = "JobProcess";
    private static final Watcher OPERATOR = new Watcher("sri", List.of("operators"));

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RetryTable table;

    @Autowired
    private JobWatch watch;

    @Autowired
    private JobLocks locks;

    @Autowired
    private RunningJobs running;

    @Autowired
    private OperationsDesk desk;

    @Autowired
    private AbstractPlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ThisNode node;

    @Autowired
    private Work work;

    @BeforeEach
    void the_table_is_read() {
        table.read();
    }

    @AfterEach
    void nothing_is_left() {
        work.gate.countDown();
        work.gate = new CountDownLatch(1);
        await().until(() -> work.waiting.get() == 0);
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn(KEY, "OtherProcess")
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, false, false));
        ClockUtil.reset();
    }

    @Test
    void what_fails_is_tried_again_as_the_table_says_for_its_kind() {
        assertThat(tries("STEP", step(task -> {})))
                .as("a step: four times again")
                .isEqualTo(4);
        assertThat(tries("OUTSIDE", step(task -> {})))
                .as("the outside: for half a day")
                .isEqualTo(14);
        assertThat(tries("STEP", step(task -> task.camundaFailedJobRetryTimeCycle("R2/PT7M"))))
                .as("what the model says goes before the table")
                .isEqualTo(1);
        assertThat(pause()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
        assertThat(tries(
                        "STEP",
                        step(task -> task.multiInstance().cardinality("2").multiInstanceDone())))
                .as("for many")
                .isEqualTo(4);
        assertThat(tries(
                        "STEP",
                        process(start -> start.intermediateCatchEvent("Timer")
                                .timerWithDuration("PT0S")
                                .serviceTask()
                                .camundaDelegateExpression("${failingWork}"))))
                .as("a timer")
                .isEqualTo(6);
        assertThat(pause()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(tries(
                        "STEP",
                        process(start -> start.intermediateThrowEvent("Event")
                                .camundaAsyncBefore()
                                .serviceTask()
                                .camundaDelegateExpression("${failingWork}"))))
                .as("a continuation")
                .isEqualTo(4);
    }

    @Test
    void pauses_grow_until_the_longest() {
        assertThat(new RetryPlan(5, 1, 5, 60).pauses())
                .containsExactly(minutes(1), minutes(5), minutes(25), minutes(60), minutes(60));
        assertThat(new RetryPlan(0, 1, 5, 60).pauses()).isEmpty();
        assertThat(new RetryPlan(0, 1, 5, 60).configuration().getRetryIntervals())
                .as("the engine reads a pause even where there is no retry")
                .hasSize(1);
    }

    @Test
    void each_pause_is_the_next_one_of_the_table() {
        assertThat(tries("STEP", step(task -> {}))).isEqualTo(4);
        for (long expected : List.of(5, 25, 60)) {
            database.update("update act_ru_job set duedate_ = ? where id_ = ?", now(), job().getId());
            int left = job().getRetries();
            await().until(() -> job().getRetries() == left - 1);
            assertThat(pause()).isBetween(minutes(expected).minusSeconds(30), minutes(expected));
        }
        database.update("update act_ru_job set duedate_ = ? where id_ = ?", now(), job().getId());
        await().until(() -> job().getRetries() == 0);
        assertThat(runtime.createIncidentQuery().configuration(job().getId()).count())
                .isEqualTo(1);
    }

    @Test
    void a_table_that_managers_change_holds_and_one_that_cannot_be_read_changes_nothing() throws IOException {
        String shipped = Files.readString(Path.of("processes/job-retries.dmn"));
        try {
            deployTable(shipped.replace(
                    "<outputEntry id=\"Rule_5_retries\"><text>4</text>",
                    "<outputEntry id=\"Rule_5_retries\"><text>9</text>"));
            table.read();
            assertThat(tries("STEP", step(task -> {}))).isEqualTo(9);
            deployTable(shipped.replace("name=\"retries\"", "name=\"again\""));
            table.read();
            assertThat(tries("STEP", step(task -> {}))).isEqualTo(9);
        } finally {
            deployTable(shipped);
        }
    }

    @Test
    void who_lost_a_race_is_tried_again_at_once_and_uncounted() {
        deploy(step(task -> {}));
        work.conflicts.set(5);
        start("CONFLICT");
        await().until(() -> job() == null);
        assertThat(work.conflicts).hasValueLessThan(0);
    }

    @Test
    void a_due_timer_runs_while_slow_and_failing_jobs_of_another_step_lie_before_it() {
        deploy(process(
                start -> start.serviceTask("Slow").camundaAsyncBefore().camundaDelegateExpression("${waitingWork}")));
        for (int one = 0; one < 40; one++) {
            start("");
        }
        await().until(() -> work.waiting.get() >= 4);
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance("OtherProcess.bpmn", timer())
                        .deploy());
        String other = runtime.startProcessInstanceByKey("OtherProcess").getId();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> runtime.createProcessInstanceQuery()
                                .processInstanceId(other)
                                .count()
                        == 0);
        assertThat(work.waiting).as("threads of the slow step").hasValueBetween(4, THREADS - 1);
        assertThat(jobs.createJobQuery().processDefinitionKey(KEY).count()).isEqualTo(40);

        work.gate.countDown();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.createJobQuery().processDefinitionKey(KEY).count() == 0);
    }

    @Test
    void a_job_that_never_ends_is_on_the_board_and_ended() {
        deploy(process(start -> start.serviceTask("Endless")
                .name("Langkah tanpa akhir")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${endlessWork}")));
        start("");
        await().until(() -> work.waiting.get() == 1);
        watch.look();
        assertThat(onBoard(Cause.ENDLESS_JOB)).as("for some minutes it may").isEmpty();
        ClockUtil.offset(minutes(3).toMillis());
        assertThat(onBoard(Cause.ENDLESS_JOB)).singleElement().satisfies(one -> {
            assertThat(one.explanation()).contains("tidak selesai-selesai");
            assertThat(one.where().stepName()).isEqualTo("Langkah tanpa akhir");
        });
        assertThat(onBoard(Cause.IDLE_JOB)).isEmpty();

        await().until(() -> {
            watch.look();
            return work.waiting.get() == 0;
        });
        await().until(() -> job().getRetries() == 4);
        watch.look();
        assertThat(onBoard(Cause.ENDLESS_JOB)).isEmpty();
        Answers.Stuck retrying = onBoard(Cause.RETRYING_JOB).get(0);

        CompletableFuture<Answers.Done> byHand = CompletableFuture.supplyAsync(() -> desk.act(
                Action.RETRY,
                Requests.Act.at(List.of(retrying.where().place()), Cause.RETRYING_JOB, "Coba sekarang"),
                OPERATOR));
        await().until(() -> work.waiting.get() == 1);
        await("an operator's own try is ended as well").until(() -> {
            watch.look();
            return byHand.isDone();
        });
        assertThat(byHand.join().results()).extracting("outcome").containsExactly(Outcome.FAILED);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void lines_about_a_job_that_still_runs_and_of_its_end_name_the_application(CapturedOutput console) {
        deploy(process(start ->
                start.serviceTask("Endless").camundaAsyncBefore().camundaDelegateExpression("${endlessWork}")));
        runtime.startProcessInstanceByKey(KEY, "AJU-2026-00042", Map.of());
        await().until(() -> work.waiting.get() == 1);
        assertThat(running.during(job().getId(), () -> {})).isFalse();
        await().until(() -> {
            watch.look();
            return work.waiting.get() == 0;
        });
        assertThat(console.getAll().lines().filter(line -> line.contains("WARN") && line.contains("RunningJobs")))
                .anyMatch(line -> line.contains("still runs"))
                .anyMatch(line -> line.contains("is interrupted"))
                .allMatch(line -> line.contains("[AJU-2026-00042]"));
    }

    @Test
    void a_statement_that_never_ends_is_ended_with_its_transaction() {
        assertThat(database.queryForObject("show idle_in_transaction_session_timeout", String.class))
                .isEqualTo("5min");
        assertThat(transactions.getDefaultTimeout()).isEqualTo(180);
        deploy(process(start ->
                start.serviceTask("Statement").camundaAsyncBefore().camundaDelegateExpression("${longStatement}")));
        transactions.setDefaultTimeout(2);
        try {
            start("");
            await().atMost(Duration.ofSeconds(20)).until(() -> job().getRetries() == 14);
        } finally {
            transactions.setDefaultTimeout(180);
        }
        assertThat(jobs.getJobExceptionStacktrace(job().getId()))
                .containsAnyOf("canceling statement", "Transaction timed out");
    }

    @Test
    void jobs_of_a_dead_node_are_taken_over_and_those_of_a_living_one_are_not() {
        deploy(process(
                start -> start.serviceTask("Slow").camundaAsyncBefore().camundaDelegateExpression("${waitingWork}")));
        transaction.executeWithoutResult(status -> {
            start("");
            database.update("update act_ru_job set lock_owner_ = 'amanah-dead', lock_exp_time_ = ?", inAnHour());
        });
        start("");
        await().until(() -> work.waiting.get() == 1);
        locks.releaseThoseOfTheDead();
        await().until(() -> work.waiting.get() == 2);
        locks.releaseThoseOfTheDead();
        assertThat(database.queryForList(
                        "select distinct lock_owner_ from act_ru_job where lock_owner_ is not null", String.class))
                .as("both are this node's")
                .containsExactly(node.name());
    }

    private List<Answers.Stuck> onBoard(Cause cause) {
        return desk.stuck(new Requests.Wanted(cause, null, null, null, null, null), OPERATOR).places().stream()
                .filter(one -> one.where().instanceId() != null)
                .toList();
    }

    private int tries(String failure, BpmnModelInstance model) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstanceIfExists(instance.getId(), "next", true, true, false, false));
        deploy(model);
        start(failure);
        await().until(() -> job().getExceptionMessage() != null);
        return job().getRetries();
    }

    private Duration pause() {
        return Duration.ofMillis(
                job().getDuedate().getTime() - ClockUtil.getCurrentTime().getTime());
    }

    private void start(String failure) {
        runtime.startProcessInstanceByKey(KEY, Map.of("failure", failure));
    }

    private JobEntity job() {
        return (JobEntity) jobs.createJobQuery().processDefinitionKey(KEY).list().stream()
                .findFirst()
                .orElse(null);
    }

    private void deploy(BpmnModelInstance model) {
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance("JobProcess.bpmn", model)
                        .deploy());
    }

    private void deployTable(String table) {
        PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream(
                                RetryTable.TABLE + ".dmn",
                                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                        .deploy());
    }

    private static BpmnModelInstance process(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> steps) {
        return steps.apply(Bpmn.createExecutableProcess(KEY)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent())
                .endEvent()
                .done();
    }

    /** One step that fails. */
    private static BpmnModelInstance step(Consumer<ServiceTaskBuilder> further) {
        return process(start -> {
            ServiceTaskBuilder task =
                    start.serviceTask("Failing").camundaAsyncBefore().camundaDelegateExpression("${failingWork}");
            further.accept(task);
            return task;
        });
    }

    private static BpmnModelInstance timer() {
        return Bpmn.createExecutableProcess("OtherProcess")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDuration("PT0S")
                .endEvent()
                .done();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Timestamp now() {
        return new Timestamp(ClockUtil.getCurrentTime().getTime());
    }

    private static Timestamp inAnHour() {
        return Timestamp.from(now().toInstant().plus(Duration.ofHours(1)));
    }

    /** What the steps of these tests do. */
    @TestConfiguration
    static class Steps {

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        FailingWork failingWork(Work work) {
            return new FailingWork(work);
        }

        @Bean
        WaitingWork waitingWork(Work work) {
            return new WaitingWork(work);
        }

        @Bean
        EndlessWork endlessWork(Work work) {
            return new EndlessWork(work);
        }

        @Bean
        LongStatement longStatement(JdbcTemplate database) {
            return new LongStatement(database);
        }
    }

    private static final class Work {

        private final AtomicInteger waiting = new AtomicInteger();
        private final AtomicInteger conflicts = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(1);
    }

    @ModelDelegate
    record FailingWork(Work work) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            switch (String.valueOf(execution.getVariable("failure"))) {
                case "OUTSIDE" -> throw new UncheckedIOException(new IOException("ledger does not answer"));
                case "CONFLICT" -> {
                    if (work.conflicts.getAndDecrement() > 0) {
                        throw new OptimisticLockingException("somebody else was quicker");
                    }
                }
                default -> throw new IllegalStateException("broken");
            }
        }
    }

    @ModelDelegate
    record WaitingWork(Work work) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) throws InterruptedException {
            work.waiting.incrementAndGet();
            try {
                work.gate.await();
            } finally {
                work.waiting.decrementAndGet();
            }
        }
    }

    @ModelDelegate
    record EndlessWork(Work work) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            work.waiting.incrementAndGet();
            while (!Thread.interrupted()) {
                LockSupport.park(work);
            }
            work.waiting.decrementAndGet();
            throw new IllegalStateException("interrupted");
        }
    }

    @ModelDelegate
    record LongStatement(JdbcTemplate database) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            database.execute("select pg_sleep(120)");
        }
    }
}
