package id.amanah.workflow.monitoring.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.CaseLog;
import id.amanah.story.OpenTask;
import id.amanah.workflow.monitoring.WatchedApplication;
import id.amanah.workflow.operations.OfficeAtWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every line that is logged while a case is worked says which, for people and for machines, and none says whose. */
@ExtendWith(OutputCaptureExtension.class)
class LogTests extends WatchedApplication {

    /** Logs what happens inside transactions, and so speaks at every step of a request. */
    private static final Logger TALKATIVE =
            (Logger) LoggerFactory.getLogger("org.springframework.transaction.interceptor");

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private String number;

    @BeforeEach
    void listen() {
        number = office.caseAtSurvey();
        lines.start();
        ROOT.addAppender(lines);
    }

    @AfterEach
    void listen_no_more() {
        ROOT.detachAppender(lines);
        TALKATIVE.setLevel(null);
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void a_task_that_is_opened_and_refused_over_http() {
        Task survey = office.tasks(number).get(0);
        TALKATIVE.setLevel(Level.TRACE);
        assertThat(http.withBasicAuth("zulkifli", OfficeAtWork.PASSWORD)
                        .getForEntity("/engine-rest/task/" + survey.getId() + "/form-variables", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatusCode.valueOf(200));
        assertThat(http.withBasicAuth("zulkifli", OfficeAtWork.PASSWORD)
                        .postForEntity(
                                "/engine-rest/task/" + survey.getId() + "/submit-form",
                                OpenTask.variables(Map.of("note", "kosong")),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatusCode.valueOf(400));
        List<ILoggingEvent> ofRequests = lines.list.stream()
                .filter(line -> line.getThreadName().contains("exec"))
                .toList();
        assertThat(ofRequests).hasSizeGreaterThan(3).allSatisfy(this::namesTheCase);
    }

    @Test
    void our_own_interface_with_a_number_in_its_path() {
        TALKATIVE.setLevel(Level.TRACE);
        http.withBasicAuth("zulkifli", OfficeAtWork.PASSWORD)
                .getForEntity("/api/applications/" + number + "/documents/akad", String.class);
        assertThat(lines.list.stream()
                        .filter(line -> line.getThreadName().contains("exec"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(this::namesTheCase);
    }

    @Test
    void a_job_that_fails_as_the_job_executor_runs_it(CapturedOutput console) {
        Job job = office.jobThatMustFail(number);
        run(job);
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(this::namesTheCase)
                .anySatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("processDefinition", "GroupDisbursementProcess")
                        .containsKeys("processInstance", "step"));
        assertThat(console.getAll()).contains("[" + number + "]");
        assertThat(nothingPersonalIn(console.getAll())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void machines_read_the_number_as_a_field(String format) throws IOException {
        run(office.jobThatMustFail(number));
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        assertThat(lines.list).isNotEmpty();
        for (ILoggingEvent line : lines.list) {
            String text = new String(encoder.encode(line), StandardCharsets.UTF_8);
            JsonNode read = json.readTree(text);
            assertThat(read.path(CaseLog.APPLICATION_NUMBER).asText()).isEqualTo(number);
            assertThat(read.path("message").asText()).isNotEmpty();
            assertThat(nothingPersonalIn(text)).isTrue();
        }
    }

    @Test
    void a_case_within_a_case_is_named_and_then_the_first_again() {
        String outer = CaseLog.during(
                "AJU-2026-00001",
                () -> CaseLog.during("AJU-2026-00002", this::named) + named() + CaseLog.during(null, this::named));
        assertThat(outer).isEqualTo("AJU-2026-00002AJU-2026-00001AJU-2026-00001");
    }

    /** As a thread of the job executor does; the executor of the tests stands still and would only put the job back. */
    private void run(Job job) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        JobExecutor standing = configuration.getJobExecutor();
        configuration.setJobExecutor(new DefaultJobExecutor() {
            @Override
            public boolean isActive() {
                return true;
            }
        });
        try {
            new ExecuteJobsRunnable(List.of(job.getId()), (ProcessEngineImpl) engine).run();
        } finally {
            configuration.setJobExecutor(standing);
        }
    }

    private String named() {
        return MDC.get(CaseLog.APPLICATION_NUMBER);
    }

    private void namesTheCase(ILoggingEvent line) {
        assertThat(line.getMDCPropertyMap())
                .as(line.getLoggerName() + ": " + line.getFormattedMessage())
                .containsEntry(CaseLog.APPLICATION_NUMBER, number);
    }

    private boolean nothingPersonalIn(String text) {
        return database
                .queryForList(
                        "select m.nik, m.name, m.phone, m.street from group_member m"
                                + " join application a on a.group_id = m.group_id where a.number = ?",
                        number)
                .stream()
                .flatMap(member -> member.values().stream())
                .noneMatch(value -> text.contains(String.valueOf(value)));
    }
}
