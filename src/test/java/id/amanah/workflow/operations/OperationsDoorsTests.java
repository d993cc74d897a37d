package id.amanah.workflow.operations;

import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.tasklist.WebSession;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets to the board, at both doors, and what it tells of people. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=amanah-operations-doors")
@Import(OfficeAtWork.class)
class OperationsDoorsTests {

    private static final String COCKPIT = "/api/cockpit/plugin/amanah/default/operations";
    private static final List<String> QUESTIONS = List.of(
            "/board",
            "/stuck",
            "/cases?search=AJU-",
            "/cases/AJU-2026-00001/history",
            "/moves?place=x",
            "/moves/preview?place=x&step=UserTask_RecordSurvey",
            "/facts?place=x",
            "/jobs/x/trace",
            "/colleagues",
            "/absences");
    private static final List<String> ORDERS = Stream.concat(
                    Arrays.stream(Action.values()).map(action -> "/actions/" + action),
                    Stream.of(
                            "/retry-all",
                            "/hand-over-all",
                            "/absences",
                            "/undo",
                            "/services/mail/retry",
                            "/services/ledger/retry",
                            "/services/jobs/retry"))
            .toList();

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    private String number;

    @BeforeEach
    void an_overdue_case() {
        office.opens();
        office.hire("agus", "Agus", "administrators");
        number = office.caseAtSurvey();
        CaseInMotion.at(MONDAY.plusDays(7), 9);
    }

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    @Test
    void officers_administrators_and_strangers_get_nothing() {
        long before = records();
        for (String path : QUESTIONS) {
            assertThat(http.getForEntity("/api/operations" + path, String.class).getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            for (String user : List.of("zulkifli", "agus")) {
                assertThat(as(user).getForEntity("/api/operations" + path, String.class)
                                .getStatusCode())
                        .as(user + path)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
        }
        for (String path : ORDERS) {
            for (String user : List.of("zulkifli", "agus")) {
                assertThat(as(user).postForEntity("/api/operations" + path, Map.of("reason", "Coba"), String.class)
                                .getStatusCode())
                        .as(user + path)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void an_operator_reads_the_board_finds_the_case_and_frees_it() throws IOException {
        JsonNode board = get("/board");
        assertThat(board.path("places").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(board.path("asOf").asText()).endsWith("+08:00");
        JsonNode page =
                get("/stuck?search=" + number + "&kecamatan=Bontang Selatan&step=UserTask_RecordSurvey&cause=OVERDUE");
        assertThat(page.path("total").asInt()).isEqualTo(5);
        assertThat(get("/stuck?cause=SUSPENDED&search=" + number).path("total").asInt())
                .isZero();
        String place = page.path("places").get(0).path("where").path("place").asText();
        JsonNode done = post(
                "/actions/hand-over",
                Map.of("places", List.of(place), "cause", "OVERDUE", "to", "zainal", "reason", "Dibantu zainal"));
        assertThat(done.path("results").get(0).path("outcome").asText()).isEqualTo("DONE");
        assertThat(get("/cases/" + number + "/history")).hasSize(1);
    }

    @Test
    void bad_requests_are_answered_in_indonesian_and_do_nothing() {
        String task = office.tasks(number).get(0).getId();
        assertThat(refusal("/actions/REMIND", Map.of("places", List.of(task)))).contains("Alasan wajib diisi");
        assertThat(refusal("/actions/REMIND", Map.of("places", List.of(), "reason", "Coba")))
                .contains("Pilih 1 sampai");
        assertThat(refusal("/actions/APPROVE", Map.of("places", List.of(task), "reason", "Coba")))
                .contains("Muat ulang");
        assertThat(refusal("/retry-all", Map.of("cause", "OVERDUE", "reason", "Coba")))
                .contains("pekerjaan latar");
        assertThat(refusal("/absences", Map.of("staff", "siapa", "reason", "Coba")))
                .contains("tidak terdaftar");
        assertThat(as("sri")
                        .getForEntity("/api/operations/stuck?cause=LAIN", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(as("sri")
                        .getForEntity("/api/operations/cases?search=A", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void nothing_personal_of_members_is_told() {
        StringBuilder everything = new StringBuilder();
        for (String path : List.of("/board", "/stuck?search=" + number, "/cases?search=" + number)) {
            everything.append(as("sri").getForObject("/api/operations" + path, String.class));
        }
        List<Map<String, Object>> members = database.queryForList(
                "select m.nik, m.name, m.phone, m.street from group_member m join application a on a.group_id = m.group_id"
                        + " where a.number = ?",
                number);
        assertThat(members).hasSize(5);
        members.forEach(member ->
                member.values().forEach(value -> assertThat(everything).doesNotContain(String.valueOf(value))));
        assertThat(everything).contains("Mawar");
    }

    @Test
    void an_operator_can_neither_complete_nor_decide_nor_pay_nor_take_a_task() {
        Task task = office.tasks(number).get(0);
        for (String path : List.of("complete", "submit-form", "claim", "assignee", "resolve", "bpmnError")) {
            ResponseEntity<String> answer = as("sri")
                    .postForEntity(
                            "/engine-rest/task/" + task.getId() + "/" + path,
                            Map.of("userId", "sri", "variables", Map.of()),
                            String.class);
            assertThat(answer.getStatusCode().is2xxSuccessful()).as(path).isFalse();
        }
        JsonNode handed = json.valueToTree(as("sri")
                .postForObject(
                        "/api/operations/actions/HAND_OVER",
                        Map.of("places", List.of(task.getId()), "to", "sri", "reason", "Saya saja"),
                        JsonNode.class));
        assertThat(handed.path("results").get(0).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(office.tasks(number)).hasSize(5).allMatch(open -> "zulkifli".equals(open.getAssignee()));
    }

    @Test
    void cockpits_door_speaks_alike_and_wants_its_token() throws Exception {
        // The web applications drop a session whose clock stands still in the past.
        ClockUtil.reset();
        WebSession cockpit = new WebSession(port).signIn("sri", PASSWORD, "cockpit");
        HttpResponse<byte[]> board = cockpit.get(COCKPIT + "/board");
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(json.readTree(board.body()).path("byCause")).isNotEmpty();
        assertThat(cockpit.get(COCKPIT + "/stuck?cause=LAIN").statusCode()).isEqualTo(400);
        String body = json.writeValueAsString(
                Map.of("places", List.of(office.tasks(number).get(0).getId()), "reason", "Ingatkan dahulu"));
        HttpResponse<String> done =
                cockpit.post(COCKPIT + "/actions/REMIND", "application/json", BodyPublishers.ofString(body));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("\"DONE\"");
        assertThat(cockpit.postWithoutToken(
                                COCKPIT + "/actions/REMIND", "application/json", BodyPublishers.ofString(body))
                        .statusCode())
                .isEqualTo(403);
        WebSession tasklist = new WebSession(port).signIn("zulkifli", PASSWORD, "tasklist");
        assertThat(tasklist.get(COCKPIT + "/board").statusCode()).isEqualTo(403);
    }

    @Test
    void leave_is_noted_and_taken_back() throws IOException {
        JsonNode noted = post(
                "/absences",
                Map.of("staff", "zainal", "firstDay", "2026-09-14", "lastDay", "2026-09-18", "reason", "Cuti tahunan"));
        assertThat(noted.path("name").asText()).isEqualTo("Zainal");
        assertThat(get("/colleagues").findValuesAsText("atWork")).contains("false");
        as("sri")
                .exchange(
                        "/api/operations/absences/" + noted.path("id").asText(),
                        HttpMethod.DELETE,
                        HttpEntity.EMPTY,
                        Void.class);
        assertThat(get("/absences")).isEmpty();
        assertThat(get("/colleagues").findValuesAsText("atWork")).doesNotContain("false");
    }

    private long records() {
        return database.queryForObject("select count(*) from operation_record", Long.class);
    }

    private String refusal(String path, Map<String, Object> body) {
        ResponseEntity<String> answer = as("sri").postForEntity("/api/operations" + path, body, String.class);
        assertThat(answer.getStatusCode().is4xxClientError()).as(path).isTrue();
        return answer.getBody();
    }

    private JsonNode get(String path) throws IOException {
        ResponseEntity<String> answer = as("sri").getForEntity("/api/operations" + path, String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
        return json.readTree(answer.getBody());
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException {
        ResponseEntity<String> answer = as("sri").postForEntity("/api/operations" + path, body, String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
        return json.readTree(answer.getBody());
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }
}
