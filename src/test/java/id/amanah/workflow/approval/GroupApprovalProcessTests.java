package id.amanah.workflow.approval;

import static id.amanah.application.GroupsReadyToDecide.BMT;
import static id.amanah.application.GroupsReadyToDecide.COLLEAGUE;
import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.MANAGERS_RT;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static id.amanah.application.GroupsReadyToDecide.RT_003;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.application.ApplicationCases;
import id.amanah.application.ApprovedAmount;
import id.amanah.application.ApprovedAmounts;
import id.amanah.application.DecisionDesk;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberRegistration;
import id.amanah.group.MemberView;
import id.amanah.shared.Money;
import id.amanah.staff.Kinships;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.engine.EngineTables;
import id.amanah.workflow.engine.RefusedSubmission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way of an application past its deciders, every answer of every gateway, on the real database. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import(GroupsReadyToDecide.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GroupApprovalProcessTests {

    private static final String DECIDE = "UserTask_DecideApplication";
    private static final String ANSWER = "UserTask_AnswerQuestion";
    private static final String REVISE = "UserTask_ReviseRequests";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private GroupsReadyToDecide ready;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private ApplicationCases cases;

    @Autowired
    private DecisionDesk desk;

    @Autowired
    private ApprovedAmounts approved;

    @Autowired
    private Kinships kinships;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void staff() {
        ready.modelInstitution();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void one_decider_suffices_for_a_small_request() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        assertThat(candidates(approval.task(DECIDE))).containsExactly(MANAGER);

        approval.complete(DECIDE, MANAGER, approve(group, 1_000_000));

        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
        assertThat(approval.fact("approvalOutcome")).isEqualTo("APPROVED");
        assertThat(approved.of(group))
                .hasSize(5)
                .extracting(ApprovedAmount::amount)
                .containsOnly(Money.of(1_000_000));
    }

    @Test
    void the_same_task_comes_again_for_the_second_demanded_decider() {
        UUID group = ready.bmt(million(3));
        CaseInMotion approval = start(group);
        approval.complete(DECIDE, MANAGER, approve(group, 3_000_000));

        assertThat(candidates(approval.task(DECIDE))).containsExactly(COLLEAGUE);
        assertThat(shown(approval, DECIDE, "thisRound").asText())
                .contains("Wagiran")
                .contains("Layak");
        assertThat(shown(approval, DECIDE, "members").get(0).get("amount").asLong())
                .isEqualTo(3_000_000);
        approval.complete(DECIDE, COLLEAGUE, approve(group, 2_000_000));

        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
        assertThat(approved.of(group)).extracting(ApprovedAmount::amount).containsOnly(Money.of(2_000_000));
    }

    @Test
    void a_refusal_of_the_whole_ends_it() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);

        approval.complete(DECIDE, MANAGER, Map.of("decision", "REJECT", "comment", "Usaha belum jelas"));

        assertThat(approval.endedAt()).isEqualTo("End_ApplicationRejected");
        assertThat(approval.fact("approvalOutcome")).isEqualTo("REJECTED");
    }

    @Test
    void a_refused_member_of_five_leads_to_a_substitute_trap_3() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        Map<String, Object> decision = approve(group, 1_000_000);
        row(decision, 2).put("verdict", "REJECT");
        row(decision, 2).remove("amount");

        approval.complete(DECIDE, MANAGER, decision);

        assertThat(approval.endedAt()).isEqualTo("End_MembersToReplace");
        assertThat(approval.fact("approvalOutcome")).isEqualTo("MEMBERS_TO_REPLACE");
    }

    @Test
    void a_question_is_answered_by_the_officer_and_shown_in_the_next_round() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        approval.complete(
                DECIDE,
                MANAGER,
                Map.of("decision", "SEND_BACK", "sendBackTo", "ANSWER", "question", "Siapa pemasok *utama*?"));

        assertThat(shown(approval, ANSWER, "question").asText())
                .contains("Wagiran")
                .contains("pemasok \\*utama\\*");
        approval.complete(ANSWER, OFFICER, Map.of("answer", "Pasar Rawa Indah"));

        String earlier = shown(approval, DECIDE, "earlierRounds").asText();
        assertThat(earlier)
                .contains("Putaran 1")
                .contains("pemasok")
                .contains("Pasar Rawa Indah")
                .contains("Zulkifli");
        approval.complete(DECIDE, MANAGER, approve(group, 1_000_000));
        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
    }

    @Test
    void a_question_after_a_first_approval_starts_both_decisions_anew() {
        UUID group = ready.bmt(million(3));
        CaseInMotion approval = start(group);
        approval.complete(DECIDE, MANAGER, approve(group, 3_000_000));
        approval.complete(
                DECIDE, COLLEAGUE, Map.of("decision", "SEND_BACK", "sendBackTo", "ANSWER", "question", "Sudah lunas?"));
        approval.complete(ANSWER, OFFICER, Map.of("answer", "Sudah"));

        approval.complete(DECIDE, MANAGER, approve(group, 3_000_000));
        approval.complete(DECIDE, COLLEAGUE, approve(group, 3_000_000));
        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
    }

    @Test
    void requests_are_revised_by_the_officer_and_decided_on_in_the_next_round() {
        UUID group = ready.bmt(million(6));
        CaseInMotion approval = start(group);
        approval.complete(
                DECIDE,
                MANAGER,
                Map.of("decision", "SEND_BACK", "sendBackTo", "REVISE_REQUESTS", "question", "Terlalu besar"));

        List<Map<String, Object>> rows = new ArrayList<>();
        shown(approval, REVISE, "members")
                .forEach(row -> rows.add(new HashMap<>(Map.of(
                        "memberId", row.get("id").asText(),
                        "amount", 1_500_000,
                        "purpose", row.get("purpose").asText()))));
        rows.get(0).put("amount", 20_000_000);
        refused(approval, REVISE, OFFICER, Map.of("members", rows, "answer", "Turun"), "jumlah harus");
        rows.get(0).put("amount", 1_500_000);
        refused(approval, REVISE, OFFICER, Map.of("members", rows, "answer", " "), "Penjelasan wajib diisi");
        refused(approval, REVISE, OFFICER, Map.of(), "Penjelasan wajib diisi");
        approval.complete(REVISE, OFFICER, Map.of("members", rows, "answer", "Disepakati turun"));

        assertThat(shown(approval, DECIDE, "summary").asText()).contains("7\\.500\\.000");
        assertThat(candidates(approval.task(DECIDE))).containsExactly(MANAGER);
        approval.complete(DECIDE, MANAGER, approve(group, 1_500_000));
        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
    }

    @Test
    void members_named_are_surveyed_anew() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        Map<String, Object> decision = new HashMap<>(Map.of(
                "decision", "SEND_BACK", "sendBackTo", "RESURVEY", "question", "Cek lagi", "members", rows(group)));
        refused(approval, DECIDE, MANAGER, decision, "Centang anggota");
        row(decision, 4).put("resurvey", true);

        approval.complete(DECIDE, MANAGER, decision);

        assertThat(approval.endedAt()).isEqualTo("End_ResurveyNeeded");
        assertThat(approval.fact("approvalOutcome")).isEqualTo("RESURVEY");
    }

    @Test
    void a_relative_who_says_so_on_the_form_hands_the_task_over() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);

        approval.complete(DECIDE, MANAGER, Map.of("kin", true, "kinNote", "adik ipar"));

        assertThat(candidates(approval.task(DECIDE))).containsExactly(COLLEAGUE);
        assertThat(shown(approval, DECIDE, "thisRound").asText()).contains("Wagiran");
        refused(approval, DECIDE, MANAGER, approve(group, 1_000_000), "hubungan keluarga");
        approval.complete(DECIDE, COLLEAGUE, approve(group, 1_000_000));
        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
    }

    @Test
    void a_second_decider_who_is_related_leaves_the_first_decision_to_stand() {
        UUID group = ready.bmt(million(3));
        CaseInMotion approval = start(group);
        approval.complete(DECIDE, MANAGER, approve(group, 3_000_000));

        approval.complete(DECIDE, COLLEAGUE, Map.of("kin", true));

        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
        assertThat(cases.of(group).presentRound().exception())
                .hasValueSatisfying(words -> assertThat(words).contains("pemutus kedua tidak tersedia"));
    }

    @Test
    void a_relative_who_was_the_last_free_person_sends_the_case_to_a_new_survey() {
        UUID group = ready.ready(BMT, RT_003, OFFICER, List.of(OFFICER, OFFICER, COLLEAGUE), OFFICER, million(1));
        CaseInMotion approval = start(group);

        approval.complete(DECIDE, MANAGER, Map.of("kin", true));

        assertThat(approval.endedAt()).isEqualTo("End_ResurveyNeeded");
        assertThat(approval.fact("approvalOutcome")).isEqualTo("RESURVEY");
    }

    @Test
    void where_nobody_is_free_from_the_start_work_is_done_anew_first() {
        UUID group = ready.ready(BMT, RT_003, OFFICER, List.of(OFFICER, OFFICER, COLLEAGUE), OFFICER, million(1));
        kinships.declare(MANAGER, group, "");

        CaseInMotion approval = start(group);

        assertThat(approval.endedAt()).isEqualTo("End_WorkRepeated");
        assertThat(approval.fact("approvalOutcome")).isEqualTo("RESURVEY");
    }

    @Test
    void surveyor_relative_and_neighbour_are_refused_on_the_api_too() {
        UUID surveyed = ready.ready(BMT, RT_003, OFFICER, List.of(COLLEAGUE), OFFICER, million(1));
        CaseInMotion first = start(surveyed);
        refused(first, DECIDE, COLLEAGUE, approve(surveyed, 1_000_000), "menyurvei");
        refused(first, DECIDE, OFFICER, approve(surveyed, 1_000_000), "melatih");
        assertThat(shownTo(first, DECIDE, OFFICER, "obstacle").asText()).contains("melatih");
        assertThat(shownTo(first, DECIDE, MANAGER, "obstacle").isNull()).isTrue();

        UUID neighbours = ready.ready(BMT, MANAGERS_RT, OFFICER, List.of(OFFICER), OFFICER, million(1));
        CaseInMotion second = start(neighbours);
        assertThat(candidates(second.task(DECIDE))).containsExactly(COLLEAGUE);
        refused(second, DECIDE, MANAGER, approve(neighbours, 1_000_000), "tinggal di RT");

        UUID related = ready.bmt(million(1));
        CaseInMotion third = start(related);
        kinships.declare(MANAGER, related, "");
        refused(third, DECIDE, MANAGER, approve(related, 1_000_000), "hubungan keluarga");
    }

    @Test
    void nobody_decides_twice_and_a_task_done_is_done() {
        UUID group = ready.bmt(million(3));
        CaseInMotion approval = start(group);
        Task first = approval.task(DECIDE);
        approval.complete(DECIDE, MANAGER, approve(group, 3_000_000));

        refused(approval, DECIDE, MANAGER, approve(group, 3_000_000), "sudah memutus");
        Map<String, Object> again = approve(group, 3_000_000);
        engine.getIdentityService().setAuthentication(MANAGER, List.of("managers"));
        assertThatThrownBy(() -> engine.getTaskService().complete(first.getId(), again))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("sudah selesai");
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                Arguments.of("nothing at all", Map.of(), "Putusan belum dipilih"),
                Arguments.of("no decision", Map.of("comment", "Baik"), "Putusan belum dipilih"),
                Arguments.of("an unknown decision", Map.of("decision", "MAYBE", "comment", "Baik"), "tidak dikenal"),
                Arguments.of("a refusal without a word", Map.of("decision", "REJECT"), "Komentar wajib diisi"),
                Arguments.of(
                        "a refusal with an empty comment",
                        Map.of("decision", "REJECT", "comment", " \n "),
                        "Komentar wajib diisi"),
                Arguments.of(
                        "a comment of 100 kB",
                        Map.of("decision", "REJECT", "comment", "x".repeat(100_000)),
                        "paling panjang"),
                Arguments.of(
                        "approval of nobody", Map.of("decision", "APPROVE", "comment", "Baik"), "Putusan per anggota"),
                Arguments.of(
                        "a question without a step",
                        Map.of("decision", "SEND_BACK", "question", "Mengapa?"),
                        "diminta"),
                Arguments.of(
                        "a question without words",
                        Map.of("decision", "SEND_BACK", "sendBackTo", "ANSWER"),
                        "Pertanyaan wajib diisi"),
                Arguments.of(
                        "a resurvey of nobody",
                        Map.of("decision", "SEND_BACK", "sendBackTo", "RESURVEY", "question", "Cek"),
                        "Centang anggota"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void a_submission_that_lacks_something_is_refused_and_changes_nothing(
            String what, Map<String, Object> submitted, String because) {
        UUID group = ready.bmt(million(1));
        refused(start(group), DECIDE, MANAGER, submitted, because);
        assertThat(cases.of(group).presentRound().decisions()).as(what).isEmpty();
    }

    static Stream<Arguments> badAmounts() {
        return Stream.of(
                Arguments.of(0, "harus lebih dari Rp 0"),
                Arguments.of(-1_000_000, "tidak boleh kurang dari Rp 0"),
                Arguments.of(new BigDecimal("999999.5"), "tanpa sen"),
                Arguments.of(1_000_001, "tidak lebih dari yang diajukan"),
                Arguments.of(499_999, "harus Rp 500.000 sampai"),
                Arguments.of(99_000_000_000L, "tidak lebih dari yang diajukan"),
                Arguments.of("banyak", "harus berupa angka"),
                Arguments.of("", "wajib diisi"));
    }

    @ParameterizedTest(name = "Rp {0}")
    @MethodSource("badAmounts")
    void an_amount_that_does_not_fit_is_refused_by_the_members_place(Object amount, String because) {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        Map<String, Object> decision = approve(group, 1_000_000);
        row(decision, 3).put("amount", amount);

        refused(approval, DECIDE, MANAGER, decision, because);
        refused(approval, DECIDE, MANAGER, decision, "Anggota 4");
        assertThat(cases.of(group).presentRound().decisions()).isEmpty();
    }

    @Test
    void a_verdict_missing_doubled_or_about_somebody_else_is_refused() {
        UUID group = ready.bmt(million(1));
        UUID other = ready.bmt(million(1));
        CaseInMotion approval = start(group);

        Map<String, Object> without = approve(group, 1_000_000);
        row(without, 1).remove("verdict");
        refused(approval, DECIDE, MANAGER, without, "Anggota 2: Putusan belum dipilih");

        Map<String, Object> shorter = approve(group, 1_000_000);
        ((List<?>) shorter.get("members")).remove(4);
        refused(approval, DECIDE, MANAGER, shorter, "Anggota 5: putusan belum dipilih");

        Map<String, Object> doubled = approve(group, 1_000_000);
        row(doubled, 1).put("memberId", row(doubled, 0).get("memberId"));
        refused(approval, DECIDE, MANAGER, doubled, "diputus dua kali");

        Map<String, Object> stranger = approve(group, 1_000_000);
        row(stranger, 0).put("memberId", ready.members(other).get(0).toString());
        refused(approval, DECIDE, MANAGER, stranger, "bukan anggota kelompok");

        Map<String, Object> nonsense = approve(group, 1_000_000);
        row(nonsense, 0).put("memberId", "Siti");
        refused(approval, DECIDE, MANAGER, nonsense, "anggota tidak dikenal");

        Map<String, Object> nobody = approve(group, 1_000_000);
        for (int index = 0; index < 5; index++) {
            row(nobody, index).put("verdict", "REJECT");
        }
        refused(approval, DECIDE, MANAGER, nobody, "Semua anggota ditolak");
        assertThat(cases.of(group).presentRound().decisions()).isEmpty();
    }

    @Test
    void the_decider_sees_the_whole_case_on_one_screen() {
        UUID group = ready.bmt(million(2));
        CaseInMotion approval = start(group);

        String summary = shown(approval, DECIDE, "summary").asText();
        assertThat(summary)
                .contains("10\\.000\\.000")
                .contains("Zulkifli")
                .contains("Wagiran")
                .contains("RT 003/RW 002");
        assertThat(shown(approval, DECIDE, "demand").asText())
                .contains("Jenjang 1")
                .contains("Putaran 1");
        String card = shown(approval, DECIDE, "members").get(0).get("card").asText();
        assertThat(card)
                .contains("Siti &lt;b&gt;Aminah&lt;/b&gt;")
                .contains("36 tahun")
                .contains("Warung nasi kuning")
                .contains("Mengajukan Rp 2\\.000\\.000")
                .contains("Modal warung")
                .contains("Indeks rumah")
                .contains("hadir 5 dari 5 hari")
                .contains("lulus");
        assertThat(shown(approval, DECIDE, "warnings").isNull()).isTrue();
    }

    /** Nobody approves a group they live in the RT of; where that is not known the decider is told so. */
    @Test
    void a_decider_whose_residence_nobody_recorded_is_told_so_and_not_held_up() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);

        assertThat(shownTo(approval, DECIDE, COLLEAGUE, "warnings").asText())
                .contains("Tempat tinggal belum dicatat")
                .contains("Minta manajer atau administrator mencatat");
        assertThat(shownTo(approval, DECIDE, MANAGER, "warnings").isNull()).isTrue();
        assertThat(shownTo(approval, DECIDE, COLLEAGUE, "obstacle").isNull()).isTrue();
    }

    @Test
    void a_birth_date_that_differs_from_the_nik_is_a_warning_on_the_screen_and_blocks_nothing() {
        UUID group = ready.bmt(million(1));
        MemberView second = groups.groupOf(group).members().get(1);
        groups.correctMember(
                group,
                second.id(),
                new MemberRegistration(
                        second.nik(),
                        second.name(),
                        second.sex(),
                        second.birthDate().plusDays(1),
                        second.maritalStatus(),
                        second.phone(),
                        second.street(),
                        second.neighbourhood(),
                        second.business(),
                        second.businessRunner(),
                        second.businessSince(),
                        true));
        CaseInMotion approval = start(group);

        assertThat(shown(approval, DECIDE, "warnings").asText())
                .contains("Anggota 2")
                .contains("NIK");
        assertThat(shown(approval, DECIDE, "members").get(1).get("card").asText())
                .contains("⚠");
        approval.complete(DECIDE, MANAGER, approve(group, 1_000_000));
        assertThat(approval.endedAt()).isEqualTo("End_ApplicationApproved");
    }

    @Test
    void an_undone_decision_is_reminded_of_and_escalated() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        Task before = approval.task(DECIDE);
        assertThat(before.getDueDate()).isNotNull();

        approval.passDeadlines();

        assertThat(approval.task(DECIDE).getPriority()).isGreaterThan(before.getPriority());
        assertThat(engine.getTaskService().getTaskComments(before.getId())).hasSize(2);
    }

    @Test
    void the_officers_answer_is_reminded_of_and_escalated_too() {
        UUID group = ready.bmt(million(1));
        for (String to : List.of("ANSWER", "REVISE_REQUESTS")) {
            CaseInMotion approval = start(group);
            approval.complete(
                    DECIDE, MANAGER, Map.of("decision", "SEND_BACK", "sendBackTo", to, "question", "Mengapa?"));
            Task task = approval.task("ANSWER".equals(to) ? ANSWER : REVISE);
            approval.passDeadlines();
            assertThat(engine.getTaskService().getTaskComments(task.getId())).hasSize(2);
            desk.answer(group, OFFICER, "Karena ramai");
        }
    }

    @Test
    void nothing_personal_and_nothing_typed_stays_in_the_engine() {
        UUID group = ready.bmt(million(1));
        CaseInMotion approval = start(group);
        approval.complete(
                DECIDE,
                MANAGER,
                Map.of("decision", "SEND_BACK", "sendBackTo", "ANSWER", "question", "Rahasia-pertanyaan"));
        approval.complete(ANSWER, OFFICER, Map.of("answer", "Rahasia-jawaban"));
        shown(approval, DECIDE, "members");
        Map<String, Object> decision = approve(group, 1_000_000);
        decision.put("comment", "Rahasia-komentar");
        approval.complete(DECIDE, MANAGER, decision);

        MemberView member = groups.groupOf(group).members().get(0);
        for (String secret : List.of(
                "Rahasia-pertanyaan",
                "Rahasia-jawaban",
                "Rahasia-komentar",
                member.nik().digits(),
                member.name(),
                member.street())) {
            assertThat(EngineTables.columnsHolding(database, secret)).as(secret).isEmpty();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_step_answer_and_end_of_the_model_was_walked_by_the_tests_above() {
        Set<String> passed = engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(step -> step.getProcessDefinitionKey().equals(ApprovalFacts.PROCESS))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ApprovalFacts.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        Collection<FlowNode> nodes =
                engine.getRepositoryService().getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class);
        List<String> missed = nodes.stream()
                .map(FlowNode::getId)
                .filter(id -> !passed.contains(id))
                .toList();
        System.out.printf(
                "%s: %d of %d flow nodes walked%n", ApprovalFacts.PROCESS, nodes.size() - missed.size(), nodes.size());
        assertThat(missed).isEmpty();
    }

    private CaseInMotion start(UUID groupId) {
        GroupView group = groups.groupOf(groupId);
        return CaseInMotion.start(engine, ApprovalFacts.PROCESS, ReadyGroups.facts(group));
    }

    private void refused(
            CaseInMotion approval, String element, String user, Map<String, Object> submitted, String because) {
        Task task = approval.task(element);
        engine.getTaskService().setAssignee(task.getId(), user);
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId(), submitted))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining(because);
        assertThat(approval.task(element).getId()).isEqualTo(task.getId());
    }

    private List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(IdentityLink::getUserId)
                .toList();
    }

    private JsonNode shownTo(CaseInMotion approval, String element, String user, String key) {
        engine.getTaskService().setAssignee(approval.task(element).getId(), user);
        engine.getIdentityService().setAuthentication(user, List.of());
        try {
            return shown(approval, element, key);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private JsonNode shown(CaseInMotion approval, String element, String key) {
        Object value = approval.form(element).get(key);
        try {
            return value == null || value instanceof String ? JSON.valueToTree(value) : JSON.readTree(value.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> approve(UUID group, long amount) {
        List<Map<String, Object>> rows = rows(group);
        rows.forEach(row -> {
            row.put("verdict", "APPROVE");
            row.put("amount", amount);
        });
        return new HashMap<>(Map.of("decision", "APPROVE", "comment", "Layak", "members", rows));
    }

    private List<Map<String, Object>> rows(UUID group) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ready.members(group).forEach(member -> rows.add(new LinkedHashMap<>(Map.of("memberId", member.toString()))));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> decision, int index) {
        return ((List<Map<String, Object>>) decision.get("members")).get(index);
    }

    private static long[] million(long each) {
        return new long[] {each * 1_000_000, each * 1_000_000, each * 1_000_000, each * 1_000_000, each * 1_000_000};
    }
}
