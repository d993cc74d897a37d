package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.shared.IndonesianText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators do to cases that stand still; each case then goes on to its end as any other. */
abstract class FreedStories extends Story {

    private static final String DISBURSED = "DISBURSED";
    private static final String DISBURSE = "CallActivity_DisburseFinancing";

    @Autowired
    private RuntimeService runtime;

    @Test
    void a_training_asks_the_domain_again_what_comes_next() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordTrainingDay");
        String place = place(journey);
        assertThat(targets(place).findValuesAsText("stepName"))
                .as("the present step, the beginning, and where the domain is asked")
                .contains(
                        "Catat kehadiran latihan", "Dari awal", "Cari langkah latihan berikutnya", "Periksa kelayakan")
                .doesNotContain("Jadwalkan latihan", "Survei rumah dan usaha");
        JsonNode target = target(place, "ServiceTask_PickNextDay");
        JsonNode preview = preview(place, target);
        assertThat(preview.path("stops"))
                .singleElement()
                .satisfies(
                        stopped -> assertThat(stopped.path("stepName").asText()).isEqualTo("Catat kehadiran latihan"));
        assertThat(move(place, target)).isEqualTo("DONE");
        journey.reach("UserTask_RecordTrainingDay");
        assertThat(move(place(journey), target(place(journey), "StartEvent_GroupReadyForTraining")))
                .isEqualTo("DONE");
        journey.reach("UserTask_DecideApplication");
    }

    @Test
    void from_the_decision_back_to_the_first_check_and_no_step_is_skipped() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
        String place = place(journey);
        assertThat(targets(place).findValuesAsText("step"))
                .contains("ServiceTask_CheckEligibility", "ServiceTask_OpenDecisionRound")
                .doesNotContain(DISBURSE, "ServiceTask_StartCoaching");
        assertThat(freed("MOVE", place, Map.of("move", Map.of("step", DISBURSE)))
                        .path("remark")
                        .asText())
                .contains("tidak ada survei, ujian, putusan");
        assertThat(move(place, target(place, "ServiceTask_CheckEligibility"))).isEqualTo("DONE");
        journey.reachTheEnd();
        assertThat(applicationStatus(journey)).isEqualTo(DISBURSED);
    }

    /** A loop back sets things aside; what was done before the loop is no way past what is left. */
    @Test
    void after_a_way_back_nothing_that_was_set_aside_is_jumped_over() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
        OpenTask.Form form = journey.form("UserTask_DecideApplication", staff.manager());
        journey.complete(
                "UserTask_DecideApplication",
                staff.manager(),
                Map.of(
                        "decision",
                        "SEND_BACK",
                        "sendBackTo",
                        "RESURVEY",
                        "question",
                        "Survei ulang semuanya",
                        "members",
                        form.rows("members", "memberId", (shown, row) -> row.put("resurvey", true))));
        assertThat(journey.openKeys()).contains("UserTask_RecordSurvey");
        assertThat(targets(place(journey)).findValuesAsText("step"))
                .doesNotContain(
                        "CallActivity_TrainGroup",
                        "CallActivity_ApproveApplication",
                        "ServiceTask_OpenDecisionRound",
                        "CallActivity_SurveyMembers");
    }

    @Test
    void behind_the_verdict_the_application_is_decided_again_and_everybody_signs_again() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PayOut");
        String place = place(journey);
        assertThat(target(place, "UserTask_PayOut").path("reopensVerdict").asBoolean())
                .isFalse();
        JsonNode check = target(place, "ServiceTask_CheckEligibility");
        assertThat(preview(place, check).path("reopensVerdict").asBoolean()).isTrue();
        assertThat(move(place, check)).isEqualTo("DONE");
        assertThat(applicationStatus(journey)).isEqualTo("OPEN");
        journey.reach("UserTask_DecideApplication")
                .reach("UserTask_SignAgreements")
                .reach("UserTask_AgreeMeetings");
        assertThat(applicationStatus(journey)).isEqualTo(DISBURSED);
    }

    @Test
    void once_money_was_handed_over_only_the_present_step_begins_again() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        String place = place(journey);
        assertThat(targets(place).findValuesAsText("step")).containsExactly("UserTask_ConfirmPayout");
        assertThat(freed("CLOSE", place, Map.of()).path("remark").asText()).contains("Uang sudah diserahkan");
        assertThat(move(place, target(place, "UserTask_ConfirmPayout"))).isEqualTo("DONE");
        assertThat(journey.openKeys()).containsExactly("UserTask_ConfirmPayout");
        journey.reach("UserTask_AgreeMeetings");
        assertThat(moneySent(journey)).as("each member's money once").isEqualTo(5);
    }

    @Test
    void a_move_whose_preview_is_out_of_date_is_refused() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        String place = place(journey);
        JsonNode target = target(place, "ServiceTask_CheckEligibility");
        String seen = preview(place, target).path("seen").asText();
        assertThat(move(place, target(place, "UserTask_PlanTraining"))).isEqualTo("DONE");
        String now = place(journey);
        assertThat(freed("MOVE", now, OperatorsHand.move(target, seen))
                        .path("remark")
                        .asText())
                .contains("berubah sejak pratinjau");
        assertThat(journey.openKeys()).containsExactly("UserTask_PlanTraining");
    }

    @Test
    void no_second_process_is_started_for_an_application_that_has_one() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        assertThat(targets(journey.applicationNumber())).isEmpty();
        assertThat(freed(
                                "MOVE",
                                journey.applicationNumber(),
                                Map.of("move", Map.of("step", "StartEvent_GroupRegistered", "seen", "x")))
                        .path("outcome")
                        .asText())
                .isEqualTo("REFUSED");
    }

    @Test
    void a_ruling_on_a_doubtful_survey_is_handed_to_managers_alone() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        OpenTask survey = journey.openTasks().get(0);
        Map<String, Object> doubtful = new LinkedHashMap<>(GroupJourney.findings());
        doubtful.put("businessRunning", "TIDAK");
        survey.claimedBy(staff.officer()).submit(staff.officer(), doubtful).orFail("a doubtful survey");
        OpenTask ruling = journey.task("UserTask_RuleDoubtfulSurvey");
        assertThat(freed(
                                "HAND_OVER",
                                ruling.id(),
                                Map.of("to", staff.colleague().id()))
                        .path("remark")
                        .asText())
                .contains("hanya boleh dikerjakan oleh manajer");
        assertThat(freed("HAND_OVER", ruling.id(), Map.of("to", staff.manager().id()))
                        .path("outcome")
                        .asText())
                .isEqualTo("DONE");
        // Begun again from the first check, she is surveyed again: nobody has ruled on her.
        assertThat(move(ruling.id(), target(ruling.id(), "ServiceTask_CheckEligibility")))
                .isEqualTo("DONE");
        journey.reach("UserTask_PlanTraining");
    }

    @Test
    void a_case_whose_process_is_gone_starts_again_where_it_was() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordTrainingDay");
        endProcesses(journey);
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("cause").asText()).isEqualTo("DISAGREEMENT");
        assertThat(stuck.path("proposals").findValuesAsText("action")).containsExactly("MOVE", "CLOSE");
        String place = stuck.path("where").path("place").asText();
        assertThat(place).isEqualTo(journey.applicationNumber());
        JsonNode training = target(place, "CallActivity_TrainGroup");
        JsonNode shown = preview(place, training);
        assertThat(shown.path("startsAgain").asBoolean()).isTrue();
        assertThat(move(place, training)).isEqualTo("DONE");
        assertThat(stuck(journey)).as("what still stands").isEmpty();
        assertThat(freed(
                                "MOVE",
                                place,
                                OperatorsHand.move(training, shown.path("seen").asText()))
                        .path("remark")
                        .asText())
                .as("a second click")
                .isNotEmpty();
        journey.reachTheEnd();
        assertThat(applicationStatus(journey)).isEqualTo(DISBURSED);
    }

    @Test
    void an_approved_application_whose_process_stands_before_the_verdict_is_told_and_decided_again() {
        for (String step : List.of("UserTask_RecordSurvey", "UserTask_PlanTraining", "UserTask_DecideApplication")) {
            GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach(step);
            assertThat(stuck(journey)).as("before anything happens").isEmpty();
            becomes(journey, "APPROVED");
            freedByWayBack(journey, "masih di langkah sebelum putusan");
            assertThat(applicationStatus(journey)).as(step).isEqualTo("OPEN");
        }
    }

    @Test
    void a_payout_of_an_application_that_nobody_approved_is_told_and_goes_back_to_be_decided() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_SignAgreements");
        assertThat(stuck(journey)).as("before anything happens").isEmpty();
        becomes(journey, "OPEN");
        freedByWayBack(journey, "belum disetujui");
        journey.reach("UserTask_DecideApplication").reachTheEnd();
        assertThat(applicationStatus(journey)).isEqualTo(DISBURSED);
    }

    @Test
    void money_on_its_way_for_an_application_that_nobody_approved_is_told_and_moved_by_nobody() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        becomes(journey, "OPEN");
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("explanation").asText()).contains("laporkan kepada pengelola sistem");
        assertThat(stuck.path("proposals").findValuesAsText("action")).containsExactly("SUSPEND");
        becomes(journey, "APPROVED");
        assertThat(stuck(journey)).isEmpty();
    }

    @Test
    void a_case_that_is_paid_out_and_stands_before_that_goes_on_to_its_coaching() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        String caller = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.applicationNumber())
                .rootProcessInstances()
                .singleResult()
                .getId();
        journey.doWell(journey.openTasks().get(0));
        assertThat(applicationStatus(journey)).isEqualTo(DISBURSED);
        assertThat(stuck(journey)).as("coaching is about to begin").isEmpty();
        // Somebody's hand in the engine puts it back.
        database.update("delete from coaching where application_number = ?", journey.applicationNumber());
        ActivityInstance about = runtime.getActivityInstance(caller);
        runtime.createProcessInstanceModification(caller)
                .cancelTransitionInstance(about.getChildTransitionInstances()[0].getId())
                .startBeforeActivity("UserTask_ResolveMembers")
                .execute();
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("explanation").asText()).contains("diteruskan ke pembinaan");
        String place = stuck.path("where").path("place").asText();
        assertThat(targets(place).findValuesAsText("step")).containsExactly("ServiceTask_StartCoaching");
        assertThat(move(place, target(place, "ServiceTask_StartCoaching"))).isEqualTo("DONE");
        assertThat(stuck(journey)).isEmpty();
        journey.reach("UserTask_AgreeMeetings");
        assertThat(moneySent(journey)).as("each member's money once").isEqualTo(5);
    }

    /** Money was handed over: nobody signs or pays again, and a second person still has to confirm it (trap 1). */
    @Test
    void a_payout_whose_process_is_gone_goes_on_at_the_second_persons_word() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        endProcesses(journey);
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("proposals").findValuesAsText("action")).contains("MOVE");
        String place = journey.applicationNumber();
        assertThat(targets(place).findValuesAsText("stepName")).containsExactly("Sahkan penyerahan uang");
        assertThat(move(place, target(place, DISBURSE))).isEqualTo("DONE");
        assertThat(journey.openKeys()).containsExactly("UserTask_ConfirmPayout");
        assertThat(stuck(journey)).as("what still stands").isEmpty();
        journey.reach("UserTask_AgreeMeetings");
        assertThat(applicationStatus(journey)).isEqualTo(DISBURSED);
        assertThat(moneySent(journey)).as("each member's money once").isEqualTo(5);
    }

    @Test
    void a_disputed_payout_whose_process_is_gone_goes_on_at_its_correction() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        journey.complete(
                "UserTask_ConfirmPayout",
                staff.colleague(),
                Map.of("verdict", "DIFFERS", "comment", "Ibu Siti belum menerima"));
        assertThat(journey.openKeys()).containsExactly("UserTask_PayOut");
        endProcesses(journey);
        String place = journey.applicationNumber();
        assertThat(targets(place).findValuesAsText("stepName")).containsExactly("Serahkan uang");
        assertThat(move(place, target(place, DISBURSE))).isEqualTo("DONE");
        assertThat(journey.openKeys()).containsExactly("UserTask_PayOut");
        journey.reach("UserTask_AgreeMeetings");
        assertThat(moneySent(journey)).as("each member's money once").isEqualTo(5);
    }

    @Test
    void a_coaching_whose_process_is_gone_starts_again_at_its_meeting() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordMeeting");
        endProcesses(journey);
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("explanation").asText()).contains("tidak ada proses pembinaan");
        String place = journey.applicationNumber();
        assertThat(targets(place).findValuesAsText("step")).contains("UserTask_RecordMeeting");
        assertThat(move(place, target(place, "UserTask_RecordMeeting"))).isEqualTo("DONE");
        journey.reachTheEnd();
        assertThat(groupStatus(journey)).isEqualTo("REPAID");
    }

    @Test
    void an_application_is_closed_with_a_reason_and_its_members_are_free_A9() {
        GroupOnPaper paper = GroupOnPaper.bmt(FIRST_DAY);
        GroupJourney journey = register(paper).reach("UserTask_RecordTrainingDay");
        assertThat(freed("CLOSE", place(journey), Map.of()).path("outcome").asText())
                .isEqualTo("DONE");
        assertThat(journey.isOver()).isTrue();
        assertThat(applicationStatus(journey)).isEqualTo("CLOSED");
        assertThat(endOf(journey, "GroupOnboardingProcess")).isEqualTo("SubProcess_GroupWithdrawal");
        JsonNode entry = history(journey).get(0);
        assertThat(entry.path("actionLabel").asText()).isEqualTo("Tutup pengajuan");
        assertThat(entry.path("undoable").asBoolean()).isFalse();
        assertThat(entry.path("before").asText() + entry.path("after").asText()).isEqualTo("berjalanditutup");
        assertThat(register(paper).openKeys()).as("the same people again").containsOnly("UserTask_RecordSurvey");
    }

    @Test
    void what_still_runs_of_a_closed_application_is_ended() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        database.update("update application set status = 'CLOSED' where number = ?", journey.applicationNumber());
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("explanation").asText()).contains("prosesnya masih berjalan");
        assertThat(stuck.path("proposals").get(0).path("action").asText()).isEqualTo("CLOSE");
        assertThat(freed("CLOSE", stuck.path("where").path("place").asText(), Map.of())
                        .path("outcome")
                        .asText())
                .isEqualTo("DONE");
        assertThat(journey.isOver()).isTrue();
        assertThat(stuck(journey)).as("what still stands").isEmpty();
    }

    @Test
    void a_suspended_case_can_be_closed() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        freed("SUSPEND", place(journey), Map.of());
        assertThat(targets(place(journey))).as("a suspended case goes nowhere").isEmpty();
        assertThat(freed("CLOSE", place(journey), Map.of()).path("outcome").asText())
                .isEqualTo("DONE");
        assertThat(journey.isOver()).isTrue();
        assertThat(groupStatus(journey)).isEqualTo("CLOSED");
    }

    @Test
    void a_poisoned_fact_is_set_to_what_the_domain_says() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        String instance =
                journey.openTasks().get(0).card().path("processInstanceId").asText();
        Object right = runtime.getVariable(instance, "kecamatan");
        runtime.setVariable(instance, "kecamatan", "Bukan kecamatan");
        JsonNode facts = hand().read("/facts?place=" + place(journey));
        assertThat(facts.findValuesAsText("name")).contains("kecamatan");
        assertThat(facts.get(0).path("right").asText()).isEqualTo(right);
        assertThat(freed("CORRECT_FACT", place(journey), Map.of("correction", Map.of("fact", "kecamatan")))
                        .path("outcome")
                        .asText())
                .isEqualTo("DONE");
        assertThat(runtime.getVariable(instance, "kecamatan")).isEqualTo(right);
        assertThat(hand().read("/facts?place=" + place(journey)).findValuesAsText("name"))
                .doesNotContain("kecamatan");
    }

    @Test
    void what_somebody_decided_is_corrected_by_nobody() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
        String place = place(journey);
        for (String fact : List.of("approvalOutcome", "decision", "decidersSuffice", "payoutSettled", "groupId", "x")) {
            Map<String, Object> wanted = Map.of("correction", Map.of("fact", fact, "value", "APPROVED"));
            assertThat(freed("CORRECT_FACT", place, wanted).path("remark").asText())
                    .as(fact)
                    .contains("Pilih data alur");
        }
    }

    @Test
    void a_day_is_corrected_within_bounds_the_timer_follows_and_it_can_be_taken_back() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        journey.doWell(journey.openTasks().get(0));
        JsonNode waiting =
                hand().read("/cases?search=" + journey.applicationNumber()).get(0);
        String place = waiting.path("where").path("place").asText();
        assertThat(waiting.path("where").path("stepName").asText()).isEqualTo("Hari latihan tiba");
        String planned = fact(place, "trainingDayStart").path("value").asText();
        String today = office.days().today().toString();
        for (String wrong : List.of("2026-01-01", "2027-01-01", "besok", "")) {
            assertThat(correct(place, "trainingDayStart", wrong).path("outcome").asText())
                    .as(wrong)
                    .isEqualTo("REFUSED");
        }
        assertThat(correct(place, "trainingDayStart", today).path("outcome").asText())
                .isEqualTo("DONE");
        JsonNode done = history(journey).get(0);
        assertThat(done.path("after").asText())
                .isEqualTo("Hari latihan tiba: "
                        + IndonesianText.date(office.days().today()));
        assertThat(dueDay(place)).isEqualTo(today);

        assertThat(undo(done).path("outcome").asText()).isEqualTo("DONE");
        assertThat(dueDay(place)).isEqualTo(planned);
        assertThat(undo(done).path("remark").asText()).isNotEmpty();
        assertThat(history(journey).get(1).path("undoes").asText())
                .isEqualTo(done.path("id").asText());
        journey.reach("UserTask_RecordTrainingDay");
    }

    @Test
    void what_was_done_by_mistake_is_taken_back_once_and_not_after_something_else_happened() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        String place = place(journey);
        String due = journey.openTasks().get(0).card().path("due").asText();
        freed("HAND_OVER", place, Map.of("to", staff.colleague().id()));
        freed("EXTEND", place, Map.of("until", office.days().today().plusDays(8).toString()));
        freed("SUSPEND", place, Map.of());
        JsonNode entries = history(journey);
        assertThat(entries.findValuesAsText("undoable")).containsExactly("true", "true", "true");
        for (JsonNode entry : entries) {
            assertThat(undo(entry).path("outcome").asText())
                    .as(entry.toString())
                    .isEqualTo("DONE");
            assertThat(undo(entry).path("outcome").asText()).as("twice").isEqualTo("REFUSED");
        }
        OpenTask task = journey.openTasks().get(0);
        assertThat(task.card().path("due").asText()).isEqualTo(due);
        assertThat(task.assignee()).isNotEqualTo(staff.colleague().id());
        assertThat(task.card().path("suspended").asBoolean()).isFalse();

        freed("HAND_OVER", place, Map.of("to", staff.colleague().id()));
        JsonNode first = history(journey).get(0);
        freed("HAND_OVER", place, Map.of("to", staff.officer().id()));
        assertThat(hand().order("/undo", Map.of("record", first.path("id").asText(), "reason", "Salah pilih"))
                        .message())
                .contains("batalkan yang terakhir dahulu");
        assertThat(hand().order("/undo", Map.of("record", first.path("id").asText(), "reason", ""))
                        .message())
                .contains("Alasan wajib");
    }

    /** Every way in which an operator might approve or pay, on the real tasks. */
    @Test
    void operators_can_neither_approve_nor_pay() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        for (String element : List.of("UserTask_DecideApplication", "UserTask_PayOut", "UserTask_ConfirmPayout")) {
            journey.reach(element);
            OpenTask task = journey.task(element);
            Staff operator = staff.operator();
            assertThat(task.claim(operator).accepted()).as("claims " + element).isFalse();
            assertThat(task.submit(operator, Map.of("decision", "APPROVE", "verdict", "MATCHES"))
                            .accepted())
                    .as("sends " + element)
                    .isFalse();
            assertThat(rest.post(
                                    operator,
                                    "assign",
                                    "/engine-rest/task/" + task.id() + "/assignee",
                                    Map.of("userId", "sri"))
                            .accepted())
                    .as("assigns " + element)
                    .isFalse();
            assertThat(freed("HAND_OVER", task.id(), Map.of("to", operator.id()))
                            .path("outcome")
                            .asText())
                    .as("hands it to himself")
                    .isEqualTo("REFUSED");
            assertThat(journey.openKeys()).containsExactly(element);
        }
    }

    @Test
    void a_decision_or_payout_handed_to_somebody_who_may_not_stays_undone() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        OpenTask task = journey.task("UserTask_ConfirmPayout");
        String payer = ask(
                String.class,
                "select max(handed_over_by) from payout where application_number = ?",
                journey.applicationNumber());
        assertThat(freed("HAND_OVER", task.id(), Map.of("to", payer))
                        .path("remark")
                        .asText())
                .contains("hanya boleh dikerjakan oleh yang ditawari");
        // Even past the desk, straight in the engine, the domain refuses: four eyes.
        Staff same = staff.fieldStaff().stream()
                .filter(one -> one.id().equals(payer))
                .findFirst()
                .orElseThrow();
        database.update("update act_ru_task set assignee_ = ? where id_ = ?", payer, task.id());
        assertThat(task.submit(same, Map.of("verdict", "MATCHES")).accepted()).isFalse();
        assertThat(applicationStatus(journey)).isEqualTo("APPROVED");
        database.update("update act_ru_task set assignee_ = null where id_ = ?", task.id());
        journey.reach("UserTask_AgreeMeetings");
    }

    /** A hand in the database. */
    private void becomes(GroupJourney journey, String status) {
        database.update("update application set status = ? where number = ?", status, journey.applicationNumber());
    }

    private void freedByWayBack(GroupJourney journey, String explanation) {
        JsonNode stuck = stuck(journey);
        assertThat(stuck.path("cause").asText()).isEqualTo("DISAGREEMENT");
        assertThat(stuck.path("explanation").asText()).contains(explanation);
        assertThat(stuck.path("proposals").path(0).path("action").asText()).isEqualTo("MOVE");
        String place = stuck.path("where").path("place").asText();
        assertThat(move(place, target(place, "ServiceTask_CheckEligibility"))).isEqualTo("DONE");
        assertThat(stuck(journey)).isEmpty();
    }

    private Long moneySent(GroupJourney journey) {
        return ask(
                Long.class,
                "select count(*) from outbox o join payout p on p.id = o.subject_id join financing f on f.id ="
                        + " p.financing_id where f.application_number = ?",
                journey.applicationNumber());
    }

    private void endProcesses(GroupJourney journey) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.applicationNumber())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "by mistake"));
    }

    private String place(GroupJourney journey) {
        return journey.openTasks().get(0).id();
    }

    private JsonNode stuck(GroupJourney journey) {
        return hand().read("/stuck?search=" + journey.applicationNumber())
                .path("places")
                .path(0);
    }

    private JsonNode targets(String place) {
        return hand().targets(place);
    }

    private JsonNode target(String place, String step) {
        return hand().target(place, step);
    }

    private JsonNode preview(String place, JsonNode target) {
        return hand().preview(place, target);
    }

    private String move(String place, JsonNode target) {
        JsonNode result = freed(
                "MOVE",
                place,
                OperatorsHand.move(target, preview(place, target).path("seen").asText()));
        return result.path("outcome").asText() + result.path("remark").asText("");
    }

    private JsonNode fact(String place, String name) {
        for (JsonNode fact : hand().read("/facts?place=" + place)) {
            if (name.equals(fact.path("name").asText())) {
                return fact;
            }
        }
        throw new AssertionError("No fact " + name);
    }

    private JsonNode correct(String place, String fact, String value) {
        return freed("CORRECT_FACT", place, Map.of("correction", Map.of("fact", fact, "value", value)));
    }

    private String dueDay(String job) {
        return rest.get(staff.operator(), "job", "/engine-rest/job/" + job)
                .orFail("job " + job)
                .path("dueDate")
                .asText()
                .substring(0, 10);
    }

    private JsonNode undo(JsonNode entry) {
        Answer answer = hand().order("/undo", Map.of("record", entry.path("id").asText(), "reason", "Salah pilih"));
        return answer.orFail("undo").path("results").path(0);
    }

    private JsonNode freed(String action, String place, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("places", List.of(place));
        request.put("reason", "Sesuai kesepakatan dengan manajer");
        return hand().order("/actions/" + action, request)
                .orFail(action)
                .path("results")
                .path(0);
    }

    private JsonNode history(GroupJourney journey) {
        return hand().read("/cases/" + journey.applicationNumber() + "/history");
    }

    private OperatorsHand hand() {
        return new OperatorsHand(rest, staff.operator());
    }
}
