package id.amanah.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.application.ApplicationView;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.financing.GroupsReadyToPay;
import id.amanah.group.GroupFormation;
import id.amanah.workflow.ReadyGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Operators free a case whose job failed while it wrote of members, and are told of none of them, exceptions included. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=amanah-nothing-personal", "amanah.outbox.every=PT24H"})
@Import({OfficeAtWork.class, GroupsReadyToDecide.class, GroupsReadyToPay.class})
class NothingPersonalTests {

    private static final String BROKEN = "broken_by_a_test";
    private static final String DESK = "/api/operations";

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private GroupsReadyToPay ready;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate database;

    private final Map<String, String> answers = new LinkedHashMap<>();
    /** A case whose surveys wait, and one whose members were promised money. */
    private String surveyed;

    private String number;
    private ProcessInstance payout;
    private Job job;

    @BeforeEach
    void writing_the_members_financings_fails_until_the_job_gives_up() {
        office.opens();
        surveyed = office.caseAtSurvey();
        ApplicationView application = ready.approved();
        number = application.number();
        database.update("update group_member set phone = '08' || right(nik, 10) where phone is null");
        Map<String, Object> facts = new HashMap<>(ReadyGroups.facts(groups.groupOf(application.groupId())));
        facts.put("applicationNumber", number);
        payout = engine.getRuntimeService().startProcessInstanceByKey("GroupDisbursementProcess", number, facts);
        job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(payout.getId())
                .singleResult();
        database.execute("alter table financing add constraint " + BROKEN + " check (false) not valid");
        office.failForGood(job);
    }

    @AfterEach
    void present_time() {
        database.execute("alter table financing drop constraint " + BROKEN);
        ClockUtil.reset();
    }

    @Test
    void no_answer_of_the_desk_tells_of_members() throws IOException {
        read(DESK + "/board");
        read(DESK + "/stuck?search=" + number);
        read(DESK + "/cases?search=" + number);
        read(DESK + "/moves?place=" + job.getId());
        String survey = office.tasks(surveyed).get(0).getId();
        JsonNode targets = json.readTree(read(DESK + "/moves?place=" + survey));
        assertThat(targets).isNotEmpty();
        targets.forEach(target -> read(DESK + "/moves/preview?place=" + survey + "&instance="
                + target.path("instance").asText("") + "&step="
                + target.path("step").asText()));
        read(DESK + "/facts?place=" + survey);
        database.update(
                "update act_ru_variable set text_ = 'Nama lain' where name_ = 'groupName' and proc_inst_id_ = ?",
                payout.getId());
        read(DESK + "/facts?place=" + job.getId());
        read(DESK + "/colleagues");
        read(DESK + "/absences");
        order("/actions/RETRY", Map.of("places", List.of(job.getId()), "reason", "Coba lagi"));
        order("/retry-all", Map.of("cause", "FAILED_JOB", "reason", "Coba semuanya"));
        office.failForGood(job);
        order(
                "/actions/CORRECT_FACT",
                Map.of(
                        "places", List.of(job.getId()),
                        "correction", Map.of("fact", "groupName"),
                        "reason", "Samakan"));
        order("/actions/SUSPEND", Map.of("places", List.of(job.getId()), "reason", "Tunggu dahulu"));
        read(DESK + "/cases/" + number + "/history");
        order("/undo", Map.of("record", newestRecord(), "reason", "Keliru"));
        order("/services/ledger/retry", Map.of("reason", "Coba lagi"));
        assertThat(read(DESK + "/jobs/" + job.getId() + "/trace")).contains(BROKEN);

        assertThat(answers).hasSizeGreaterThan(14);
        assertThatNobodyIsTold();
    }

    @Test
    void no_answer_of_a_case_over_time_tells_of_members() {
        read(DESK + "/trend");
        read(DESK + "/heat/" + payout.getProcessDefinitionId());
        read(DESK + "/applications?search=" + number);
        read(DESK + "/cases/" + number + "/timeline");
        read(DESK + "/instances/" + payout.getId() + "/timeline");
        read(DESK + "/instances/" + payout.getId() + "/path");
        for (String attempt : attempts()) {
            assertThat(read(DESK + "/attempts/" + attempt + "/trace")).contains(BROKEN);
        }
        assertThatNobodyIsTold();
    }

    @Test
    void no_answer_of_the_engine_itself_tells_of_members() {
        assertThat(read("/engine-rest/job/" + job.getId() + "/stacktrace")).contains(BROKEN);
        for (String attempt : attempts()) {
            assertThat(read("/engine-rest/history/job-log/" + attempt + "/stacktrace"))
                    .contains(BROKEN);
        }
        for (String question : List.of(
                "job",
                "incident",
                "task",
                "variable-instance",
                "history/job-log",
                "history/incident",
                "history/variable-instance",
                "history/detail",
                "history/user-operation")) {
            read("/engine-rest/" + question + "?processInstanceId=" + payout.getId());
        }
        assertThatNobodyIsTold();
    }

    private List<String> attempts() {
        List<String> attempts = database.queryForList(
                "select id_ from act_hi_job_log where job_id_ = ? and job_state_ = 1", String.class, job.getId());
        assertThat(attempts).hasSizeGreaterThan(1);
        return attempts;
    }

    private String newestRecord() {
        return database.queryForObject(
                "select id::text from operation_record where application_number = ? order by position desc limit 1",
                String.class,
                number);
    }

    private String read(String path) {
        return told(path, http.withBasicAuth("sri", OfficeAtWork.PASSWORD).getForEntity(path, String.class));
    }

    private void order(String path, Map<String, Object> body) {
        told(path, http.withBasicAuth("sri", OfficeAtWork.PASSWORD).postForEntity(DESK + path, body, String.class));
    }

    private String told(String path, ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s: %s", path, answer.getBody())
                .isTrue();
        answers.put(path, answer.getBody());
        return answer.getBody();
    }

    private void assertThatNobodyIsTold() {
        List<String> telling = new ArrayList<>(database
                .queryForList(
                        "select m.nik, m.name, m.phone, m.street from group_member m"
                                + " join application a on a.group_id = m.group_id where a.number in (?, ?)",
                        number,
                        surveyed)
                .stream()
                .flatMap(member -> member.values().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet()));
        assertThat(telling).hasSizeGreaterThan(10);
        telling.add("Aminah");
        answers.forEach((path, answer) ->
                telling.forEach(word -> assertThat(answer).as(path).doesNotContain(word)));
        assertThat(String.join("\n", answers.values())).contains(number);
    }
}
