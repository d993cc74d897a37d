package id.amanah.workflow.access;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.OpenTask;
import id.amanah.workflow.engine.EngineTables;
import id.amanah.workflow.tasklist.WebSession;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** Sends the very requests that must not get through. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorsTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";
    private static final String NIK = "6474024101900001";
    private static final String COMMENT_ID = ".*\"id\":\"([^\"]+)\".*";
    private static final String COMMENT_BYTES = "act_hi_comment.full_msg_";
    private static final String ATTACKER = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
            + "\"credentials\":{\"password\":\"Rahasia-Kuat-9!\"}}";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private StaffRoster roster;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void staff() {
        identity.clearAuthentication();
        user("pintu-rina", Role.MARKETING);
        user("pintu-lain", Role.MARKETING);
        // A territory with a team, so that a colleague of another team is a stranger.
        String team = roster.establishTerritory("Pintu Utara", null).team();
        if (identity.createUserQuery().userId("pintu-rina").memberOfGroup(team).count() == 0) {
            identity.createMembership("pintu-rina", team);
        }
        user("pintu-wagiman", Role.MANAGERS);
        user("pintu-cokro", Role.OPERATORS);
        user("pintu-agus", Role.ADMINISTRATORS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/api/groups",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/actuator/env",
                "/actuator/prometheus",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/tasklist/plugin/amanah/default/days"
            })
    void nothing_is_answered_without_a_sign_in(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode())
                .as(path)
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void health_is_answered_to_load_balancers() {
        assertThat(http.getForEntity("/actuator/health/readiness", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void an_unknown_path_is_no_way_in() {
        assertThat(http.getForEntity("/h2-console", String.class)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/ADMIN/SETUP/default/user/create",
                "/camunda/app/admin/default/setup/"
            })
    void the_set_up_page_and_its_api_are_shut_even_where_no_administrator_is_left_CVE_2026_77226(String path)
            throws Exception {
        List<User> administrators =
                identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
        administrators.forEach(admin -> identity.deleteMembership(admin.getId(), Groups.CAMUNDA_ADMIN));
        try {
            long before = identity.createUserQuery().count();
            WebSession browser = new WebSession(port);
            HttpResponse<String> posted =
                    browser.postTo(URI.create(http.getRootUri() + path), "application/json", ofString(ATTACKER));
            assertThat(posted.statusCode()).as("POST " + path).isIn(400, 404);
            assertThat(http.getForEntity(URI.create(http.getRootUri() + path), String.class)
                            .getStatusCode()
                            .value())
                    .as("GET " + path)
                    .isIn(400, 404);
            assertThat(identity.createUserQuery().count()).isEqualTo(before);
        } finally {
            administrators.forEach(admin -> identity.createMembership(admin.getId(), Groups.CAMUNDA_ADMIN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
                "{\"dueAfterExpression\":\"${now()}\"}",
                "{\"orQueries\":[{\"taskNameLike\":\"x\",\"candidateGroupsExpression\":\"${''.getClass()}\"}]}"
            })
    void expressions_in_task_queries_are_refused_CVE_2026_109432(String query) {
        for (String path : List.of("/engine-rest/task", "/engine-rest/task/count")) {
            ResponseEntity<String> answer = as("pintu-rina").postForEntity(path, json(query), String.class);
            assertThat(answer.getStatusCode()).as(path + query).isEqualTo(HttpStatus.BAD_REQUEST);
            if (query.contains("orQueries")) {
                assertThat(answer.getBody()).contains("Pencarian tugas tidak boleh memuat ekspresi di dalam orQueries");
            }
        }
    }

    @Test
    void expressions_in_task_queries_are_refused_in_the_web_applications_too_CVE_2026_109432() throws Exception {
        WebSession rina = signedIn("pintu-rina", "tasklist");
        for (String path : List.of("/api/engine/engine/default/task", "/api/engine/engine/default/task/count")) {
            assertThat(rina.post(
                                    path,
                                    "application/json",
                                    ofString("{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(rina.post(path, "application/json", ofString("{}")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void expressions_that_extend_a_filter_are_refused_too_CVE_2026_109432() {
        String filter = filters.createTaskFilterQuery()
                .filterName("Tugas saya")
                .singleResult()
                .getId();
        for (String path :
                List.of("/engine-rest/filter/" + filter + "/list", "/engine-rest/filter/" + filter + "/count")) {
            assertThat(as("pintu-rina")
                            .postForEntity(
                                    path, json("{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}"), String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(as("pintu-rina")
                            .postForEntity(path, json("{}"), String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        }
    }

    @Test
    void only_managers_may_deploy_and_nobody_creates_filters() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"f\",\"query\":{\"dueAfterExpression\":\"${now()}\"}}";
        for (String user : List.of("pintu-rina", "pintu-wagiman", "pintu-cokro", "pintu-agus")) {
            assertThat(as(user).postForEntity("/engine-rest/filter/create", json(filter), String.class)
                            .getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(may("pintu-rina", "CREATE", 9)).isFalse();
        assertThat(may("pintu-cokro", "CREATE", 9)).isFalse();
        assertThat(may("pintu-agus", "CREATE", 9)).isFalse();
        assertThat(may("pintu-wagiman", "CREATE", 9)).isTrue();
    }

    @Test
    void each_role_enters_the_applications_its_work_needs() {
        assertThat(applications("pintu-rina")).containsExactly("tasklist");
        assertThat(applications("pintu-wagiman")).containsExactly("cockpit", "tasklist");
        assertThat(applications("pintu-cokro")).containsExactly("cockpit");
        assertThat(applications("pintu-agus")).containsExactly("admin");
    }

    @Test
    void administrators_keep_users_and_see_no_case() {
        assertThat(as("pintu-agus")
                        .getForEntity("/engine-rest/user", String.class)
                        .getBody())
                .contains("pintu-rina");
        assertThat(as("pintu-agus")
                        .getForEntity("/engine-rest/task", String.class)
                        .getBody())
                .isEqualTo("[]");
        assertThat(as("pintu-rina")
                        .getForEntity("/engine-rest/user", String.class)
                        .getBody())
                .doesNotContain("pintu-agus");
    }

    @Test
    void a_weak_password_is_refused() {
        String user =
                "{\"profile\":{\"id\":\"budi\",\"firstName\":\"B\",\"lastName\":\"B\"},\"credentials\":{\"password\":\"a\"}}";
        assertThat(as("pintu-agus")
                        .postForEntity("/engine-rest/user/create", json(user), String.class)
                        .getBody())
                .contains("Kata sandi terlalu lemah: paling sedikit 10 karakter")
                .doesNotContain("does not match");
        assertThat(identity.createUserQuery().userId("budi").count()).isZero();
    }

    @Test
    void the_description_of_our_interface_asks_for_a_sign_in_and_then_opens() {
        assertThat(http.getForEntity("/swagger-ui.html", String.class)
                        .getHeaders()
                        .getFirst(HttpHeaders.WWW_AUTHENTICATE))
                .startsWith("Basic");
        ResponseEntity<String> page = as("pintu-rina").getForEntity("/swagger-ui.html", String.class);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody()).contains("swagger-ui");
        assertThat(as("pintu-rina")
                        .getForEntity("/v3/api-docs/swagger-config", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void nobody_hangs_a_file_on_a_task() throws Exception {
        String task = surveyOf(registered());
        WebSession rina = signedIn("pintu-rina", "tasklist");
        for (String user : List.of("pintu-rina", "pintu-lain", "pintu-wagiman", "pintu-cokro", "pintu-agus")) {
            LinkedMultiValueMap<String, Object> file = new LinkedMultiValueMap<>();
            file.add("attachment-name", "KTP");
            file.add("content", new ByteArrayResource((NIK + " in bytes").getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return "ktp.jpg";
                }
            });
            ResponseEntity<String> answer =
                    as(user).postForEntity("/engine-rest/task/" + task + "/attachment/create", file, String.class);
            assertThat(answer.getStatusCode()).as(user).isEqualTo(HttpStatus.BAD_REQUEST);
            // To an administrator there is no such task.
            assertThat(answer.getBody())
                    .contains(user.equals("pintu-agus") ? "No task found" : "Lampiran tidak disimpan di daftar tugas");
        }
        HttpResponse<String> inBrowser = rina.post(
                "/api/engine/engine/default/task/" + task + "/attachment/create",
                "multipart/form-data; boundary=x",
                ofString("--x\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttp://example.org/" + NIK
                        + "\r\n--x--\r\n"));
        assertThat(inBrowser.statusCode()).isEqualTo(400);
        assertThat(columnsHolding(NIK)).isEmpty();
        assertThat(database.queryForObject("select count(*) from act_hi_attachment", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pintu-lain", "pintu-cokro"})
    void a_task_that_is_not_yours_takes_no_comment_from_you_and_shows_none(String stranger) throws Exception {
        String task = surveyOf(registered());
        assertThat(comment("pintu-rina", task, "Rumah sudah dilihat").getStatusCode())
                .isEqualTo(HttpStatus.OK);

        ResponseEntity<String> answer = comment(stranger, task, "Titip pesan");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("hanya dapat ditulis oleh yang mengerjakan tugas ini");
        assertThat(as(stranger)
                        .getForEntity("/engine-rest/task/" + task + "/comment", String.class)
                        .getBody())
                .doesNotContain("Rumah sudah dilihat");
        assertThat(columnsHolding("Titip pesan")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pintu-lain", "pintu-cokro"})
    void a_comment_is_shown_by_no_other_door_either(String stranger) throws Exception {
        String task = surveyOf(registered());
        String instance = instanceOf(task);
        String id = comment("pintu-rina", task, "Rumah sudah dilihat").getBody().replaceAll(COMMENT_ID, "$1");
        String comments = "/engine-rest/process-instance/" + instance + "/comment";
        assertThat(as("pintu-rina").getForEntity(comments, String.class).getBody())
                .contains("Rumah sudah dilihat");
        assertThat(as("pintu-wagiman").getForEntity(comments, String.class).getBody())
                .contains("Rumah sudah dilihat");
        as("pintu-rina")
                .put("/engine-rest/task/" + task + "/comment", Map.of("id", id, "message", "Rumah dilihat lagi"));
        String deleted =
                comment("pintu-rina", task, "Rumah dilihat Rabu").getBody().replaceAll(COMMENT_ID, "$1");
        as("pintu-rina").delete("/engine-rest/task/" + task + "/comment/" + deleted);

        for (String door : List.of(
                comments,
                "/engine-rest/task/" + task + "/comment/" + id,
                "/engine-rest/task/" + task + "/attachment",
                "/engine-rest/task?withCommentAttachmentInfo=true&processInstanceId=" + instance,
                "/engine-rest/history/user-operation?processInstanceId=" + instance,
                "/engine-rest/history/detail?processInstanceId=" + instance,
                "/engine-rest/history/task?processInstanceId=" + instance,
                "/engine-rest/history/activity-instance?processInstanceId=" + instance)) {
            assertThat(as(stranger).getForEntity(door, String.class).getBody())
                    .as(door)
                    .doesNotContain("Rumah");
        }
        assertThat(columnsHolding("Rumah dilihat lagi")).containsOnly("act_hi_comment.message_", COMMENT_BYTES);
        assertThat(columnsHolding("Rumah dilihat Rabu")).isEmpty();
        assertThat(database.queryForList(
                        "select operation_type_ from act_hi_op_log where task_id_ = ? and property_ = 'comment'",
                        String.class,
                        task))
                .contains("UpdateComment", "DeleteComment");
    }

    @Test
    void words_of_comments_that_the_log_kept_before_an_upgrade_are_gone_after_it() throws Exception {
        String before =
                "insert into act_hi_op_log (id_, property_, org_value_, new_value_, timestamp_) values (?, ?, ?, ?, now())";
        database.update(before, "pintu-komentar", "comment", "Rumah lama", "Rumah baru");
        database.update(before, "pintu-tenggat", "dueDate", "kemarin", "besok");
        database.execute(new ClassPathResource("db/migration/V170__comments_out_of_the_log.sql")
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(columnsHolding("Rumah lama")).isEmpty();
        assertThat(columnsHolding("Rumah baru")).isEmpty();
        assertThat(database.queryForObject(
                        "select new_value_ from act_hi_op_log where id_ = 'pintu-tenggat'", String.class))
                .isEqualTo("besok");
        database.update("delete from act_hi_op_log where id_ in ('pintu-komentar', 'pintu-tenggat')");
    }

    @Test
    void a_comment_of_another_case_cannot_be_slipped_in_by_its_number() throws Exception {
        String mine = surveyOf(registered());
        String other = instanceOf(surveyOf(registered()));

        ResponseEntity<String> answer = as("pintu-rina")
                .postForEntity(
                        "/engine-rest/task/" + mine + "/comment/create",
                        Map.of("message", "Diselipkan", "processInstanceId", other),
                        String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(database.queryForList(
                        "select proc_inst_id_ from act_hi_comment where message_ = 'Diselipkan'", String.class))
                .containsExactly(instanceOf(mine));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK-nya 6474024101900001",
                "6474 0241 0190 0001",
                "6474.0241.0190.0001",
                "telepon 0812 3456 7890",
                "+62-812-3456-7890"
            })
    void a_comment_with_a_nik_or_a_telephone_is_refused_and_reaches_no_engine_table(String text) throws Exception {
        String task = surveyOf(registered());
        for (String user : List.of("pintu-rina", "pintu-wagiman")) {
            ResponseEntity<String> answer = comment(user, task, text);
            assertThat(answer.getStatusCode()).as(user).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).contains("tidak boleh memuat NIK, nomor telepon");
        }
        HttpResponse<String> inBrowser = signedIn("pintu-rina", "tasklist")
                .post(
                        "/api/engine/engine/default/task/" + task + "/comment/create",
                        "application/json",
                        ofString("{\"message\":\"" + text + "\"}"));
        assertThat(inBrowser.statusCode()).isEqualTo(400);
        assertThat(columnsHolding(text)).isEmpty();
    }

    @Test
    void a_comment_changed_later_is_looked_through_as_well() {
        String task = surveyOf(registered());
        String id = comment("pintu-rina", task, "Besok lagi").getBody().replaceAll(COMMENT_ID, "$1");

        ResponseEntity<String> answer = as("pintu-rina")
                .exchange(
                        "/engine-rest/task/" + task + "/comment",
                        HttpMethod.PUT,
                        new HttpEntity<>(Map.of("id", id, "message", "NIK " + NIK)),
                        String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(columnsHolding(NIK)).isEmpty();
    }

    @Test
    void a_comment_holds_at_most_2000_characters_and_something() {
        String task = surveyOf(registered());
        assertThat(comment("pintu-rina", task, "x".repeat(2_000)).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(comment("pintu-rina", task, "x".repeat(2_001)).getBody()).contains("paling panjang 2000 karakter");
        assertThat(comment("pintu-rina", task, "x".repeat(100_000)).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(comment("pintu-rina", task, "  ").getBody()).contains("Catatan wajib diisi");
    }

    @Test
    void staff_move_a_case_by_its_forms_and_by_nothing_else() {
        String number = registered();
        String task = surveyOf(number);
        String instance = instanceOf(task);
        Map<String, Object> value = Map.of("value", "x", "type", "String");
        for (String user : List.of("pintu-rina", "pintu-lain", "pintu-cokro", "pintu-agus")) {
            refused(user, HttpMethod.PUT, "/engine-rest/task/" + task + "/variables/groupName", value);
            refused(user, HttpMethod.PUT, "/engine-rest/task/" + task + "/localVariables/groupName", value);
            refused(user, HttpMethod.PUT, "/engine-rest/process-instance/" + instance + "/variables/groupName", value);
            refused(user, HttpMethod.POST, "/engine-rest/task/create", Map.of("id", "pintu-tugas", "name", "x"));
            refused(user, HttpMethod.DELETE, "/engine-rest/process-instance/" + caseOf(number), Map.of());
            for (String message : List.of("Message_GroupWithdrawn", "Message_MemberWithdrawn")) {
                refused(
                        user,
                        HttpMethod.POST,
                        "/engine-rest/message",
                        Map.of("messageName", message, "businessKey", number));
            }
            assertThat(deploy(user).getStatusCode()).as(user).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(surveyOf(number)).isEqualTo(task);
        assertThat(columnsHolding("pintu-tugas")).isEmpty();
    }

    @Test
    void nobody_tries_a_job_again_or_suspends_past_the_operators_desk() {
        String number = registered();
        String instance = instanceOf(surveyOf(number));
        Map<String, Object> job = database.queryForMap(
                "select id_, job_def_id_, process_def_id_ from act_ru_job where process_instance_id_ = ? limit 1",
                instance);
        String ofJob = "/engine-rest/job/" + job.get("id_");
        Map<String, Object> suspended = Map.of("suspended", true);
        for (String user : List.of("pintu-cokro", "pintu-wagiman", "pintu-rina", "pintu-agus")) {
            refused(user, HttpMethod.PUT, ofJob + "/retries", Map.of("retries", 1));
            refused(user, HttpMethod.PUT, ofJob + "/suspended", suspended);
            refused(user, HttpMethod.PUT, ofJob + "/duedate", Map.of("duedate", "2030-01-01T00:00:00.000+0800"));
            refused(user, HttpMethod.POST, ofJob + "/execute", Map.of());
            refused(
                    user,
                    HttpMethod.PUT,
                    "/engine-rest/job-definition/" + job.get("job_def_id_") + "/retries",
                    Map.of("retries", 1));
            refused(
                    user,
                    HttpMethod.PUT,
                    "/engine-rest/job-definition/" + job.get("job_def_id_") + "/suspended",
                    suspended);
            refused(user, HttpMethod.PUT, "/engine-rest/process-instance/" + instance + "/suspended", suspended);
            refused(
                    user,
                    HttpMethod.PUT,
                    "/engine-rest/process-definition/" + job.get("process_def_id_") + "/suspended",
                    suspended);
            refused(
                    user,
                    HttpMethod.POST,
                    "/engine-rest/job/retries",
                    Map.of("jobIds", List.of(job.get("id_")), "retries", 1));
            refused(user, HttpMethod.DELETE, "/engine-rest/process-instance/" + instance, Map.of());
        }
        assertThat(database.queryForObject(
                        "select count(*) from act_ru_job where process_instance_id_ = ? and (suspension_state_ = 2 or"
                                + " retries_ = 1)",
                        Long.class,
                        instance))
                .isZero();
    }

    @Test
    void a_manager_deploys() {
        assertThat(deploy("pintu-wagiman").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void an_operator_sees_a_task_but_not_what_its_form_shows() {
        String task = surveyOf(registered());
        assertThat(as("pintu-cokro")
                        .getForEntity("/engine-rest/task/" + task, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(as("pintu-cokro")
                        .getForEntity("/engine-rest/task/" + task + "/form-variables", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_task_that_is_not_offered_says_so_in_indonesian() {
        String task = surveyOf(registered());
        for (String user : List.of("pintu-lain", "pintu-cokro")) {
            ResponseEntity<String> answer = as(user).postForEntity(
                            "/engine-rest/task/" + task + "/claim", Map.of("userId", user), String.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getBody()).contains("Tugas ini tidak ditawarkan kepada Anda");
        }
    }

    private void refused(String user, HttpMethod method, String path, Object body) {
        ResponseEntity<String> answer = as(user).exchange(path, method, new HttpEntity<>(body), String.class);
        assertThat(answer.getStatusCode())
                .as("%s %s %s: %s", user, method, path, answer.getBody())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<String> deploy(String user) {
        LinkedMultiValueMap<String, Object> deployment = new LinkedMultiValueMap<>();
        deployment.add("deployment-name", "Uji pintu");
        deployment.add("data", new FileSystemResource("forms/plan-training.form"));
        return as(user).postForEntity("/engine-rest/deployment/create", deployment, String.class);
    }

    private ResponseEntity<String> comment(String user, String task, String text) {
        return as(user).postForEntity(
                        "/engine-rest/task/" + task + "/comment/create", Map.of("message", text), String.class);
    }

    /** The number of a group's application that pintu-rina registered: its five surveys wait for her. */
    private String registered() {
        GroupOnPaper paper = GroupOnPaper.bmt(LocalDate.now(clock)).with("kecamatan", "Pintu Utara");
        return as("pintu-rina")
                .postForObject(
                        "/engine-rest/process-definition/key/GroupOnboardingProcess/submit-form",
                        OpenTask.variables(paper.form()),
                        JsonNode.class)
                .path("businessKey")
                .asText();
    }

    private String surveyOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("UserTask_RecordSurvey")
                .orderByTaskId()
                .asc()
                .list()
                .get(0)
                .getId();
    }

    private String instanceOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private String caseOf(String number) {
        return database.queryForObject(
                "select distinct root_proc_inst_id_ from act_ru_execution where business_key_ = ?",
                String.class,
                number);
    }

    private List<String> columnsHolding(String text) {
        return EngineTables.columnsHolding(database, text);
    }

    private WebSession signedIn(String user, String application) throws Exception {
        return new WebSession(port).signIn(user, PASSWORD, application);
    }

    private List<String> applications(String user) {
        return List.of("admin", "cockpit", "tasklist").stream()
                .filter(application -> {
                    Map<?, ?> answer = as(user).getForObject(
                                    "/engine-rest/authorization/check?permissionName=ACCESS&resourceName=x&resourceType=0&resourceId="
                                            + application,
                                    Map.class);
                    return Boolean.TRUE.equals(answer.get("authorized"));
                })
                .toList();
    }

    private boolean may(String user, String permission, int resourceType) {
        Map<?, ?> answer = as(user).getForObject(
                        "/engine-rest/authorization/check?permissionName=" + permission
                                + "&resourceName=x&resourceType=" + resourceType,
                        Map.class);
        return Boolean.TRUE.equals(answer.get("authorized"));
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private static HttpEntity<String> json(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    private void user(String id, Role role) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("Uji");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(id, role.groupId());
        }
    }
}
