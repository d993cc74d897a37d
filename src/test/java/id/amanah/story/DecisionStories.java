package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions other than a plain yes. */
abstract class DecisionStories extends Story {

    @Test
    void a_question_is_answered_and_the_case_decided() {
        GroupJourney journey = atDecision();
        ask(journey, "ANSWER", List.of());

        OpenTask.Form form = journey.form("UserTask_AnswerQuestion", staff.officer());
        assertThat(form.text("question")).contains("Siapa yang menanggung");
        assertApprovedInRound(2, journey);
    }

    @Test
    void amounts_are_revised_on_the_deciders_word_and_the_case_decided() {
        GroupJourney journey = atDecision();
        ask(journey, "REVISE_REQUESTS", List.of());

        assertThat(journey.openKeys()).containsExactly("UserTask_ReviseRequests");
        journey.askingFor(1_500_000);
        assertApprovedInRound(2, journey);
        assertThat(ask(
                        Long.class,
                        "select sum(principal) from financing where application_number = ?",
                        journey.applicationNumber()))
                .isEqualTo(7_500_000);
    }

    @Test
    void a_member_is_surveyed_anew_on_the_deciders_word_and_the_case_decided() {
        GroupJourney journey = atDecision();
        ask(journey, "RESURVEY", List.of(3));

        assertThat(journey.openKeys()).containsExactly("UserTask_RecordSurvey");
        assertApprovedInRound(2, journey);
        assertThat(ask(
                        Long.class,
                        "select count(*) from survey s join application a on a.group_id = s.group_id"
                                + " where a.number = ? and s.superseded_at is not null",
                        journey.applicationNumber()))
                .isEqualTo(1);
    }

    @Test
    void a_rejected_application_ends_with_its_data_kept() {
        GroupJourney journey = atDecision();
        journey.complete(
                "UserTask_DecideApplication",
                staff.manager(),
                Map.of("decision", "REJECT", "comment", "Kelompok belum siap menanggung bersama"));

        assertThat(journey.isOver()).isTrue();
        assertThat(endOf(journey, "GroupOnboardingProcess")).isEqualTo("End_ApplicationRejected");
        assertThat(applicationStatus(journey)).isEqualTo("REJECTED");
        assertThat(groupStatus(journey)).isEqualTo("CLOSED");
    }

    @Test
    void a_member_the_decider_refuses_is_replaced_and_the_case_decided_anew() {
        GroupJourney journey = atDecision();
        OpenTask.Form form = journey.form("UserTask_DecideApplication", staff.manager());
        Map<String, Object> approval = GroupJourney.approval(form);
        Map<String, Object> fourth = rows(approval).get(3);
        fourth.put("verdict", "REJECT");
        fourth.remove("amount");
        journey.complete("UserTask_DecideApplication", staff.manager(), approval);

        assertThat(journey.openKeys()).containsExactly("UserTask_ResolveMembers");
        journey.replace(4, Person.eligible(office.days().today()));
        assertApprovedInRound(2, journey);
    }

    @Test
    void a_decider_who_is_kin_steps_aside_for_another() {
        GroupJourney journey = atDecision();
        journey.complete(
                "UserTask_DecideApplication", staff.manager(), Map.of("kin", true, "kinNote", "Anggota 1 ipar saya"));

        OpenTask task = journey.task("UserTask_DecideApplication").claimedBy(staff.colleague());
        task.submit(staff.colleague(), GroupJourney.approval(task.form(staff.colleague())))
                .orFail("decision of the colleague");
        assertThat(applicationStatus(journey)).isEqualTo("APPROVED");
    }

