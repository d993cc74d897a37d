package id.amanah.workflow.disbursement;

import static id.amanah.application.GroupsReadyToDecide.COLLEAGUE;
import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.amanah.application.ApplicationView;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.financing.DisbursementView;
import id.amanah.financing.FinancingView;
import id.amanah.financing.GroupsReadyToPay;
import id.amanah.financing.PayoutDesk;
import id.amanah.financing.PayoutStatus;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.staff.Territories;
import id.amanah.workflow.engine.EngineTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every answer of every gateway, every task and timer of the payout, on the real database. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "amanah.outbox.every=PT24H"})
@Import({GroupsReadyToDecide.class, GroupsReadyToPay.class})
class GroupDisbursementProcessTests {

    private static final String SIGN = "UserTask_SignAgreements";
    private static final String PAY = "UserTask_PayOut";
    private static final String CONFIRM = "UserTask_ConfirmPayout";

    @Autowired
    ProcessEngine engine;

    @Autowired
    GroupsReadyToPay ready;

    @Autowired
    GroupFormation groups;

    @Autowired
    PayoutDesk desk;

    @Autowired
    Territories territories;

    @Autowired
    JdbcTemplate database;

    private ApplicationView application;
    private ProcessInstance payout;

    @BeforeEach
    void an_approved_application() {
        application = ready.approved();
        GroupView group = groups.groupOf(application.groupId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("groupId", group.id().toString());
        facts.put("applicationNumber", application.number());
        facts.put("programme", group.programmeCode());
        facts.put("groupName", group.name());
        facts.put("kelurahan", group.neighbourhood().kelurahan());
        facts.put("kecamatan", group.neighbourhood().kecamatan());
        facts.put("officerId", group.officerId());
        payout = engine.getRuntimeService()
                .startProcessInstanceByKey(GroupDisbursement.PROCESS, application.number(), facts);
        ProcessEngineTests.init(engine);
        runJobOf("ServiceTask_PrepareFinancing");
    }

    @AfterEach
    void time_goes_on() {
        engine.getIdentityService().clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void all_sign_one_pays_a_second_confirms_A11() {
        complete(SIGN, OFFICER, signatures(5));
        complete(PAY, OFFICER, handover(Map.of()));
        complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));

        assertThat(payout)
                .isEnded()
                .hasPassedInOrder(
                        "StartEvent_ApplicationApproved",
                        "ServiceTask_PrepareFinancing",
                        SIGN,
                        "Gateway_AllSigned",
                        PAY,
                        CONFIRM,
                        "Gateway_PayoutConfirmed",
                        "End_FinancingPaidOut");
        assertThat(disbursement().financings())
                .extracting(FinancingView::payout)
                .containsOnly(PayoutStatus.CONFIRMED);
    }

    @Test
    void a_restart_of_the_preparation_changes_nothing() {
        DisbursementView before = disbursement();
        engine.getRuntimeService()
                .createProcessInstanceModification(payout.getId())
                .cancelAllForActivity(SIGN)
                .startBeforeActivity("ServiceTask_PrepareFinancing")
                .execute();
        runJobOf("ServiceTask_PrepareFinancing");
        assertThat(payout).isWaitingAt(SIGN);
        assertThat(disbursement()).isEqualTo(before);
    }

    @Test
    void while_a_signature_is_missing_the_task_comes_back_and_keeps_what_was_signed_A11() {
        complete(SIGN, OFFICER, signatures(4));
        assertThat(payout).isWaitingAt(SIGN).hasPassed("Gateway_AllSigned").hasNotPassed(PAY);
        Task again = task(SIGN);
        String members = String.valueOf(
                engine.getFormService().getTaskFormVariables(again.getId()).get("members"));
        assertThat(members.split("\"signed\":true", -1)).hasSize(5);

        Map<String, Object> last = signatures(0);
        tick(last, 4, "signed", true);
        complete(SIGN, OFFICER, last);
        assertThat(payout).isWaitingAt(PAY);
    }

