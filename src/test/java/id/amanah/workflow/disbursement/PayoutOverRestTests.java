package id.amanah.workflow.disbursement;

import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.application.ApplicationView;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.financing.FinancingView;
import id.amanah.financing.GroupsReadyToPay;
import id.amanah.financing.PayoutDesk;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bad inputs of a payout sent to the engine's REST interface by people who are signed in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "amanah.outbox.every=PT24H"})
@Import({GroupsReadyToDecide.class, GroupsReadyToPay.class})
class PayoutOverRestTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";

    @Autowired
    GroupsReadyToPay ready;

    @Autowired
    ProcessEngine engine;

    @Autowired
    GroupFormation groups;

    @Autowired
    PayoutDesk desk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void a_second_payout_a_payer_who_confirms_and_an_empty_completion_are_refused_in_words() {
        ApplicationView application = ready.approved();
        user(OFFICER, "marketing");
        user(MANAGER, "managers");
        ProcessInstance payout = started(application);
        Task sign = task(payout, "UserTask_SignAgreements");
        claim(sign, OFFICER);
        assertThat(refusal(complete(sign, OFFICER, Map.of()))).contains("Tanggal pencairan wajib diisi");
        assertThat(complete(sign, OFFICER, signatures(application))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();

        Task pay = task(payout, "UserTask_PayOut");
        assertThat(pay.getAssignee()).isEqualTo(OFFICER);
        assertThat(complete(pay, OFFICER, handover(application)).getStatusCode().is2xxSuccessful())
                .isTrue();
        assertThat(refusal(complete(pay, OFFICER, handover(application)))).contains("sudah selesai");

        Task confirm = task(payout, "UserTask_ConfirmPayout");
        assertThat(refusal(complete(confirm, MANAGER, Map.of("verdict", text("MATCHES")))))
                .contains("Ambil tugas ini dahulu");
        engine.getTaskService().setAssignee(confirm.getId(), OFFICER);
        assertThat(refusal(complete(confirm, OFFICER, Map.of("verdict", text("MATCHES")))))
                .contains("tidak boleh mengesahkan sendiri");
        engine.getTaskService().setAssignee(confirm.getId(), MANAGER);
        assertThat(refusal(complete(confirm, MANAGER, Map.of("verdict", text("DIFFERS"), "comment", text(" ")))))
                .contains("Tuliskan apa yang tidak sesuai");
        assertThat(complete(confirm, MANAGER, Map.of("verdict", text("MATCHES")))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(refusal(complete(confirm, MANAGER, Map.of("verdict", text("MATCHES")))))
                .contains("sudah selesai");
        assertThat(database.queryForObject(
                        "SELECT count(*) FROM payout WHERE application_number = ?",
                        Integer.class,
                        application.number()))
                .isEqualTo(5);
    }

    private ProcessInstance started(ApplicationView application) {
        GroupView group = groups.groupOf(application.groupId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("groupId", group.id().toString());
        facts.put("applicationNumber", application.number());
        facts.put("programme", group.programmeCode());
        facts.put("groupName", group.name());
        ProcessInstance payout = engine.getRuntimeService()
                .startProcessInstanceByKey(GroupDisbursement.PROCESS, application.number(), facts);
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(payout.getId())
                        .singleResult()
                        .getId());
        return payout;
    }

    private Task task(ProcessInstance payout, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(payout.getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    private void claim(Task task, String user) {
        if (task.getAssignee() == null) {
            http.withBasicAuth(user, PASSWORD)
                    .postForEntity(
                            "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", user), String.class);
        }
    }

    private ResponseEntity<String> complete(Task task, String user, Map<String, Object> variables) {
        return http.withBasicAuth(user, PASSWORD)
                .postForEntity(
                        "/engine-rest/task/" + task.getId() + "/submit-form",
                        Map.of("variables", variables),
                        String.class);
    }

    private static String refusal(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().is4xxClientError())
                .as(answer.getBody())
                .isTrue();
        return answer.getBody();
    }

    private Map<String, Object> signatures(ApplicationView application) {
        return Map.of(
                "meetingOn",
                        text(desk.disbursementOf(application.number())
                                .orElseThrow()
                                .meetingOn()),
                "meetingPlace", text("Balai RT 003"),
                "signedOn", text(ready.today()),
                "members", rows(application, "\"signed\":true"));
    }

    private Map<String, Object> handover(ApplicationView application) {
        return Map.of("handedOverOn", text(ready.today()), "members", rows(application, "\"handover\":\"RECEIVED\""));
    }

    private Map<String, Object> rows(ApplicationView application, String value) {
        List<String> rows = new ArrayList<>();
        for (FinancingView financing :
                desk.disbursementOf(application.number()).orElseThrow().financings()) {
            rows.add("{\"memberId\":\"" + financing.memberId() + "\"," + value + "}");
        }
        return Map.of("value", rows.toString(), "type", "Json");
    }

    private static Map<String, Object> text(Object value) {
        return Map.of("value", value.toString(), "type", "String");
    }

    private void user(String id, String group) {
        if (engine.getIdentityService().createUserQuery().userId(id).count() == 0) {
            User user = engine.getIdentityService().newUser(id);
            user.setFirstName(id);
            user.setLastName("");
            user.setPassword(PASSWORD);
            engine.getIdentityService().saveUser(user);
        }
        if (engine.getIdentityService()
                        .createUserQuery()
                        .userId(id)
                        .memberOfGroup(group)
                        .count()
                == 0) {
            engine.getIdentityService().createMembership(id, group);
        }
    }
}