    @Test
    void two_who_are_left_and_both_tied_do_not_deadlock_the_work_is_done_anew_by_the_other() {
        GroupJourney journey = atDecision();
        // The colleague may not decide as kin, the manager asks and then leaves: only the officer, who surveyed and
        // trained the group, is left.
        ask(journey, "ANSWER", List.of());
        journey.doWell(journey.task("UserTask_AnswerQuestion"));
        journey.complete(
                "UserTask_DecideApplication", staff.manager(), Map.of("kin", true, "kinNote", "Anggota 2 sepupu saya"));
        OpenTask task = journey.task("UserTask_DecideApplication").claimedBy(staff.colleague());
        task.submit(staff.colleague(), Map.of("kin", true, "kinNote", "Anggota 3 bibi saya"))
                .orFail("the colleague steps aside");

        assertThat(journey.openKeys()).contains("UserTask_RecordSurvey");
        OpenTask survey = journey.task("UserTask_RecordSurvey").claimedBy(staff.officer());
        Answer refused = survey.submit(staff.officer(), GroupJourney.findings());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("Minta petugas lain yang mengerjakan tugas ini");

        while (!journey.openKeys().equals(List.of("UserTask_DecideApplication"))) {
            journey.openTasks().stream()
                    .findFirst()
                    .ifPresentOrElse(open -> handedOver(open, journey), journey::awaitTasksOrEnd);
        }
        OpenTask decision = journey.task("UserTask_DecideApplication").claimedBy(staff.officer());
        decision.submit(staff.officer(), GroupJourney.approval(decision.form(staff.officer())))
                .orFail("the officer, free now, decides");
        assertThat(applicationStatus(journey)).isEqualTo("APPROVED");
    }

    private void handedOver(OpenTask task, GroupJourney journey) {
        if (staff.officer().id().equals(task.assignee())) {
            rest.post(staff.officer(), "give back", "/engine-rest/task/" + task.id() + "/unclaim", Map.of())
                    .orFail("the officer gives " + task.key() + " to the team");
        }
        task.claim(staff.colleague()).orFail("the colleague takes " + task.key());
        task.submit(staff.colleague(), journey.wellDone(task.key(), task.form(staff.colleague())))
                .orFail("the colleague completes " + task.key());
    }

    @Test
    void nobody_is_free_any_more_when_a_round_opens_and_the_work_is_done_anew() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_TakeRecognitionTest");
        journey.doWell(journey.task("UserTask_TakeRecognitionTest"));
        Staff second = staff.hire(rest, new Staff("hasan", "Bontang-2026!"), "Hasan", "Basri", "managers");
        try {
            ask(journey, "ANSWER", List.of());
            // Everybody but the officer is gone by the time the answer comes.
            List.of(second, staff.manager(), staff.colleague()).forEach(this::dismiss);
            journey.doWell(journey.task("UserTask_AnswerQuestion"));
        } finally {
            Cooperative.hire(rest, staff.administrator());
        }
        assertThat(endOf(journey, "GroupApprovalProcess")).isEqualTo("End_WorkRepeated");
        assertThat(journey.openKeys()).contains("UserTask_RecordSurvey");
    }

    private void dismiss(Staff somebody) {
        rest.delete(staff.administrator(), "dismiss", "/engine-rest/user/" + somebody.id())
                .orFail("dismissal of " + somebody);
    }

    private GroupJourney atDecision() {
        return register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
    }

    private void ask(GroupJourney journey, String sendBackTo, List<Integer> resurvey) {
        OpenTask.Form form = journey.form("UserTask_DecideApplication", staff.manager());
        List<Map<String, Object>> rows = form.rows("members", "memberId", (shown, row) -> {});
        resurvey.forEach(position -> rows.get(position - 1).put("resurvey", true));
        journey.complete(
                "UserTask_DecideApplication",
                staff.manager(),
                Map.of(
                        "decision",
                        "SEND_BACK",
                        "sendBackTo",
                        sendBackTo,
                        "question",
                        "Siapa yang menanggung bila ada yang sakit?",
                        "members",
                        rows));
    }

    private void assertApprovedInRound(int round, GroupJourney journey) {
        journey.reach("UserTask_SignAgreements");
        assertThat(applicationStatus(journey)).isEqualTo("APPROVED");
        assertThat(ask(
                        Integer.class,
                        "select max(r.round_number) from decision_round r"
                                + " join application a on a.group_id = r.group_id where a.number = ?",
                        journey.applicationNumber()))
                .isEqualTo(round);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("members");
    }
}