    @Test
    void a_report_that_differs_is_corrected_by_the_same_payout() {
        complete(SIGN, OFFICER, signatures(5));
        complete(PAY, OFFICER, handover(Map.of()));
        refused(CONFIRM, MANAGER, Map.of("verdict", "DIFFERS"), "Tuliskan apa yang tidak sesuai");
        complete(CONFIRM, MANAGER, Map.of("verdict", "DIFFERS", "comment", "Bu Siti belum menerima"));
        assertThat(payout).isWaitingAt(PAY);
        assertThat(engine.getFormService().getTaskFormVariables(task(PAY).getId()))
                .containsEntry("disputeComment", "Bu Siti belum menerima");

        complete(PAY, COLLEAGUE, handover(Map.of()));
        complete(CONFIRM, OFFICER, Map.of("verdict", "MATCHES"));
        assertThat(payout).isEnded();
        assertThat(payoutRows()).isEqualTo(5);
    }

    @Test
    void money_that_follows_later_brings_the_task_back_for_the_rest_only() {
        complete(SIGN, OFFICER, signatures(5));
        complete(PAY, OFFICER, handover(Map.of(1, "LATER")));
        complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));
        assertThat(payout).isWaitingAt(PAY);
        Map<String, Object> rest = handover(Map.of());
        assertThat((List<?>) rest.get("members")).hasSize(1);
        complete(PAY, OFFICER, rest);
        complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));
        assertThat(payout).isEnded();
        assertThat(payoutRows()).isEqualTo(5);
    }

    @Test
    void only_a_second_person_is_asked_and_the_payer_is_refused_on_the_api_too() {
        complete(SIGN, OFFICER, signatures(5));
        complete(PAY, OFFICER, handover(Map.of()));
        assertThat(candidates(task(CONFIRM))).contains(MANAGER, COLLEAGUE).doesNotContain(OFFICER);
        refused(CONFIRM, OFFICER, Map.of("verdict", "MATCHES"), "tidak boleh mengesahkan sendiri");
        refused(CONFIRM, OFFICER, Map.of("verdict", "DIFFERS", "comment", "salah"), "tidak boleh mengesahkan sendiri");
    }

    @Test
    void the_money_is_handed_over_by_the_groups_officer_else_by_the_team_of_its_territory() {
        hire(OFFICER);
        complete(SIGN, OFFICER, signatures(5));
        assertThat(task(PAY).getAssignee()).isEqualTo(OFFICER);
        assertThat(teams(task(PAY))).containsExactly(team());

        fire(OFFICER);
        try {
            complete(PAY, COLLEAGUE, handover(Map.of(1, "LATER")));
            complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));
            assertThat(task(PAY).getAssignee()).isNull();
            assertThat(teams(task(PAY))).containsExactly(team());
        } finally {
            hire(OFFICER);
        }
    }

    @Test
    void three_people_never_lock_whoever_of_them_hands_the_money_over() {
        hire(OFFICER);
        complete(SIGN, OFFICER, signatures(5));
        List<String> payers = List.of(OFFICER, COLLEAGUE, MANAGER);
        List<Map<Integer, String>> later = List.of(
                Map.of(1, "LATER", 2, "LATER", 3, "LATER", 4, "LATER"),
                Map.of(2, "LATER", 3, "LATER", 4, "LATER"),
                Map.of());
        for (int member = 0; member < payers.size(); member++) {
            String payer = payers.get(member);
            // The officer holds it; a manager hands it to somebody else where the officer cannot go.
            complete(PAY, payer, handover(later.get(member)));
            assertThat(candidates(task(CONFIRM)))
                    .doesNotContain(payer)
                    .containsAll(payers.stream()
                            .filter(other -> !other.equals(payer))
                            .toList());
            complete(CONFIRM, candidates(task(CONFIRM)).get(0), Map.of("verdict", "MATCHES"));
        }
        assertThat(payout).isEnded();
        assertThat(payoutRows()).isEqualTo(5);
    }

    @Test
    void completion_without_values_is_refused_everywhere_and_changes_nothing() {
        refused(SIGN, OFFICER, Map.of(), "Tanggal pencairan wajib diisi", "Tempat pencairan wajib diisi");
        complete(SIGN, OFFICER, signatures(5));
        refused(PAY, OFFICER, Map.of(), "Tanggal penyerahan uang wajib diisi");
        refused(PAY, OFFICER, Map.of("handedOverOn", ready.today().toString()), "belum diisi");
        complete(PAY, OFFICER, handover(Map.of()));
        refused(CONFIRM, MANAGER, Map.of(), "Pilih dahulu: sesuai atau tidak sesuai");
        assertThat(payout).isWaitingAt(CONFIRM);
    }

    @Test
    void amounts_cannot_be_submitted_and_rows_must_be_members() {
        complete(SIGN, OFFICER, signatures(5));
        Map<String, Object> more = handover(Map.of());
        tick(more, 0, "amount", 99_000_000);
        tick(more, 1, "memberId", "bukan-uuid");
        refused(PAY, OFFICER, more, "Anggota 2: anggota tidak dikenal");
        tick(more, 1, "memberId", memberId(0));
        refused(PAY, OFFICER, more, "tercantum dua kali");
        tick(more, 1, "memberId", memberId(1));
        complete(PAY, OFFICER, more);
        complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));
        assertThat(database.queryForList(
                        "SELECT DISTINCT amount FROM payout WHERE application_number = ?",
                        Long.class,
                        application.number()))
                .containsExactly(1_000_000L);
    }

    @Test
    void a_completed_task_is_not_completed_twice() {
        complete(SIGN, OFFICER, signatures(5));
        Task pay = task(PAY);
        Map<String, Object> submitted = handover(Map.of());
        complete(PAY, OFFICER, submitted);
        engine.getIdentityService().setAuthentication(OFFICER, List.of("marketing"));
        assertThatThrownBy(() -> engine.getTaskService().complete(pay.getId(), submitted))
                .hasMessageContaining("sudah selesai");
    }

    @Test
    void two_clicks_on_one_payout_at_once_pay_once() throws Exception {
        complete(SIGN, OFFICER, signatures(5));
        bothAtOnce(task(PAY), handover(Map.of()));
        assertThat(payout).isWaitingAt(CONFIRM);
        assertThat(payoutRows()).isEqualTo(5);

        Task confirm = task(CONFIRM);
        engine.getTaskService().setAssignee(confirm.getId(), confirmer());
        bothAtOnce(confirm, Map.of("verdict", "MATCHES"));
        assertThat(payout).isEnded();
        assertThat(payoutRows()).isEqualTo(5);
        assertThat(database.queryForObject(
                        "SELECT count(*) FROM outbox WHERE key LIKE ?",
                        Integer.class,
                        "payout:" + application.number() + ":%"))
                .isEqualTo(5);
    }

    @Test
    void every_task_reminds_and_escalates_to_the_manager_in_time() {
        for (String element : List.of(SIGN, PAY, CONFIRM)) {
            Task open = task(element);
            assertThat(open.getDueDate()).as(element).isNotNull();
            List<Job> timers = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(payout.getId())
                    .activityId(element)
                    .timers()
                    .orderByJobDuedate()
                    .asc()
                    .list();
            assertThat(timers).as(element).hasSize(2);
            timers.forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
            assertThat(task(element).getPriority()).as(element).isGreaterThan(open.getPriority());
            assertThat(engine.getTaskService().getIdentityLinksForTask(open.getId()))
                    .as(element)
                    .extracting(IdentityLink::getGroupId)
                    .contains("managers");
            switch (element) {
                case SIGN -> complete(SIGN, OFFICER, signatures(5));
                case PAY -> complete(PAY, OFFICER, handover(Map.of()));
                default -> complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));
            }
        }
        assertThat(payout).isEnded();
    }

    @Test
    void the_forms_show_who_gets_what_and_the_engine_keeps_none_of_it() {
        complete(SIGN, OFFICER, signatures(5));
        complete(PAY, OFFICER, handover(Map.of()));
        Map<String, Object> shown =
                engine.getFormService().getTaskFormVariables(task(CONFIRM).getId());
        MemberView member = groups.groupOf(application.groupId()).members().get(0);
        assertThat(String.valueOf(shown.get("report"))).contains(member.name(), "Rp 1.000.000", "Diterima");
        assertThat(String.valueOf(shown.get("summary"))).contains("Zulkifli", application.number());
        complete(CONFIRM, MANAGER, Map.of("verdict", "MATCHES"));
        assertThat(EngineTables.columnsHolding(database, member.name())).isEmpty();
        assertThat(EngineTables.columnsHolding(database, member.nik().digits())).isEmpty();
    }

    private Map<String, Object> signatures(int signed) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FinancingView financing : disbursement().financings()) {
            Map<String, Object> row = new HashMap<>();
            row.put("memberId", financing.memberId().toString());
            row.put("signed", rows.size() < signed);
            rows.add(row);
        }
        Map<String, Object> form = new HashMap<>();
        form.put("meetingOn", disbursement().meetingOn().toString());
        form.put("meetingPlace", "Balai RT 003");
        form.put("signedOn", ready.today().toString());
        form.put("members", rows);
        return form;
    }

    private Map<String, Object> handover(Map<Integer, String> otherwise) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<FinancingView> financings = disbursement().financings();
        for (int index = 0; index < financings.size(); index++) {
            if (financings.get(index).payout() != PayoutStatus.CONFIRMED) {
                Map<String, Object> row = new HashMap<>();
                row.put("memberId", financings.get(index).memberId().toString());
                row.put("handover", otherwise.getOrDefault(index, "RECEIVED"));
                rows.add(row);
            }
        }
        Map<String, Object> form = new HashMap<>();
        form.put("handedOverOn", ready.today().toString());
        form.put("members", rows);
        return form;
    }

    @SuppressWarnings("unchecked")
    private static void tick(Map<String, Object> form, int row, String key, Object value) {
        ((List<Map<String, Object>>) form.get("members")).get(row).put(key, value);
    }

    private String memberId(int index) {
        return disbursement().financings().get(index).memberId().toString();
    }

    private DisbursementView disbursement() {
        return desk.disbursementOf(application.number()).orElseThrow();
    }

    private String confirmer() {
        return desk.confirmersFor(application.groupId()).get(0);
    }

    private int payoutRows() {
        return database.queryForObject(
                "SELECT count(*) FROM payout WHERE application_number = ?", Integer.class, application.number());
    }

    private List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .filter(id -> !id.equals(task.getAssignee()))
                .toList();
    }

    private List<String> teams(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private String team() {
        return territories.teamFor(groups.groupOf(application.groupId()).neighbourhood());
    }

    /** Makes an engine user of somebody: a task is given to nobody who cannot sign in. */
    private void hire(String officer) {
        if (engine.getIdentityService().createUserQuery().userId(officer).count() == 0) {
            User user = engine.getIdentityService().newUser(officer);
            user.setFirstName("Zulkifli");
            user.setLastName("");
            user.setPassword("Rahasia-Kuat-9!");
            engine.getIdentityService().saveUser(user);
        }
        fire(officer);
        engine.getIdentityService().createMembership(officer, "marketing");
    }

    private void fire(String officer) {
        engine.getIdentityService().deleteMembership(officer, "marketing");
    }

    private Task task(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(payout.getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    private void complete(String element, String user, Map<String, Object> submitted) {
        Task task = task(element);
        assertThat(task).as(element).isNotNull();
        engine.getTaskService().setAssignee(task.getId(), user);
        engine.getTaskService().complete(task.getId(), submitted);
    }

    private void refused(String element, String user, Map<String, Object> submitted, String... sentences) {
        DisbursementView before = disbursement();
        Task task = task(element);
        engine.getTaskService().setAssignee(task.getId(), user);
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId(), submitted))
                .message()
                .contains(sentences);
        assertThat(disbursement()).isEqualTo(before);
        assertThat(payout).isWaitingAt(element);
    }

    private void runJobOf(String element) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(payout.getId())
                .activityId(element)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    /** One of both goes through; the other one is told, in Indonesian, and changes nothing. */
    private void bothAtOnce(Task task, Map<String, Object> submitted) throws Exception {
        engine.getTaskService()
                .setAssignee(task.getId(), task.getTaskDefinitionKey().equals(PAY) ? OFFICER : confirmer());
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        try {
            List<Future<?>> clicks = new ArrayList<>();
            for (int click = 0; click < 2; click++) {
                clicks.add(two.submit(() -> {
                    start.await();
                    engine.getTaskService().complete(task.getId(), submitted);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> click : clicks) {
                try {
                    click.get();
                } catch (ExecutionException refused) {
                    failures.add(refused.getCause());
                }
            }
        } finally {
            two.shutdown();
        }
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0)).message().containsAnyOf("dua kali", "sudah selesai");
    }
}
