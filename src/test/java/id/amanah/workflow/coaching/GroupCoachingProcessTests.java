package id.amanah.workflow.coaching;

import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.amanah.application.ApplicationView;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.coaching.CoachingView;
import id.amanah.coaching.GroupCoaching;
import id.amanah.coaching.Minutes;
import id.amanah.financing.GroupsReadyToPay;
import id.amanah.financing.RepaymentPosition;
import id.amanah.financing.Repayments;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupStatus;
import id.amanah.group.GroupView;
import id.amanah.shared.Money;
import id.amanah.workflow.engine.EngineTables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
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

/** Every answer of every gateway, every task and timer of coaching, on the real database. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "amanah.outbox.every=PT24H"})
@Import({GroupsReadyToDecide.class, GroupsReadyToPay.class})
class GroupCoachingProcessTests {

    private static final String AGREE = "UserTask_AgreeMeetings";
    private static final String BEGINS = "TimerEvent_MeetingBegins";
    private static final String RECORD = "UserTask_RecordMeeting";

    @Autowired
    ProcessEngine engine;

    @Autowired
    GroupsReadyToPay ready;

    @Autowired
    GroupFormation groups;

    @Autowired
    GroupCoaching coaching;

    @Autowired
    Repayments repayments;

    @Autowired
    CoachingStarter starter;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate database;

    private ApplicationView application;
    private GroupView group;
    private ProcessInstance process;

    @BeforeEach
    void a_group_that_has_its_money() {
        application = ready.paidOut();
        group = groups.groupOf(application.groupId());
        assertThat(starter.start(application.number(), group.id(), facts())).isTrue();
        process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(CoachingProcess.PROCESS)
                .processInstanceBusinessKey(application.number())
                .singleResult();
        ProcessEngineTests.init(engine);
    }

    @AfterEach
    void time_goes_on() {
        ClockUtil.reset();
    }

    @Test
    void coaching_starts_once_however_often_it_is_asked_to() {
        assertThat(starter.start(application.number(), group.id(), facts())).isFalse();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(application.number())
                        .processDefinitionKey(CoachingProcess.PROCESS)
                        .count())
                .isOne();
    }

    @Test
    void meetings_go_on_as_agreed_until_everything_is_repaid_A13() {
        agree("MONTHLY");
        int meetings = 0;
        while (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .active()
                        .count()
                > 0) {
            assertThat(process).isWaitingAt(BEGINS);
            assertThat(task(RECORD)).isNull();
            passTo();
            complete(RECORD, minutes(true));
            meetings++;
            if (allRepaid()) {
                assertThat(group().status()).isEqualTo(GroupStatus.FINANCED);
                runJobOf("ServiceTask_CloseFinancing");
            }
        }
        assertThat(meetings).isEqualTo(12);
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "StartEvent_FinancingPaidOut",
                        AGREE,
                        BEGINS,
                        RECORD,
                        "Gateway_Repaid",
                        "ServiceTask_CloseFinancing",
                        "End_FinancingRepaid");
        assertThat(group().status()).isEqualTo(GroupStatus.REPAID);
        assertThat(view().endedOn()).isNotNull();
        assertThat(view().meetings())
                .hasSize(12)
                .allSatisfy(meeting -> assertThat(meeting.members()).allMatch(member -> member.present()));
        assertThat(database.queryForObject(
                        "SELECT sum(r.principal) FROM repayment r JOIN financing f ON f.id = r.financing_id"
                                + " WHERE f.application_number = ?",
                        Long.class,
                        application.number()))
                .isEqualTo(5_000_000L);
        assertThat(database.queryForObject(
                        "SELECT sum(r.jasa) FROM repayment r JOIN financing f ON f.id = r.financing_id"
                                + " WHERE f.application_number = ?",
                        Long.class,
                        application.number()))
                .isEqualTo(600_000L);
    }

    @Test
    void the_meetings_task_appears_on_its_day_in_the_zone_of_the_cooperative() {
        LocalDate first = ready.today().plusDays(9);
        agree("WEEKLY", first);
        assertThat(task(RECORD)).isNull();
        Job timer = timerOf(BEGINS);
        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(
                        first.atTime(LocalTime.of(7, 0)).atZone(clock.getZone()).toInstant());
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Makassar");
        passTo();
        assertThat(process).isWaitingAt(RECORD);
        assertThat(String.valueOf(engine.getFormService()
                        .getTaskFormVariables(task(RECORD).getId())
                        .get("nextMeetingOn")))
                .isEqualTo(first.plusWeeks(1).toString());
    }

    @Test
    void minutes_do_not_close_without_ikrar_and_both_topics_A14_A15() {
        agree("WEEKLY");
        passTo();
        Map<String, Object> minutes = minutes(true);
        minutes.put("ikrarRead", false);
        minutes.put("rupiahTopic", " ");
        minutes.remove("ruhiahTopic");
        refused(
                RECORD,
                minutes,
                "ikrar belum dibaca",
                "Materi rupiah (usaha) wajib diisi",
                "Materi ruhiah (mental dan spiritual) wajib diisi");
        refused(RECORD, Map.of(), "Pilih dahulu: pertemuan terlaksana atau ditunda");
        refused(RECORD, Map.of("held", "YES"), "Tanggal pertemuan wajib diisi", "ikrar belum dibaca", "belum diisi");
    }

    @Test
    void everyone_is_absent_until_marked_present_and_instalments_are_whole_and_owed() {
        agree("WEEKLY", ready.today().plusWeeks(1));
        passTo();
        String shown = String.valueOf(engine.getFormService()
                .getTaskFormVariables(task(RECORD).getId())
                .get("members"));
        assertThat(shown.split("\"present\":false", -1)).hasSize(6);
        assertThat(shown).contains("\"due\":\"Rp 0\"", "\"outstanding\":\"Rp 1.120.000\"", "\"received\":0");

        Map<String, Object> minutes = minutes(false);
        set(minutes, 0, "received", -1);
        set(minutes, 1, "received", 1000.5);
        set(minutes, 2, "received", "banyak");
        set(minutes, 3, "received", null);
        refused(
                RECORD,
                minutes,
                "Anggota 1: Angsuran diterima tidak boleh kurang dari Rp 0",
                "Anggota 2: Angsuran diterima harus rupiah bulat",
                "Anggota 3: Angsuran diterima harus berupa angka",
                "Anggota 4: Angsuran diterima wajib diisi (0 bila tidak membayar)");
        minutes = minutes(false);
        set(minutes, 0, "received", 1_120_001);
        refused(RECORD, minutes, "melebihi sisa kewajibannya Rp 1.120.000");

        minutes = minutes(false);
        set(minutes, 0, "present", true);
        complete(RECORD, minutes);
        assertThat(view().meetings().get(0).members())
                .filteredOn(member -> member.present())
                .hasSize(1);
        assertThat(process).isWaitingAt(BEGINS);
    }

    @Test
    void dates_of_meetings_that_cannot_be_are_refused() {
        refused(AGREE, Map.of(), "Frekuensi pertemuan belum dipilih", "Pertemuan pertama wajib diisi");
        refused(
                AGREE,
                Map.of(
                        "frequency",
                        "WEEKLY",
                        "place",
                        "Balai",
                        "firstMeetingOn",
                        ready.today().minusDays(1).toString()),
                "sudah lewat");
        agree("WEEKLY");
        passTo();
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "heldOn", ready.today().plusDays(1).toString(),
                        "nextMeetingOn", ready.today().minusDays(3).toString())
                .entrySet()) {
            Map<String, Object> minutes = minutes(false);
            minutes.put(wrong.getKey(), wrong.getValue());
            refused(RECORD, minutes, wrong.getKey().equals("heldOn") ? "masa depan" : "sesudah pertemuan ini");
        }
    }

    @Test
    void a_meeting_recorded_twice_is_refused() {
        agree("WEEKLY");
        passTo();
        Map<String, Object> minutes = minutes(false);
        complete(RECORD, minutes);
        assertThatThrownBy(() -> coaching.record(
                        application.number(),
                        1,
                        new Minutes(ready.today(), true, "Kas", "Sabar", "", List.of(), null),
                        OFFICER))
                .hasMessageContaining("sudah dicatat");
        passTo();
        minutes.put("nextMeetingOn", ready.today().plusWeeks(1).toString());
        refused(RECORD, minutes, "harus sesudah pertemuan sebelumnya");
    }

    @Test
    void a_meeting_that_did_not_take_place_moves_to_another_day() {
        agree("WEEKLY");
        passTo();
        LocalDate newDay = ready.today().plusDays(2);
        refused(RECORD, Map.of("held", "NO", "nextMeetingOn", newDay.toString()), "Alasan ditunda wajib diisi");
        complete(RECORD, Map.of("held", "NO", "nextMeetingOn", newDay.toString(), "postponedBecause", "Banjir"));
        assertThat(process).isWaitingAt(BEGINS);
        assertThat(view().nextMeetingOn()).isEqualTo(newDay);
        passTo();
        assertThat(ready.today()).isEqualTo(newDay);
        complete(RECORD, minutes(false));
        assertThat(view().meetings()).hasSize(1);
    }

    @Test
    void what_is_due_and_in_arrears_is_shown_for_each_member() {
        agree("MONTHLY");
        passTo();
        List<RepaymentPosition> first = repayments.positions(application.number(), ready.today(), null);
        Money instalment = first.get(0).due();
        assertThat(first).allSatisfy(position -> {
            assertThat(position.due()).isEqualTo(instalment);
            assertThat(position.arrears()).isEqualTo(Money.ZERO);
        });
        Map<String, Object> minutes = minutes(true);
        set(minutes, 0, "received", 0);
        set(minutes, 1, "received", 5_000);
        complete(RECORD, minutes);
        passTo();
        String shown = String.valueOf(engine.getFormService()
                .getTaskFormVariables(task(RECORD).getId())
                .get("members"));
        assertThat(shown)
                .contains("\"due\":\"" + instalment.plus(instalment) + "\"", "\"arrears\":\"" + instalment + "\"")
                .contains("\"arrears\":\"" + instalment.minus(Money.of(5_000)) + "\"")
                .contains("\"outstanding\":\"" + Money.of(1_120_000).minus(instalment) + "\"");
    }

    @Test
    void every_task_reminds_and_escalates_to_the_manager_in_time() {
        for (String element : List.of(AGREE, RECORD)) {
            Task open = task(element);
            assertThat(open.getDueDate()).as(element).isNotNull();
            List<Job> timers = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(process.getId())
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
            if (element.equals(AGREE)) {
                agree("WEEKLY");
                passTo();
            }
        }
    }

    @Test
    void the_engine_keeps_no_name_topic_or_amount() {
        agree("WEEKLY");
        passTo();
        Map<String, Object> minutes = minutes(false);
        minutes.put("rupiahTopic", "Mencatat kas harian warung");
        minutes.put("note", "Catatan <script>alert(1)</script>");
        set(minutes, 0, "received", 54_321);
        complete(RECORD, minutes);
        assertThat(view().meetings().get(0).note()).isEqualTo("Catatan <script>alert(1)</script>");
        for (String kept : List.of(
                "Mencatat kas", "alert(1)", "54321", group.members().get(0).name())) {
            assertThat(EngineTables.columnsHolding(database, kept)).as(kept).isEmpty();
        }
    }

    private void agree(String frequency) {
        agree(frequency, ready.today().plusMonths(1));
    }

    private void agree(String frequency, LocalDate first) {
        complete(AGREE, Map.of("frequency", frequency, "place", "Rumah Bu RT", "firstMeetingOn", first.toString()));
        assertThat(process).isWaitingAt(BEGINS);
    }

    private Map<String, Object> minutes(boolean paysWhatIsDue) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RepaymentPosition position :
                repayments.positions(application.number(), ready.today(), view().lastHeldOn())) {
            Map<String, Object> row = new HashMap<>();
            row.put("memberId", position.memberId().toString());
            row.put("present", paysWhatIsDue);
            row.put("received", paysWhatIsDue ? position.expected().rupiah() : 0);
            rows.add(row);
        }
        Map<String, Object> form = new HashMap<>();
        form.put("held", "YES");
        form.put("heldOn", ready.today().toString());
        form.put("ikrarRead", true);
        form.put("rupiahTopic", "Mencatat kas");
        form.put("ruhiahTopic", "Sabar dan jujur");
        form.put("members", rows);
        return form;
    }

    @SuppressWarnings("unchecked")
    private static void set(Map<String, Object> form, int row, String key, Object value) {
        ((List<Map<String, Object>>) form.get("members")).get(row).put(key, value);
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("groupId", group.id().toString());
        facts.put("applicationNumber", application.number());
        facts.put("programme", group.programmeCode());
        facts.put("groupName", group.name());
        facts.put("kelurahan", group.neighbourhood().kelurahan());
        facts.put("kecamatan", group.neighbourhood().kecamatan());
        facts.put("officerId", group.officerId());
        return facts;
    }

    private CoachingView view() {
        return coaching.of(application.number()).orElseThrow();
    }

    private GroupView group() {
        return groups.groupOf(group.id());
    }

    private boolean allRepaid() {
        return repayments.isRepaid(application.number());
    }

    private Job timerOf(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(element)
                .timers()
                .singleResult();
    }

    /** Lets time pass until the day of the meeting begins. */
    private void passTo() {
        Job timer = timerOf(BEGINS);
        if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(timer.getDuedate());
        }
        engine.getManagementService().executeJob(timer.getId());
    }

    private void runJobOf(String element) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(element)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private Task task(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .taskDefinitionKey(element)
                .singleResult();
    }

    private void complete(String element, Map<String, Object> submitted) {
        Task task = task(element);
        assertThat(task).as(element).isNotNull();
        engine.getTaskService().setAssignee(task.getId(), OFFICER);
        engine.getTaskService().complete(task.getId(), submitted);
    }

    private void refused(String element, Map<String, Object> submitted, String... sentences) {
        CoachingView before = view();
        Task task = task(element);
        engine.getTaskService().setAssignee(task.getId(), OFFICER);
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId(), submitted))
                .message()
                .contains(sentences);
        assertThat(view()).isEqualTo(before);
        assertThat(process).isWaitingAt(element);
    }
}
