package id.amanah.workflow.monitoring.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.amanah.database.DatabaseOutage;
import id.amanah.workflow.monitoring.WatchedApplication;
import id.amanah.workflow.monitoring.metrics.FiguresGauges;
import id.amanah.workflow.operations.OfficeAtWork;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alive and ready are two questions: what the application needs may be gone while it is well. */
class HealthTests extends WatchedApplication {

    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private FiguresGauges figures;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JdbcClient client;

    @Test
    void without_its_database_it_is_alive_and_not_ready_and_ready_again_afterwards() {
        assertThat(status(READINESS)).isEqualTo(200);
        try (DatabaseOutage outage = DatabaseOutage.of(environment.getProperty("spring.datasource.url"))) {
            assertThat(outage).isNotNull();
            assertThat(status(READINESS)).isEqualTo(503);
            assertThat(status(LIVENESS)).isEqualTo(200);
            assertThat(status("/actuator/health")).isEqualTo(503);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> status(READINESS) == 200);
        assertThat(status(LIVENESS)).isEqualTo(200);
    }

    @Test
    void without_a_mail_server_it_is_ready() {
        MAIL_SERVER.stop();
        try {
            assertThat(status(READINESS)).isEqualTo(200);
            assertThat(status("/actuator/health")).isEqualTo(200);
        } finally {
            MAIL_SERVER.start();
        }
    }

    @Test
    void without_a_live_process_it_is_not_ready() {
        database.update("update act_re_procdef set suspension_state_ = 2");
        try {
            assertThat(status(READINESS)).isEqualTo(503);
        } finally {
            database.update("update act_re_procdef set suspension_state_ = 1");
        }
        assertThat(status(READINESS)).isEqualTo(200);
    }

    @Test
    void an_instance_that_shall_execute_jobs_and_does_not_is_not_ready() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("jobExecutor", new DefaultJobExecutor());
        PlatformHealthIndicator stopped = new PlatformHealthIndicator(client, beans.getBeanProvider(JobExecutor.class));
        Health health = stopped.health();
        stopped.destroy();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("jobs", "pelaksana pekerjaan latar berhenti");
    }

    @Test
    void details_are_for_those_who_keep_it_running() {
        figures.take();
        assertThat(http.getForObject("/actuator/health", String.class)).doesNotContain("mailOutbox");
        assertThat(http.withBasicAuth("zulkifli", OfficeAtWork.PASSWORD).getForObject("/actuator/health", String.class))
                .doesNotContain("waiting");
        assertThat(http.withBasicAuth("sri", OfficeAtWork.PASSWORD).getForObject("/actuator/health", String.class))
                .contains("mailOutbox", "\"waiting\":", "platform");
    }

    @Test
    void a_question_that_hangs_is_asked_once_and_not_waited_for() throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ExecutorService executor = Executors.newCachedThreadPool();
        AnsweredInTime<Integer> question = new AnsweredInTime<>(
                () -> {
                    asked.incrementAndGet();
                    try {
                        back.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return 42;
                },
                executor,
                Duration.ofMillis(50));
        for (int look = 0; look < 3; look++) {
            assertThatThrownBy(question::ask).isInstanceOf(TimeoutException.class);
        }
        assertThat(asked).hasValue(1);
        back.countDown();
        await().untilAsserted(() -> assertThat(question.ask()).isEqualTo(42));
        executor.shutdownNow();
    }

    private int status(String path) {
        ResponseEntity<String> answer = http.getForEntity(path, String.class);
        return answer.getStatusCode().value();
    }
}
