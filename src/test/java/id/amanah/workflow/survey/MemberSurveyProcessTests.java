package id.amanah.workflow.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.group.Concern;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberView;
import id.amanah.shared.Photos;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.survey.HouseCriterion;
import id.amanah.survey.SampleFindings;
import id.amanah.survey.SurveyOutcome;
import id.amanah.survey.SurveyView;
import id.amanah.survey.Surveys;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.engine.RefusedSubmission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
class MemberSurveyProcessTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String RECORD = "UserTask_RecordSurvey";
    private static final String RULE = "UserTask_RuleDoubtfulSurvey";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private GroupConcerns concerns;

    @Autowired
    private Surveys surveys;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Photos photos;

    private GroupView group;
    private MemberView member;
    private CaseInMotion survey;

    @BeforeEach
    void a_member_is_to_be_surveyed() {
        CaseInMotion.at(MONDAY, 9);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
        group = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        member = group.members().get(1);
        survey = startFor(member);
    }

    @AfterEach
    void time_goes_on() {
        ClockUtil.reset();
    }

    private CaseInMotion startFor(MemberView surveyed) {
        Map<String, Object> facts = ReadyGroups.facts(group);
        facts.put("memberId", surveyed.id().toString());
        return CaseInMotion.start(engine, "MemberSurveyProcess", facts);
    }

    private List<Concern> concernsOfMember() {
        return concerns.of(group.id()).stream()
                .filter(concern -> member.id().equals(concern.memberId()))
                .toList();
    }

    @Test
    void a_clear_pass_ends_the_survey_5_2() {
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(12).asForm());
        assertThat(survey.endedAt()).isEqualTo("End_SurveyRecorded");
        assertThat(survey.fact("surveyOutcome")).isEqualTo("PASSED");
        assertThat(concernsOfMember()).isEmpty();
        SurveyView kept = surveys.validSurveyOf(member.id()).orElseThrow();
        assertThat(kept.outcome()).isEqualTo(SurveyOutcome.PASSED);
        assertThat(kept.surveyedBy()).isEqualTo("zulkifli");
        assertThat(kept.explanation()).contains("Indeks rumah 12 dari 17: lanjut ke uji pendapatan", "Hasil: lolos");
        assertThat(kept.findings().house()).containsEntry(HouseCriterion.FLOOR, "CEMENT");
        assertThat(surveys.surveyorsOf(group.id())).containsExactly("zulkifli");
    }

    @Test
    void a_clear_refusal_becomes_a_concern_of_the_group_5_2() {
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(15).asForm());
        assertThat(survey.endedAt()).isEqualTo("End_SurveyRecorded");
        assertThat(survey.fact("surveyOutcome")).isEqualTo("REFUSED");
        assertThat(concernsOfMember())
                .singleElement()
                .satisfies(concern ->
                        assertThat(concern.sentence()).isEqualTo("Tidak lolos survei, indeks rumah 15 dari 17"));
        assertThat(surveys.allPassed(group.id())).isFalse();
    }

    @Test
    void a_manager_lets_a_doubtful_member_pass_and_says_why_5_2() {
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(13).asForm());
        assertThat(survey.form(RULE))
                .containsEntry("surveyor", "Zulkifli")
                .containsEntry("result", "Indeks rumah 13 dari 17, Rp 500.000 per orang");
        survey.complete(RULE, "wagiran", Map.of("verdict", "PASSED", "comment", "Rumah warisan, usaha masih kecil"));
        assertThat(survey.endedAt()).isEqualTo("End_SurveyRecorded");
        assertThat(survey.fact("surveyOutcome")).isEqualTo("PASSED");
        assertThat(concernsOfMember()).isEmpty();
        assertThat(surveys.validSurveyOf(member.id()).orElseThrow().explanation())
                .contains("Putusan manajer: lolos. Rumah warisan, usaha masih kecil");
    }

    @Test
    void a_manager_refuses_a_doubtful_member_5_2() {
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(14).asForm());
        survey.complete(RULE, "wagiran", Map.of("verdict", "REFUSED", "comment", "Punya dua toko"));
        assertThat(survey.fact("surveyOutcome")).isEqualTo("REFUSED");
        assertThat(concernsOfMember())
                .singleElement()
                .satisfies(concern -> assertThat(concern.sentence()).contains("Punya dua toko"));
    }

    @Test
    void a_ruling_needs_a_verdict_and_a_reason_and_another_person_than_the_surveyor() {
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(13).asForm());
        refused(RULE, "wagiran", Map.of(), "Putusan belum dipilih", "Alasan wajib diisi");
        refused(RULE, "wagiran", Map.of("verdict", "PASSED", "comment", "  "), "Alasan wajib diisi");
        refused(
                RULE,
                "wagiran",
                Map.of("verdict", "DOUBTFUL", "comment", "ya"),
                "Putusan harus lolos atau tidak lolos");
        refused(RULE, "zulkifli", Map.of("verdict", "PASSED", "comment", "ya"), "bukan yang menyurvei");
        assertThat(surveys.validSurveyOf(member.id()).orElseThrow().ruling()).isEmpty();
    }

    @Test
    void the_only_manager_cannot_make_a_doubtful_survey_that_nobody_could_rule_on() {
        refused(RECORD, "wagiran", SampleFindings.ofHouseIndex(13).asForm(), "minta petugas lain yang menyurvei");
        survey.complete(RECORD, "wagiran", SampleFindings.ofHouseIndex(12).asForm());
        assertThat(survey.isOver()).isTrue();
    }

    @Test
    void completion_without_any_value_is_refused_and_changes_nothing() {
        refused(
                RECORD,
                "zulkifli",
                Map.of(),
                "Lantai wajib diisi",
                "Jumlah orang serumah wajib diisi",
                "Omzet usaha sebulan wajib diisi",
                "Pilih dahulu apakah usahanya berjalan");
        assertThat(surveys.validSurveyOf(member.id())).isEmpty();
    }

    @Test
    void amounts_answers_and_photos_that_cannot_be_are_refused() {
        Map<String, Object> form = SampleFindings.poorest().asForm();
        form.put("businessTurnover", -1);
        form.put("businessCost", 1500.5);
        form.put("householdSize", "banyak");
        form.put("housePhoto", UUID.randomUUID().toString());
        form.put("businessPhoto", "C:\\foto.jpg");
        form.put("note", "x".repeat(100_000));
        refused(
                RECORD,
                "zulkifli",
                form,
                "Omzet usaha sebulan tidak boleh kurang dari Rp 0",
                "Biaya usaha sebulan harus rupiah bulat",
                "Jumlah orang serumah harus berupa angka",
                "Foto rumah belum tersimpan",
                "Foto usaha tidak dikenal",
                "Catatan paling panjang 1000 karakter");
    }

    @Test
    void a_photo_that_was_stored_is_shown_to_the_manager() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        UUID photo = photos.store(picture.toByteArray(), "image/png", "zulkifli");
        Map<String, Object> form = SampleFindings.ofHouseIndex(13).asForm();
        form.put("housePhoto", photo.toString());
        survey.complete(RECORD, "zulkifli", form);
        assertThat(survey.form(RULE).get("housePhotoSource")).asString().endsWith("/photos/" + photo);
    }

    @Test
    void an_answer_that_no_rule_knows_is_refused() {
        Map<String, Object> form = SampleFindings.poorest().asForm();
        form.put("roof", "GOLD");
        refused(RECORD, "zulkifli", form, "Atap: pilih salah satu jawaban yang tersedia");
    }

    @Test
    void markup_in_a_note_is_kept_as_text() {
        survey.complete(
                RECORD,
                "zulkifli",
                SampleFindings.poorest().withNote("<b>dekat</b> pasar").asForm());
        assertThat(surveys.validSurveyOf(member.id()).orElseThrow().findings().note())
                .isEqualTo("<b>dekat</b> pasar");
    }

    @Test
    void a_member_is_surveyed_once_until_the_survey_is_set_aside() {
        CaseInMotion second = startFor(member);
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(15).asForm());
        assertThatThrownBy(() -> second.complete(
                        RECORD, "zainal", SampleFindings.poorest().asForm()))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("sudah disurvei");

        surveys.supersede(group.id(), Set.of(member.id()), "alamat salah");
        assertThat(concernsOfMember()).isEmpty();
        assertThat(surveys.surveyorsOf(group.id())).containsExactly("zulkifli");
        second.complete(RECORD, "zainal", SampleFindings.ofHouseIndex(12).asForm());
        assertThat(surveys.validSurveyOf(member.id()).orElseThrow().outcome()).isEqualTo(SurveyOutcome.PASSED);
        assertThat(surveys.historyOf(member.id()))
                .hasSize(2)
                .first()
                .satisfies(old -> assertThat(old.supersededReason()).contains("alamat salah"));
        assertThat(surveys.surveyorsOf(group.id())).containsExactlyInAnyOrder("zulkifli", "zainal");
    }

    @Test
    void a_round_asks_for_those_without_a_survey_that_counts_and_ends_when_all_have_passed() {
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(12).asForm());
        List<UUID> rest = surveys.membersToSurvey(group.id());
        assertThat(rest).hasSize(4).doesNotContain(member.id());
        group.members().stream()
                .filter(other -> rest.contains(other.id()))
                .forEach(other -> startFor(other)
                        .complete(RECORD, "zulkifli", SampleFindings.poorest().asForm()));
        assertThat(surveys.membersToSurvey(group.id())).isEmpty();
        assertThat(surveys.allPassed(group.id())).isTrue();

        groups.replaceMember(group.id(), member.id(), ReadyGroups.substitute(), LeavingReason.TIDAK_BERMINAT_LAGI);
        assertThat(surveys.membersToSurvey(group.id())).hasSize(1);
        assertThat(surveys.allPassed(group.id())).isFalse();
        assertThat(surveys.validSurveyOf(member.id())).isPresent();
    }

    @Test
    void somebody_who_left_the_group_cannot_be_surveyed() {
        groups.withdrawMember(group.id(), member.id(), LeavingReason.PINDAH, "");
        refused(RECORD, "zulkifli", SampleFindings.poorest().asForm(), "bukan anggota aktif kelompok");
    }

    @Test
    void the_task_says_which_member_it_is_about_and_until_when_without_a_name() {
        Task task = survey.task(RECORD);
        assertThat(task.getName()).isEqualTo("Survei rumah dan usaha: anggota 2");
        assertThat(task.getDueDate()).isNotNull();
        assertThat(survey.form(RECORD))
                .containsEntry("memberName", member.name())
                .containsEntry("memberBusiness", "Warung kue");
    }

    @Test
    void both_tasks_remind_and_escalate() {
        survey.passDeadlines();
        assertThat(survey.task(RECORD).getPriority()).isGreaterThan(50);
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(13).asForm());
        survey.passDeadlines();
        assertThat(survey.task(RULE).getPriority()).isGreaterThan(50);
    }

    private void refused(String element, String user, Map<String, Object> submitted, String... sentences) {
        assertThatThrownBy(() -> survey.complete(element, user, submitted))
                .isInstanceOf(RefusedSubmission.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(sentences));
        survey.task(element);
    }
}
