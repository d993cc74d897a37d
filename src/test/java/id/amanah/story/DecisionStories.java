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
    void a_case_whose_deciders_are_all_gone_goes_back_to_be_worked_on_by_somebody_else() {
        Staff second = cooperativeWithoutItsManager();
        try {
            GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_TakeRecognitionTest");
            dismiss(staff.manager());
            dismiss(second);
            journey.doWell(journey.task("UserTask_TakeRecognitionTest"));

            assertThat(journey.openKeys()).contains("UserTask_DecideApplication");
        } finally {
            Cooperative.hire(rest, staff.administrator());
        }
    }

    private Staff cooperativeWithoutItsManager() {
        return staff.hire(rest, new Staff("hasan", "Bontang-2026!"), "Hasan", "Basri", "managers");
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
