package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups for which everything goes well, from registration until everything is repaid. */
abstract class HappyWayStories extends Story {

    @Test
    void five_neighbours_get_their_money_and_repay_it_in_coaching_meetings() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        assertThat(journey.openKeys()).hasSize(5).containsOnly("UserTask_RecordSurvey");

        journey.reachTheEnd();

        assertThat(groupStatus(journey)).isEqualTo("REPAID");
        assertThat(endOf(journey, "GroupOnboardingProcess")).isEqualTo("End_FinancingDisbursed");
        assertThat(endOf(journey, "GroupCoachingProcess")).isEqualTo("End_FinancingRepaid");
        assertPaidOutOnce(journey, 5, 10_000_000);
        assertThat(ask(
                        Long.class,
                        "select sum(r.principal) from repayment r join financing f on f.id = r.financing_id"
                                + " where f.application_number = ?",
                        journey.applicationNumber()))
                .isEqualTo(10_000_000);
        // 1 % a month for twelve months, flat (A12).
        assertThat(ask(
                        Long.class,
                        "select sum(r.jasa) from repayment r join financing f on f.id = r.financing_id"
                                + " where f.application_number = ?",
                        journey.applicationNumber()))
                .isEqualTo(1_200_000);
        assertThat(ask(
                        Long.class,
                        "select count(*) from training_session s join application a on a.group_id = s.group_id"
                                + " where a.number = ? and s.status = 'HELD'",
                        journey.applicationNumber()))
                .isEqualTo(5);
    }

    @Test
    void a_KSM_of_six_in_two_RTs_gets_its_money_D1() {
        GroupOnPaper ksm = GroupOnPaper.ksm(FIRST_DAY, 6)
                .member(
                        6,
                        woman -> woman.with("rt", "4")
                                .with("rw", "2")
                                .with("kelurahan", "Berbas Tengah")
                                .with("kecamatan", Cooperative.KECAMATAN));
        GroupJourney journey = register(ksm).askingFor(1_000_000).reach("UserTask_AgreeMeetings");

        assertThat(groupStatus(journey)).isEqualTo("FINANCED");
        assertPaidOutOnce(journey, 6, 6_000_000);
    }

    @Test
    void larger_amounts_ask_for_a_second_decider() {
        GroupJourney journey =
                register(GroupOnPaper.bmt(FIRST_DAY)).askingFor(5_000_000).reach("UserTask_DecideApplication");
        journey.doWell(journey.task("UserTask_DecideApplication"));

        assertThat(journey.task("UserTask_DecideApplication")
                        .claim(staff.manager())
                        .status())
                .as("the manager decides a second time")
                .isEqualTo(403);

        journey.reach("UserTask_SignAgreements");
        assertThat(ask(
                        Long.class,
                        "select count(*) from decision d join decision_round r on r.id = d.round_id"
                                + " join application a on a.group_id = r.group_id where a.number = ?",
                        journey.applicationNumber()))
                .isEqualTo(2);
    }

    @Test
    void amounts_of_the_highest_band_ask_for_everybody_who_is_free() {
        GroupJourney journey =
                register(GroupOnPaper.bmt(FIRST_DAY)).askingFor(10_000_000).reach("UserTask_SignAgreements");

        assertThat(applicationStatus(journey)).isEqualTo("APPROVED");
    }

    @Test
    void money_reported_wrong_is_corrected_and_a_member_who_was_away_gets_hers_later() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_ConfirmPayout");
        journey.complete(
                "UserTask_ConfirmPayout",
                staff.colleague(),
                Map.of("verdict", "DIFFERS", "comment", "Anggota 5 tidak hadir"));

        OpenTask.Form report = journey.form("UserTask_PayOut", staff.officer());
        assertThat(report.text("disputeComment")).contains("Anggota 5 tidak hadir");
        Map<String, Object> corrected = GroupJourney.handover(report);
        lastRow(corrected).put("handover", "LATER");
        journey.complete("UserTask_PayOut", staff.officer(), corrected)
                .complete("UserTask_ConfirmPayout", staff.colleague(), Map.of("verdict", "MATCHES"));

        assertThat(journey.form("UserTask_PayOut", staff.officer()).shown("members"))
                .hasSize(1);
        journey.reach("UserTask_AgreeMeetings");
        assertPaidOutOnce(journey, 5, 10_000_000);
    }

    @Test
    void a_signature_that_is_missing_keeps_the_money_where_it_is_A11() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_SignAgreements");
        OpenTask task = journey.task("UserTask_SignAgreements").claimedBy(staff.officer());
        Map<String, Object> signed = journey.wellDone(task.key(), task.form(staff.officer()));
        lastRow(signed).put("signed", false);
        task.submit(staff.officer(), signed).orFail("four signatures");

        assertThat(journey.openKeys()).containsExactly("UserTask_SignAgreements");
        journey.reach("UserTask_PayOut");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> lastRow(Map<String, Object> form) {
        var rows = (java.util.List<Map<String, Object>>) form.get("members");
        return rows.get(rows.size() - 1);
    }

    private void assertPaidOutOnce(GroupJourney journey, int members, long rupiah) {
        assertThat(database
                        .queryForMap(
                                "select count(*) as payouts, count(distinct member_id) as members,"
                                        + " count(distinct receipt_number) as receipts, sum(amount) as rupiah"
                                        + " from payout where application_number = ? and status = 'CONFIRMED'",
                                journey.applicationNumber())
                        .values()
                        .stream()
                        .map(value -> ((Number) value).longValue()))
                .containsExactly((long) members, (long) members, (long) members, rupiah);
    }
}
