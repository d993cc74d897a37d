package id.amanah.workflow.monitoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.amanah.database.DatabaseOutage;
import id.amanah.launch.CannotStart;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.monitoring.WatchedApplication;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.OfficeAtWork;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures that Prometheus reads are those of the cases, and only who may reads them. */
class MetricsTests extends WatchedApplication {

    private static final String METRICS = "/actuator/prometheus";
    private static final String SURVEY = "process=\"MemberSurveyProcess\",step=\"UserTask_RecordSurvey\"";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private FiguresGauges figures;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Environment environment;

    @Test
    void prometheus_operators_and_administrators_read_them_and_nobody_else() {
        office.hire("agus", "Agus", "administrators");
        assertThat(http.getForEntity(METRICS, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusFor("zulkifli", OfficeAtWork.PASSWORD, METRICS)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(statusFor("wagiran", OfficeAtWork.PASSWORD, METRICS)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(statusFor("sri", OfficeAtWork.PASSWORD, METRICS)).isEqualTo(HttpStatus.OK);
        assertThat(statusFor("agus", OfficeAtWork.PASSWORD, METRICS)).isEqualTo(HttpStatus.OK);
        assertThat(statusFor("prometheus", METRICS_PASSWORD, METRICS)).isEqualTo(HttpStatus.OK);
        assertThat(statusFor("prometheus", "sandi-panjang-lainnya", METRICS)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void a_short_password_is_refused_at_the_start() {
        assertThatThrownBy(() -> new ScrapeSignIn().metrics(null, null, "pendek"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("AMANAH_METRICS_PASSWORD");
    }

    @Test
    void prometheus_password_opens_nothing_else() {
        for (String path : new String[] {"/api/operations/board", "/engine-rest/task", "/actuator/env"}) {
            assertThat(statusFor("prometheus", METRICS_PASSWORD, path)).as(path).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void cases_at_a_step_their_age_and_what_stands_still_by_cause_are_counted() {
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(7), 9);
        Scrape before = scrape();
        overdueCase();
        Scrape after = scrape();
        assertThat(grown(before, after, "amanah_step_cases{" + SURVEY + "}")).isEqualTo(5);
        assertThat(grown(before, after, "amanah_applications_open{state=\"OPEN\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "amanah_stuck_places{cause=\"OVERDUE\"}"))
                .isEqualTo(5);
        assertThat(grown(before, after, "amanah_stuck_places{cause=\"IDLE_JOB\"}"))
                .as("reminder and escalation, which nobody executes here")
                .isEqualTo(10);
        assertThat(grown(before, after, "amanah_stuck_applications{cause=\"OVERDUE\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "amanah_stuck_applications{cause=\"IDLE_JOB\"}"))
                .isEqualTo(1);
        assertThat(grown(before, after, "amanah_applications_stuck"))
                .as("one application for two causes")
                .isEqualTo(1);
        assertThat(after.value("amanah_stuck_oldest_seconds{cause=\"OVERDUE\"}"))
                .isGreaterThanOrEqualTo(Duration.ofDays(3).toSeconds());
        assertThat(after.value("amanah_step_age_seconds{" + SURVEY.replace("step=", "quantile=\"1\",step=") + "}"))
                .isGreaterThanOrEqualTo(Duration.ofDays(7).toSeconds());
        assertThat(after.series().keySet().stream().filter(series -> series.startsWith("amanah_stuck_places")))
                .as("every cause is told, be it with zero")
                .hasSize(Cause.values().length);
        assertThat(after.series().keySet()).noneMatch(series -> series.contains("AJU-"));
    }

    @Test
    void a_case_that_waits_for_an_automatic_step_or_failed_before_it_is_at_that_step() {
        String step = "process=\"GroupDisbursementProcess\",step=\"ServiceTask_PrepareFinancing\"";
        String number = office.caseAtSurvey();
        Scrape before = scrape();
        Job job = office.jobThatMustFail(number);
        assertThat(grown(before, scrape(), "amanah_step_cases{" + step + "}")).isEqualTo(1);
        office.failForGood(job);
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(2), 9);
        Scrape after = scrape();
        assertThat(grown(before, after, "amanah_step_cases{" + step + "}")).isEqualTo(1);
        assertThat(after.value("amanah_step_age_seconds{" + step.replace("step=", "quantile=\"1\",step=") + "}"))
                .isGreaterThanOrEqualTo(Duration.ofDays(2).toSeconds());
    }

    @Test
    void due_retried_and_failed_jobs_and_every_try_are_counted() {
        String number = office.caseAtSurvey();
        Scrape idle = scrape();
        Job job = office.jobThatMustFail(number);
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 60_000));
        Scrape due = scrape();
        assertThat(grown(idle, due, "amanah_jobs{state=\"due\"}")).isEqualTo(1);
        assertThat(due.value("amanah_jobs_oldest_due_seconds")).isGreaterThanOrEqualTo(60);
        office.fail(job);
        Scrape retrying = scrape();
        assertThat(grown(due, retrying, "amanah_jobs{state=\"retrying\"}")).isEqualTo(1);
        office.failForGood(job);
        Scrape failed = scrape();
        assertThat(grown(due, failed, "amanah_jobs{state=\"failed\"}")).isEqualTo(1);
        assertThat(grown(due, failed, "amanah_jobs{state=\"retrying\"}")).isZero();
        assertThat(grown(due, failed, "amanah_job_executions_total{outcome=\"failed\"}"))
                .isEqualTo(database.queryForObject(
                        "select count(*) from act_hi_job_log where job_id_ = ? and job_state_ = 1",
                        Double.class,
                        job.getId()));
        assertThat(grown(due, failed, "amanah_stuck_places{cause=\"FAILED_JOB\"}"))
                .isEqualTo(1);
        assertThat(database.queryForObject(
                        "select (select count(*) from act_ru_meter_log) + (select count(*) from act_ru_task_meter_log)",
                        Integer.class))
                .as("counted in memory")
                .isZero();
    }

    @Test
    void what_the_ledger_does_not_take_is_counted() {
        Scrape before = scrape();
        database.update(
                "insert into outbox (kind, key, subject_id, created_at, attempts) values ('PAYOUT', ?, ?, ?, 4)",
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                Timestamp.from(CaseInMotion.now().minus(Duration.ofHours(2))));
        Scrape after = scrape();
        assertThat(grown(before, after, "amanah_outbox_waiting")).isEqualTo(1);
        assertThat(grown(before, after, "amanah_outbox_failing")).isEqualTo(1);
        assertThat(grown(before, after, "amanah_outbox_failed_attempts")).isEqualTo(4);
        assertThat(after.value("amanah_outbox_oldest_seconds")).isEqualTo(7200, within(1.0));
    }

    @Test
    void the_nightly_clean_up_is_watched() {
        Job cleanUp = engine.getHistoryService().findHistoryCleanupJobs().get(0);
        ClockUtil.setCurrentTime(
                new Date(cleanUp.getDuedate().getTime() + Duration.ofHours(30).toMillis()));
        assertThat(scrape().value("amanah_history_cleanup_overdue_seconds")).isEqualTo(108_000, within(1.0));
        ClockUtil.setCurrentTime(cleanUp.getDuedate());
        engine.getManagementService().executeJob(cleanUp.getId());
        Scrape clean = scrape();
        assertThat(clean.value("amanah_history_cleanup_overdue_seconds")).isZero();
        assertThat(clean.series()).containsKey("amanah_history_cleanup_age_seconds");
        assertThat(clean.value("amanah_history_cleanup_failed")).isZero();
        engine.getManagementService().setJobRetries(cleanUp.getId(), 0);
        assertThat(scrape().value("amanah_history_cleanup_failed")).isEqualTo(1);
        engine.getManagementService().setJobRetries(cleanUp.getId(), 3);
    }

    @Test
    void the_age_of_the_figures_is_told_and_a_scrape_takes_none() {
        Scrape first = scrape();
        assertThat(first.value("amanah_snapshot_age_seconds")).isLessThan(60);
        overdueCase();
        assertThat(read().value("amanah_step_cases{" + SURVEY + "}"))
                .isEqualTo(first.value("amanah_step_cases{" + SURVEY + "}"));
        assertThat(first.series()).containsKeys("amanah_snapshot_duration_seconds", "amanah_snapshot_failures_total");
    }

    @Test
    void without_the_database_the_last_figures_stay_and_grow_old() {
        Scrape before = scrape();
        try (DatabaseOutage outage = DatabaseOutage.of(environment.getProperty("spring.datasource.url"))) {
            assertThat(outage).isNotNull();
            Scrape during = scrape();
            assertThat(grown(before, during, "amanah_snapshot_failures_total")).isEqualTo(1);
            assertThat(during.value("amanah_snapshot_age_seconds"))
                    .isGreaterThan(before.value("amanah_snapshot_age_seconds"));
            assertThat(during.value("amanah_step_cases{" + SURVEY + "}"))
                    .isEqualTo(before.value("amanah_step_cases{" + SURVEY + "}"));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> scrape().value("amanah_snapshot_age_seconds") < 1);
    }

    private Scrape scrape() {
        figures.take();
        return read();
    }

    private Scrape read() {
        return Scrape.of(http.withBasicAuth("prometheus", METRICS_PASSWORD).getForObject(METRICS, String.class));
    }

    private HttpStatusCode statusFor(String user, String password, String path) {
        return http.withBasicAuth(user, password)
                .getForEntity(path, String.class)
                .getStatusCode();
    }

    private static double grown(Scrape before, Scrape after, String series) {
        return after.value(series) - before.value(series);
    }
}
