package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who cannot go on, those who take their place, and groups that end without one. */
abstract class ReplacementStories extends Story {

    private static final String HUSBAND_OBJECTS = "PASANGAN_MENOLAK_WAKIL_ISTRI";

    @Test
    void a_member_whose_business_is_too_young_is_replaced_and_the_group_goes_on_A3() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)
                .with("evenIfNotYetEligible", true)
                .member(
                        2,
                        woman -> woman.with(
                                "businessSince", FIRST_DAY.minusMonths(3).toString())));
        OpenTask.Form form = journey.form("UserTask_ResolveMembers", staff.officer());
        assertThat(form.shown("concerns"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.path("what").asText()).contains("memenuhi syarat mulai 7 Desember 2026"));

        journey.replace(2, Person.eligible(FIRST_DAY)).reach("UserTask_AgreeMeetings");

        assertThat(surveys(journey)).isEqualTo(5);
    }

    @Test
    void a_member_whose_data_were_typed_wrong_is_corrected_and_stays() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)
                .with("evenIfNotYetEligible", true)
                .member(4, woman -> woman.with("surveyConsent", false)));
        OpenTask.Form form = journey.form("UserTask_ResolveMembers", staff.officer());
        Map<String, Object> corrected = new java.util.LinkedHashMap<>();
        form.shown("members").get(3).properties().forEach(field -> {
            if (field.getKey().startsWith("corrected")) {
                corrected.put(
                        field.getKey(),
                        field.getValue().isBoolean()
                                ? (Object) field.getValue().booleanValue()
                                : field.getValue().asText());
            }
        });
        corrected.put("correctedSurveyConsent", true);
        journey.complete(
                "UserTask_ResolveMembers", staff.officer(), GroupJourney.resolving(form, 4, "CORRECT", corrected));

        assertThat(journey.openKeys()).hasSize(5).containsOnly("UserTask_RecordSurvey");
    }

    @Test
    void a_doubtful_survey_goes_to_the_manager_and_then_on() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        Map<String, Object> idle = GroupJourney.findings();
        idle.put("businessRunning", "TIDAK");
        journey.complete("UserTask_RecordSurvey", staff.officer(), idle).reach("UserTask_RuleDoubtfulSurvey");

        assertThat(journey.form("UserTask_RuleDoubtfulSurvey", staff.manager()).shown("reasons"))
                .anySatisfy(reason ->
                        assertThat(reason.path("sentence").asText()).contains("usaha tidak terlihat berjalan"));
        journey.reach("UserTask_PlanTraining");
    }

    @Test
    void a_refused_survey_leads_to_a_substitute_who_is_surveyed_alone() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        OpenTask task = journey.task("UserTask_RecordSurvey").claimedBy(staff.officer());
        String refused = task.form(staff.officer()).text("memberName");
        task.submit(staff.officer(), houseAboveTheBound()).orFail("survey of a good house");
        journey.reach("UserTask_ResolveMembers");

        OpenTask.Form form = journey.form("UserTask_ResolveMembers", staff.officer());
        String label = form.shown("concerns").stream()
                .filter(concern -> concern.path("what").asText().contains("Tidak lolos survei"))
                .map(concern -> concern.path("who").asText())
                .findFirst()
                .orElseThrow();
        assertThat(label).contains(refused);
        int position = Integer.parseInt(label.substring(0, label.indexOf('.')));
        Answer kept = journey.tryTo(
                "UserTask_ResolveMembers", staff.officer(), GroupJourney.resolving(form, position, "KEEP", Map.of()));
        assertThat(kept.status()).isEqualTo(400);
        assertThat(kept.message()).contains("tidak dapat tetap");

        journey.replace(position, Person.eligible(FIRST_DAY));
        assertThat(journey.openKeys()).containsExactly("UserTask_RecordSurvey");
        journey.reach("UserTask_PlanTraining");
    }

    @Test
    void a_husband_objects_and_the_substitute_makes_up_what_she_missed_A9() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        holdDays(journey, 2);
        refuse(journey, 3);
        journey.replace(3, Person.eligible(office.days().today()));
        assertThat(journey.openKeys()).containsExactly("UserTask_RecordSurvey");

        journey.reach("UserTask_PlanMakeUp");
        assertThat(journey.form("UserTask_PlanMakeUp", staff.officer()).shown("makeUps"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.path("names").asText()).doesNotContain(","));
        journey.reach("UserTask_AgreeMeetings");

        assertThat(ask(
                        Long.class,
                        "select min(days) from (select count(distinct s.day_number) as days from payout p"
                                + " join training_attendance t on t.member_id = p.member_id"
                                + " join training_session s on s.id = t.session_id"
                                + " where p.application_number = ? and t.attendee <> 'ABSENT' group by p.member_id) m",
                        journey.applicationNumber()))
                .isEqualTo(5);
    }

    @Test
    void a_husband_objects_the_group_ends_and_the_others_data_are_kept_and_used_again_A9() {
        GroupOnPaper paper = GroupOnPaper.bmt(FIRST_DAY);
        GroupJourney journey = register(paper);
        holdDays(journey, 1);
        refuse(journey, 5);
        journey.complete("UserTask_ResolveMembers", staff.officer(), GroupJourney.closing(HUSBAND_OBJECTS));

        assertThat(journey.isOver()).isTrue();
        assertThat(endOf(journey, "GroupOnboardingProcess")).isEqualTo("End_ApplicationClosed");
        assertThat(groupStatus(journey)).isEqualTo("CLOSED");
        assertThat(applicationStatus(journey)).isEqualTo("CLOSED");
        assertThat(ask(
                        String.class,
                        "select g.closing_reason from lending_group g join application a on a.group_id = g.id"
                                + " where a.number = ?",
                        journey.applicationNumber()))
                .isEqualTo(HUSBAND_OBJECTS);
        assertThat(surveys(journey)).isEqualTo(5);

        // The other four come back with somebody new: nobody calls them members of an open group.
        GroupOnPaper again = GroupOnPaper.bmt(FIRST_DAY);
        for (int position = 1; position <= 4; position++) {
            Person known = paper.members().get(position - 1);
            again.member(position, row -> known.row().forEach(row::with));
        }
        assertThat(register(again).openKeys()).contains("UserTask_RecordSurvey");
    }

    @Test
    void whoever_fails_the_recognition_test_repeats_it() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_TakeRecognitionTest");
        test(journey, "REPEAT");

        assertThat(journey.openKeys()).containsExactly("UserTask_PlanMakeUp");
        journey.reach("UserTask_DecideApplication");
    }

    @Test
    void whoever_cannot_pass_the_recognition_test_is_replaced() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_TakeRecognitionTest");
        test(journey, "REPLACE");

        journey.replace(1, Person.eligible(office.days().today())).reach("UserTask_SignAgreements");
    }

    @Test
    void a_missed_day_is_made_up() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        holdDays(journey, 1);
        journey.reach("UserTask_RecordTrainingDay");
        Map<String, Object> day = GroupJourney.trainingDay(journey.form("UserTask_RecordTrainingDay", staff.officer()));
        row(day, 2).put("attendance", "ABSENT");
        journey.complete("UserTask_RecordTrainingDay", staff.officer(), day).reach("UserTask_PlanMakeUp");

        journey.reach("UserTask_DecideApplication");
    }

    @Test
    void a_day_that_did_not_take_place_is_moved() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordTrainingDay");
        LocalDate later = office.days().today().plusDays(3);
        journey.complete(
                "UserTask_RecordTrainingDay",
                staff.officer(),
                Map.of("held", "TIDAK", "newDate", later.toString(), "postponeReason", "Hujan deras"));

        assertThat(journey.openTasks()).isEmpty();
        journey.reach("UserTask_RecordTrainingDay");
        assertThat(office.days().today()).isEqualTo(later);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UserTask_RecordSurvey",
                "UserTask_RecordTrainingDay",
                "UserTask_DecideApplication",
                "UserTask_SignAgreements"
            })
    void a_member_withdraws_and_a_substitute_takes_her_place(String stage) {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach(stage);
        journey.withdraw(staff.officer(), Map.of("who", "MEMBER", "member", "2", "reason", "PINDAH"))
                .orFail("withdrawal of member 2");

        assertThat(journey.openKeys()).containsExactly("UserTask_ResolveMembers");
        journey.replace(2, Person.eligible(office.days().today())).reach("UserTask_AgreeMeetings");
        assertThat(ask(
                        Long.class,
                        "select count(*) from payout where application_number = ? and status = 'CONFIRMED'",
                        journey.applicationNumber()))
                .isEqualTo(5);
    }

    private void holdDays(GroupJourney journey, int days) {
        for (int day = 0; day < days; day++) {
            journey.reach("UserTask_RecordTrainingDay");
            journey.doWell(journey.task("UserTask_RecordTrainingDay"));
        }
    }

    private void refuse(GroupJourney journey, int position) {
        journey.reach("UserTask_RecordTrainingDay");
        Map<String, Object> day = GroupJourney.trainingDay(journey.form("UserTask_RecordTrainingDay", staff.officer()));
        row(day, position).put("attendance", "ABSENT");
        row(day, position).put("refusal", HUSBAND_OBJECTS);
        journey.complete("UserTask_RecordTrainingDay", staff.officer(), day);
        assertThat(journey.openKeys()).containsExactly("UserTask_ResolveMembers");
    }

    private void test(GroupJourney journey, String firstMembersResult) {
        OpenTask.Form form = journey.form("UserTask_TakeRecognitionTest", staff.colleague());
        Map<String, Object> results = journey.wellDone("UserTask_TakeRecognitionTest", form);
        row(results, 1).put("result", firstMembersResult);
        row(results, 1).put("comment", "Belum hafal kewajiban tanggung renteng");
        journey.complete("UserTask_TakeRecognitionTest", staff.colleague(), results);
    }

    private Long surveys(GroupJourney journey) {
        return ask(
                Long.class,
                "select count(*) from survey s join application a on a.group_id = s.group_id where a.number = ?",
                journey.applicationNumber());
    }

    private static Map<String, Object> houseAboveTheBound() {
        Map<String, Object> findings = GroupJourney.findings();
        findings.put("houseSize", "LARGE");
        findings.put("houseCondition", "GOOD");
        findings.put("roof", "TILE");
        findings.put("wall", "BRICK");
        findings.put("floor", "CERAMIC");
        findings.put("electricity", "OWN_METER");
        findings.put("water", "PIPED");
        return findings;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> form, int position) {
        return ((List<Map<String, Object>>) form.get("members")).get(position - 1);
    }
}
