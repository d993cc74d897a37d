package id.amanah.workflow.models.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.workflow.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Modeler's own way in: what it sends, and what it shows of the answer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class GateOverRestTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void staff() {
        user("gerbang-rina", Role.MARKETING);
        user("gerbang-wagiman", Role.MANAGERS);
    }

    @Test
    void a_broken_model_is_refused_with_every_finding_and_nothing_is_deployed_or_logged(CapturedOutput log) {
        long before = repository.createDeploymentQuery().count();
        String broken = Edit.all(
                        Edit.attribute("UserTask_RecordSurvey", "camunda:dueDate", null),
                        Edit.without("UserTask_RuleDoubtfulSurvey_Escalation"))
                .apply(Shipped.text("MemberSurveyProcess.bpmn"));
        String form = Edit.withoutPart("Field_Roof").apply(Shipped.text("record-survey.form"));

        ResponseEntity<JsonNode> answer = deploy(
                "gerbang-wagiman", List.of("MemberSurveyProcess.bpmn", "record-survey.form"), List.of(broken, form));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        JsonNode body = answer.getBody();
        assertThat(body.path("message").asText())
                .contains("perbaiki dahulu 3 hal")
                .contains("tidak punya tenggat")
                .contains("tidak punya eskalasi")
                .contains("tidak lagi memuat isian \"roof\"");
        List<String> shown = new ArrayList<>();
        body.path("details")
                .forEach(file -> file.path("errors")
                        .forEach(error -> shown.add(error.path("mainElementId").asText())));
        assertThat(shown).containsExactlyInAnyOrder("UserTask_RecordSurvey", "UserTask_RuleDoubtfulSurvey", "roof");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(log.getAll()).doesNotContain("RefusedModels", "ENGINE-16004");
    }

    @Test
    void a_form_with_a_label_put_right_goes_through_alone() {
        String form = Edit.part("Field_Roof", field -> field.put("label", "Atap rumah"))
                .apply(Shipped.text("record-survey.form"));

        ResponseEntity<JsonNode> answer = deploy("gerbang-wagiman", List.of("record-survey.form"), List.of(form));

        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
        repository.deleteDeployment(answer.getBody().path("id").asText(), true);
    }

    @Test
    void staff_put_nothing_live() {
        ResponseEntity<JsonNode> answer = deploy(
                "gerbang-rina", List.of("record-survey.form"), List.of(Shipped.text("record-survey.form") + " "));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> deploy(String user, List<String> names, List<String> texts) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "Uji gerbang");
        parts.add("deployment-source", "Camunda Modeler");
        parts.add("enable-duplicate-filtering", "true");
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            parts.add(name, new ByteArrayResource(texts.get(index).getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return name;
                }
            });
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(user, PASSWORD)
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), JsonNode.class);
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
