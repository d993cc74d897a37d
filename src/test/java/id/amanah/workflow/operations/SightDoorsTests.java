package id.amanah.workflow.operations;

import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.tasklist.WebSession;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sees cases over time, at both doors, and what these tell of people. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=amanah-operations-doors")
@Import(OfficeAtWork.class)
class SightDoorsTests {

    private static final String COCKPIT = "/api/cockpit/plugin/amanah/default/sight";

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    private String number;
    private List<String> questions;

    @BeforeEach
    void a_case_at_its_surveys() {
        office.opens();
        office.hire("agus", "Agus", "administrators");
        number = office.caseAtSurvey();
        CaseInMotion.at(MONDAY.plusDays(7), 9);
        String instance = office.tasks(number).get(0).getProcessInstanceId();
        questions = List.of(
                "/trend",
                "/heat/" + version("MemberSurveyProcess") + "?allVersions=true",
                "/applications?search=" + number,
                "/cases/" + number + "/timeline",
                "/instances/" + instance + "/timeline",
                "/instances/" + instance + "/path");
    }

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    @Test
    void officers_administrators_and_strangers_get_nothing() {
        for (String question : questions) {
            assertThat(http.getForEntity("/api/operations" + question, String.class)
                            .getStatusCode())
                    .as(question)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            for (String user : List.of("zulkifli", "agus")) {
                assertThat(status(user, question)).as(user + question).isEqualTo(HttpStatus.FORBIDDEN.value());
            }
            assertThat(status("sri", question)).as(question).isEqualTo(200);
            assertThat(status("wagiran", question)).as(question).isEqualTo(200);
        }
        for (String unknown : List.of(
                "/heat/Nothing:1:2",
                "/cases/AJU-1/timeline",
                "/instances/x/path",
                "/instances/x/timeline",
                "/attempts/x/trace")) {
            assertThat(status("sri", unknown)).as(unknown).isEqualTo(404);
        }
        assertThat(status("sri", "/applications?search=A")).isEqualTo(400);
    }

    @Test
    void nothing_personal_of_members_is_told() {
        StringBuilder everything = new StringBuilder();
        questions.forEach(
                question -> everything.append(as("sri").getForObject("/api/operations" + question, String.class)));
        List<Map<String, Object>> members = database.queryForList(
                "select m.nik, m.name, m.phone, m.street from group_member m join application a on a.group_id = m.group_id"
                        + " where a.number = ?",
                number);
        assertThat(members).hasSize(5);
        members.forEach(member ->
                member.values().forEach(value -> assertThat(everything).doesNotContain(String.valueOf(value))));
        assertThat(everything).contains("Mawar", "Survei rumah dan usaha").doesNotContain("anggota 1");
    }

    @Test
    void cockpits_door_speaks_alike() throws Exception {
        // The web applications drop a session whose clock stands still in the past.
        ClockUtil.reset();
        WebSession cockpit = new WebSession(port).signIn("sri", PASSWORD, "cockpit");
        WebSession tasklist = new WebSession(port).signIn("zulkifli", PASSWORD, "tasklist");
        for (String question : questions) {
            HttpResponse<byte[]> answer = cockpit.get(COCKPIT + question);
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
            assertThat(fields(json.readTree(answer.body())))
                    .as(question)
                    .isEqualTo(
                            fields(json.readTree(as("sri").getForObject("/api/operations" + question, String.class))));
            assertThat(tasklist.get(COCKPIT + question).statusCode())
                    .as(question)
                    .isEqualTo(403);
        }
    }

    @Test
    void the_chart_library_comes_from_here() {
        String library = http.getForObject("/camunda/lib/chart/chart.umd.min.js", String.class);
        assertThat(library.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(100_000);
        assertThat(library).contains("Chart.js v4");
        assertThat(http.getForEntity("/camunda/lib/chart/../package.json", String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
    }

    private static List<String> fields(JsonNode node) {
        JsonNode one = node.isArray() ? node.get(0) : node;
        List<String> names = new ArrayList<>();
        one.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private int status(String user, String question) {
        return as(user).getForEntity("/api/operations" + question, String.class)
                .getStatusCode()
                .value();
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private String version(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
