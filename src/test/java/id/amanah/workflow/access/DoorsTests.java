package id.amanah.workflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends the very requests that must not get through. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorsTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void staff() {
        user("pintu-rina", Role.MARKETING);
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
                "/actuator/env"
            })
    void nothing_is_answered_without_a_sign_in(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
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
                "/camunda/app/admin/default/setup/"
            })
    void the_set_up_page_and_its_api_are_shut_CVE_2026_77226(String path) {
        long before = identity.createUserQuery().count();
        String attacker = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
                + "\"credentials\":{\"password\":\"Rahasia-Kuat-9!\"}}";
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.GET)) {
            ResponseEntity<String> answer =
                    http.exchange(java.net.URI.create(http.getRootUri() + path), method, json(attacker), String.class);
            assertThat(answer.getStatusCode().is2xxSuccessful())
                    .as(method + " " + path)
                    .isFalse();
        }
        assertThat(identity.createUserQuery().count()).isEqualTo(before);
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
