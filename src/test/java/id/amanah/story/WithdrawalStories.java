package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole groups that leave, at every stage at which they may, and where it is too late. */
abstract class WithdrawalStories extends Story {

    private static final Map<String, Object> GROUP_LEAVES = Map.of("who", "GROUP", "reason", "TIDAK_BERMINAT_LAGI");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UserTask_RecordSurvey",
                "UserTask_PlanTraining",
                "UserTask_RecordTrainingDay",
                "UserTask_RecordRequests",
                "UserTask_TakeRecognitionTest",
                "UserTask_DecideApplication",
                "UserTask_SignAgreements",
                "UserTask_PayOut"
            })
    void a_group_withdraws_on_the_happy_way(String stage) {
        assertWithdraws(register(GroupOnPaper.bmt(FIRST_DAY)).reach(stage));
    }

    @Test
    void a_group_withdraws_while_it_waits_for_a_training_day() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PlanTraining");
        journey.doWell(journey.task("UserTask_PlanTraining"));
        assertThat(journey.openTasks()).isEmpty();
        assertWithdraws(journey);
    }

    @Test
    void a_group_withdraws_while_a_doubtful_survey_waits_for_the_manager() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        Map<String, Object> idle = GroupJourney.findings();
        idle.put("businessRunning", "TIDAK");
        journey.complete("UserTask_RecordSurvey", staff.officer(), idle);
        assertThat(journey.openKeys()).contains("UserTask_RuleDoubtfulSurvey");
        assertWithdraws(journey);
    }

    @Test
    void a_group_withdraws_while_a_substitute_is_looked_for() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        journey.withdraw(staff.officer(), Map.of("who", "MEMBER", "member", "1", "reason", "PINDAH"))
                .orFail("withdrawal of member 1");
        assertThat(journey.openKeys()).containsExactly("UserTask_ResolveMembers");
        assertWithdraws(journey);
    }

    @Test
    void a_group_withdraws_while_a_make_up_is_planned() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_TakeRecognitionTest");
        OpenTask.Form form = journey.form("UserTask_TakeRecognitionTest", staff.colleague());
        journey.complete(
                "UserTask_TakeRecognitionTest",
                staff.colleague(),
                Map.of("members", form.rows("members", "memberId", (shown, row) -> {
                    row.put("result", "REPEAT");
                    row.put("comment", "Belum paham");
                })));
        assertThat(journey.openKeys()).containsExactly("UserTask_PlanMakeUp");
        assertWithdraws(journey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER", "REVISE_REQUESTS"})
    void a_group_withdraws_while_a_deciders_question_is_open(String question) {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
        journey.complete(
                "UserTask_DecideApplication",
                staff.manager(),
                Map.of("decision", "SEND_BACK", "sendBackTo", question, "question", "Mengapa sebanyak itu?"));
        assertWithdraws(journey);
    }

    @Test
    void a_group_withdraws_while_its_akad_is_prepared() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
        journey.doWell(journey.task("UserTask_DecideApplication"));
        assertThat(journey.openTasks()).isEmpty();
        assertWithdraws(journey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserTask_ConfirmPayout", "UserTask_AgreeMeetings", "UserTask_RecordMeeting"})
    void nobody_withdraws_once_money_was_handed_over(String stage) {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach(stage);
        Answer refused = journey.withdraw(staff.officer(), GROUP_LEAVES);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("Uang sudah diserahkan");
        assertThat(journey.openKeys()).containsExactly(stage);
    }

    @Test
    void an_unknown_number_is_refused_in_words() {
        Map<String, Object> mistyped = new java.util.HashMap<>(GROUP_LEAVES);
        mistyped.put("applicationNumber", "AJU-2026-99999");
        Answer refused = register(GroupOnPaper.bmt(FIRST_DAY)).withdraw(staff.officer(), mistyped);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("Tidak ada pengajuan dengan nomor itu");
    }

    private void assertWithdraws(GroupJourney journey) {
        journey.withdraw(staff.officer(), GROUP_LEAVES).orFail("withdrawal of the group");

        assertThat(journey.openTasks()).isEmpty();
        assertThat(journey.isOver()).isTrue();
        assertThat(groupStatus(journey)).isEqualTo("CLOSED");
        assertThat(applicationStatus(journey)).isEqualTo("CLOSED");
        assertThat(endOf(journey, "GroupOnboardingProcess")).isEqualTo("SubProcess_GroupWithdrawal");
    }
}
