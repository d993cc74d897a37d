package id.amanah.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.OpenTask;
import id.amanah.story.Person;
import id.amanah.workflow.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** NIK is never logged, nor are name, telephone or street; at the levels of production. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RefusalsInTheLogTests {

    private static final String OFFICER = "catat-rina";
    private static final String PASSWORD = "Rahasia-Kuat-9!";
    private static final String START = "/engine-rest/process-definition/key/GroupOnboardingProcess/submit-form";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Clock clock;

    @BeforeEach
    void officer() {
        identity.clearAuthentication();
        if (identity.createUserQuery().userId(OFFICER).count() == 0) {
            User user = identity.newUser(OFFICER);
            user.setFirstName("Rina");
            user.setLastName("Uji");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(OFFICER, Role.MARKETING.groupId());
        }
    }

    @Test
    void what_is_refused_is_told_to_whoever_sent_it_and_to_no_log(CapturedOutput log) {
        GroupOnPaper registered = paper();
        String number =
                submit(START, registered.form()).getBody().path("businessKey").asText();
        assertThat(number).startsWith("AJU-");

        // Refused with an RT in the reason, with a group's name, and for want of everything.
        GroupOnPaper twoNeighbourhoods = paper().member(
                        3,
                        woman -> woman.with("rt", "009")
                                .with("rw", "002")
                                .with("kelurahan", "Berbas Tengah")
                                .with("kecamatan", "Catatan Utara"));
        assertThat(refusal(submit(START, twoNeighbourhoods.form()))).contains("RT 009/RW 002");
        GroupOnPaper registeredTwice = paper().member(
                        1,
                        woman -> woman.with("nik", registered.members().get(0).answer("nik")));
        refusal(submit(START, registeredTwice.form()));
        refusal(submit(START, Map.of()));
        Task survey = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .orderByTaskId()
                .asc()
                .list()
                .get(0);
        refusal(submit("/engine-rest/task/" + survey.getId() + "/submit-form", Map.of("note", "x".repeat(100_000))));

        assertThat(log.getAll()).doesNotContain("RefusedInput", "RefusedSubmission", "ENGINE-16004", "RW 002");
        for (GroupOnPaper group : List.of(registered, twoNeighbourhoods, registeredTwice)) {
            for (Person woman : group.members()) {
                assertThat(log.getAll())
                        .doesNotContain(
                                woman.answer("nik"),
                                woman.answer("name"),
                                woman.answer("phone"),
                                woman.answer("street"));
            }
        }
    }

    @Test
    void what_fails_unexpectedly_is_logged_all_the_same(CapturedOutput log) {
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        assertThatThrownBy(() -> commands.execute(context -> {
                    throw new IllegalStateException("something nobody thought of");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.getAll()).contains("ERROR", "something nobody thought of");
    }

    private GroupOnPaper paper() {
        return GroupOnPaper.bmt(LocalDate.now(clock)).with("kecamatan", "Catatan Utara");
    }

    private ResponseEntity<JsonNode> submit(String path, Map<String, Object> form) {
        return http.withBasicAuth(OFFICER, PASSWORD)
                .postForEntity(path, OpenTask.variables(new LinkedHashMap<>(form)), JsonNode.class);
    }

    private static String refusal(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("RefusedSubmission");
        return answer.getBody().path("message").asText();
    }
}
