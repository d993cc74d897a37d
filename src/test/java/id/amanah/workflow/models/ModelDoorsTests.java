package id.amanah.workflow.models;

import static id.amanah.workflow.models.Models.bytes;
import static id.amanah.workflow.models.Models.changed;
import static id.amanah.workflow.models.Models.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.tasklist.WebSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The ways in for models: our REST interface, the page's session beside Cockpit, and Modeler's deploy button. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(GateOfTests.class)
@DirtiesContext
class ModelDoorsTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";
    private static final String COCKPIT = "/api/cockpit/plugin/amanah/default/models";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @BeforeEach
    void staff() {
        user("model-wagiran", "managers");
        user("model-rina", "marketing");
        user("model-cokro", "operators");
        user("model-agus", "administrators");
    }

    @Test
    void managers_see_what_is_live_and_nobody_else_does() {
        JsonNode live = get("model-wagiran", "/api/models");
        assertThat(live).hasSize(40);
        JsonNode training = find(live, "GroupTrainingProcess.bpmn");
        assertThat(training.path("title").asText()).isEqualTo("Latihan wajib kelompok (LWK)");
        assertThat(training.path("folder").asText()).isEqualTo("processes");
        assertThat(training.path("live").path("byName").asText()).isEqualTo("Aplikasi");
        assertThat(training.path("live").path("liveSince").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+08:00");
        for (String path : List.of("", "/live.zip", "/approval-band.dmn/versions", "/differences")) {
            for (String user : List.of("model-rina", "model-cokro", "model-agus")) {
                assertThat(as(user).getForEntity("/api/models" + path, String.class)
                                .getStatusCode())
                        .as(user + path)
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
            assertThat(http.getForEntity("/api/models" + path, String.class).getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void a_change_goes_through_check_live_versions_compare_and_back() throws IOException {
        JsonNode before = find(get("model-wagiran", "/api/models"), "payout-planning.dmn");
        String text = shipped("payout-planning.dmn") + "<!-- lima hari -->";
        Map<String, Object> request = request(
                "payout-planning.dmn", text, before.path("live").path("sha256").asText());
        assertThat(post("model-wagiran", "/api/models/check", request)
                        .path("clean")
                        .asBoolean())
                .isTrue();
        JsonNode published = post("model-wagiran", "/api/models", request);
        assertThat(published.path("versions").get(0).path("reason").asText()).isEqualTo("Usulan lima hari kerja");

        JsonNode versions = get("model-wagiran", "/api/models/payout-planning.dmn/versions");
        assertThat(versions).hasSize(2);
        String now = versions.get(0).path("id").asText();
        String old = versions.get(1).path("id").asText();
        assertThat(as("model-wagiran").getForObject("/api/models/versions/" + now + "/content", byte[].class))
                .isEqualTo(bytes(text));
        JsonNode comparison = get("model-wagiran", "/api/models/versions/" + old + "/compare/" + now);
        assertThat(comparison.path("lines").findValuesAsText("kind")).contains("SAME", "ADDED", "REMOVED");
        assertThat(comparison.path("before").path("version").path("id").asText())
                .isEqualTo(old);

        ResponseEntity<String> again = send("model-rina", "/api/models", request);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        again = send(
                "model-wagiran",
                "/api/models",
                request(
                        "payout-planning.dmn",
                        text + " ",
                        before.path("live").path("sha256").asText()));
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(json.readTree(again.getBody())
                        .path("stale")
                        .get(0)
                        .path("live")
                        .path("by")
                        .asText())
                .isEqualTo("model-wagiran");
        again = send("model-wagiran", "/api/models", request("payout-planning.dmn", "<x>TERLARANG</x>", null));
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        Map<String, Object> unchecked = request("payout-planning.dmn", text + "<!-- TERLARANG -->", null);
        ((Map<?, ?>) ((List<?>) unchecked.get("files")).get(0)).remove("base");
        again = send("model-wagiran", "/api/models", unchecked);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(json.readTree(again.getBody())
                        .path("findings")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("TEST");

        post("model-wagiran", "/api/models/versions/" + old + "/restore", Map.of("reason", "Kembali tiga hari"));
        assertThat(get("model-wagiran", "/api/models/payout-planning.dmn/versions")
                        .get(0)
                        .path("restoredFrom")
                        .asText())
                .isEqualTo(old);
        assertThat(as("model-wagiran")
                        .getForEntity("/api/models/versions/nonsense", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send("model-wagiran", "/api/models", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void the_zip_holds_what_is_live_byte_for_byte() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(as("model-wagiran").getForObject("/api/models/live.zip", byte[].class)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).hasSize(40);
        assertThat(files.get("processes/GroupApprovalProcess.bpmn"))
                .isEqualTo(bytes(shipped("GroupApprovalProcess.bpmn")));
        assertThat(files.get("forms/record-survey.form")).isEqualTo(bytes(shipped("record-survey.form")));
    }

    @Test
    void modelers_deploy_button_works_for_managers_and_is_on_record_and_for_nobody_else() {
        String table = changed("coaching-rules.dmn", "<decision ", "<!-- Modeler --><decision ");
        for (String user : List.of("model-rina", "model-cokro", "model-agus")) {
            assertThat(deploy(user, "Coba saja", table).getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(deploy(null, "Coba saja", table).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        ResponseEntity<String> nameless = deploy("model-wagiran", null, table);
        assertThat(nameless.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(nameless.getBody()).contains("Alasan perubahan wajib diisi");
        ResponseEntity<String> answer = deploy("model-wagiran", "Pertemuan dua mingguan", table);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        JsonNode version =
                get("model-wagiran", "/api/models/coaching-rules.dmn/versions").get(0);
        assertThat(version.path("by").asText()).isEqualTo("model-wagiran");
        assertThat(version.path("reason").asText()).isEqualTo("Pertemuan dua mingguan");
        assertThat(version.path("origin").asText()).isEqualTo("DEPLOYMENT");
        assertThat(version.path("live").asBoolean()).isTrue();
    }

    @Test
    void a_page_beside_cockpit_gets_the_same_with_its_session() throws Exception {
        WebSession page = new WebSession(port).signIn("model-wagiran", PASSWORD, "cockpit");
        assertThat(page.get("/api/cockpit/plugin/amanah/static/app/plugin.js").statusCode())
                .as("without a script Cockpit stays blank")
                .isEqualTo(200);
        HttpResponse<byte[]> live = page.get(COCKPIT);
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(json.readTree(live.body())).isEqualTo(get("model-wagiran", "/api/models"));
        JsonNode before = find(json.readTree(live.body()), "survey-outcome.dmn");
        String body = json.writeValueAsString(request(
                "survey-outcome.dmn",
                shipped("survey-outcome.dmn") + "<!-- é -->",
                before.path("live").path("sha256").asText()));
        HttpResponse<String> published = page.post(COCKPIT, "application/json", BodyPublishers.ofString(body));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json.readTree(published.body())
                        .path("versions")
                        .get(0)
                        .path("by")
                        .asText())
                .isEqualTo("model-wagiran");
        assertThat(page.post(COCKPIT, "application/json", BodyPublishers.ofString(body))
                        .statusCode())
                .isEqualTo(409);
        assertThat(page.post(COCKPIT + "/check", "application/json", BodyPublishers.ofString("{"))
                        .statusCode())
                .isEqualTo(400);
        JsonNode versions =
                json.readTree(page.get(COCKPIT + "/survey-outcome.dmn/versions").body());
        assertThat(versions).hasSize(2);
        assertThat(page.get(COCKPIT + "/versions/" + versions.get(0).path("id").asText() + "/content")
                        .body())
                .isEqualTo(bytes(shipped("survey-outcome.dmn") + "<!-- é -->"));
        assertThat(page.get(COCKPIT + "/live.zip").statusCode()).isEqualTo(200);

        assertThat(page.postWithoutToken(COCKPIT, "application/json", BodyPublishers.ofString(body))
                        .statusCode())
                .isEqualTo(403);

        WebSession operator = new WebSession(port).signIn("model-cokro", PASSWORD, "cockpit");
        HttpResponse<byte[]> refused = operator.get(COCKPIT);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("hanya untuk manajer");
        assertThat(new WebSession(port).get(COCKPIT).statusCode()).isEqualTo(401);
    }

    private ResponseEntity<String> deploy(String user, String name, String table) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        if (name != null) {
            form.add("deployment-name", name);
        }
        form.add("deployment-source", "Camunda Modeler");
        form.add("enable-duplicate-filtering", "true");
        form.add("coaching-rules.dmn", new ByteArrayResource(bytes(table)) {
            @Override
            public String getFilename() {
                return "coaching-rules.dmn";
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return (user == null ? http : as(user))
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(form, headers), String.class);
    }

    private static Map<String, Object> request(String name, String text, String base) {
        Map<String, Object> file = new HashMap<>();
        file.put("name", name);
        file.put("contentBase64", Base64.getEncoder().encodeToString(bytes(text)));
        file.put("base", base);
        return Map.of("files", List.of(file), "reason", "Usulan lima hari kerja");
    }

    private static JsonNode find(JsonNode live, String model) {
        for (JsonNode one : live) {
            if (one.path("model").asText().equals(model)) {
                return one;
            }
        }
        throw new AssertionError(model + " is not live");
    }

    private JsonNode get(String user, String path) {
        return as(user).getForObject(path, JsonNode.class);
    }

    private JsonNode post(String user, String path, Object body) {
        ResponseEntity<JsonNode> answer = as(user).postForEntity(path, body, JsonNode.class);
        assertThat(answer.getStatusCode()).as(path + " " + answer.getBody()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<String> send(String user, String path, Object body) {
        return as(user).postForEntity(path, body, String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private void user(String id, String group) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("Uji");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(id, group);
        }
    }
}
