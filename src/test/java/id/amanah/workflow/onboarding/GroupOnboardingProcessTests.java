package id.amanah.workflow.onboarding;

import static id.amanah.group.SampleGroups.BMT;
import static id.amanah.group.SampleGroups.KSM;
import static id.amanah.group.SampleGroups.RT_003;
import static id.amanah.group.SampleGroups.eligibleGroup;
import static id.amanah.group.SampleGroups.freshNik;
import static id.amanah.group.SampleGroups.group;
import static id.amanah.group.SampleGroups.member;
import static id.amanah.group.SampleGroups.members;
import static id.amanah.workflow.onboarding.OnboardedCase.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.group.Concern;
import id.amanah.group.ConcernOrigin;
import id.amanah.group.Departure;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupDraft;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupStatus;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberDraft;
import id.amanah.group.MemberView;
import id.amanah.shared.Neighbourhood;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.staff.Territories;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.engine.RefusedSubmission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every answer of every gateway of the main process, on the real database; a context of its own for its short models. */
@SpringBootTest(properties = "amanah.test=onboarding")
class GroupOnboardingProcessTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String RESOLVE = "UserTask_ResolveMembers";

    @Autowired
    ProcessEngine engine;

    @Autowired
    GroupFormation formation;

    @Autowired
    GroupConcerns concerns;

    @Autowired
    Applications applications;

    @Autowired
    Territories territories;

    @Autowired
    StaffMembers staff;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void short_called_processes() {
        CaseInMotion.at(MONDAY, 9);
        OnboardedCase.shortenCalledProcesses(engine);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
    }

    @AfterEach
    void time_goes_on() {
        ClockUtil.reset();
    }

    @Test
    void a_registered_group_gets_a_number_and_all_its_members_are_to_be_surveyed() {
        OnboardedCase opened = register(eligibleGroup("Melati"));

        assertThat(opened.number()).matches("AJU-2026-[0-9]{5}");
        assertThat(opened.tasks())
                .hasSize(5)
                .extracting(Task::getTaskDefinitionKey)
                .containsOnly("UserTask_RecordSurvey");
        assertThat(opened.fact("groupName")).isEqualTo("Melati");
        assertThat(opened.fact("officerId")).isEqualTo("zulkifli");
        assertThat(applications.byNumber(opened.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.OPEN);
    }

    @Test
    void nothing_that_identifies_a_member_reaches_the_engine() {
        MemberDraft known = member("6474026005901234", LocalDate.of(2020, 1, 1), true);
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(known);
        register(group(BMT, "Rahasia", members));

        for (String personal : List.of(known.nik(), "81234567890", "Jl. Melati", known.name())) {
            assertThat(jdbc.queryForObject(
                            "select (select count(*) from act_ru_variable where text_ ilike ?)"
                                    + " + (select count(*) from act_hi_varinst where text_ ilike ?)"
                                    + " + (select count(*) from act_ge_bytearray where convert_from(bytes_, 'SQL_ASCII') ilike ?)",
                            Integer.class,
                            "%" + personal + "%",
                            "%" + personal + "%",
                            "%" + personal + "%"))
                    .as(personal)
                    .isZero();
        }
    }

    @Test
    void a_manager_registers_for_the_team_so_that_no_decider_looks_after_the_group() {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup("Titipan"), "wagiran", "managers");

        assertThat(formation.groupOf(opened.groupId()).officerId()).isNull();
    }

    @Test
    void an_officer_registers_in_her_own_territory_only() {
        territories.establish("Bontang Utara", null);
        GroupDraft north =
                group(BMT, "Utara", new Neighbourhood("1", "1", "Api-Api", "Bontang Utara"), members(5), false);

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> register(north))
                .withMessageContaining("Kel. Api-Api, Kec. Bontang Utara di luar wilayah kerja Anda");
        assertThat(OnboardedCase.register(engine, north, "zainal", "marketing", "marketing-bontang-utara")
                        .tasks())
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("refusedForms")
    void what_is_refused_at_registration_changes_nothing(String message, Map<String, Object> values) {
        int before = everythingKept();

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> OnboardedCase.register(engine, values, "zulkifli", "marketing"))
                .withMessageContaining(message);
        assertThat(everythingKept()).isEqualTo(before);
    }

    static Stream<Arguments> refusedForms() {
        Map<String, Object> noMembers = new LinkedHashMap<>(form(eligibleGroup("Kosong")));
        noMembers.remove("members");
        Map<String, Object> textForMembers = new LinkedHashMap<>(form(eligibleGroup("Teks")));
        textForMembers.put("members", "lima orang");
        Map<String, Object> longName = new LinkedHashMap<>(form(eligibleGroup("Panjang")));
        longName.put("name", "x".repeat(100_000));
        List<MemberDraft> young = new ArrayList<>(members(4));
        young.add(member(MONDAY.minusMonths(6).plusDays(1)));
        return Stream.of(
                refused("Program wajib dipilih", Map.of()),
                refused("Anggota kelompok wajib diisi", noMembers),
                refused("daftar tidak dapat dibaca", textForMembers),
                refused("Nama kelompok paling panjang", longName),
                refused("Kelompok harus tepat 5 orang; sekarang 4 orang", form(group(BMT, "Empat", members(4)))),
                refused("Kelompok harus tepat 5 orang; sekarang 6 orang", form(group(BMT, "Enam", members(6)))),
                refused("memenuhi syarat mulai 24 November 2026", form(group(BMT, "Muda", young))));
    }

    private static Arguments refused(String message, Map<String, Object> values) {
        return Arguments.of(message, values);
    }

    @Test
    void starting_it_past_the_form_is_refused() {
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(OnboardingProcess.KEY, "AJU-2026-99999", Map.of("groupId", "x")))
                .hasMessageContaining("hanya dapat dimulai lewat formulirnya");
    }

    @Test
    void a_group_that_is_not_eligible_waits_for_its_officer_who_sees_why_and_from_when_A3_A4_A5() {
        OnboardedCase opened = registerIneligible("Belum Layak");

        Map<String, Object> shown = opened.resolution();

        assertThat(opened.passed("CallActivity_SurveyMembers")).isZero();
        assertThat(String.valueOf(shown.get("concerns")))
                .contains("Belum bersedia disurvei", "memenuhi syarat mulai 23 Mei 2027");
        assertThat(engine.getTaskService()
                        .getIdentityLinksForTask(opened.task(RESOLVE).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("marketing");
    }

    @Test
    void going_on_without_a_change_is_looked_at_anew_and_waits_again() {
        OnboardedCase opened = registerIneligible("Tetap Saja");

        opened.resolve(Map.of("resolution", "CONTINUE"));

        assertThat(opened.task(RESOLVE)).isNotNull();
        assertThat(opened.passed("ServiceTask_CheckEligibility")).isEqualTo(2);
        assertThat(concerns.of(opened.groupId())).hasSize(2);
    }

    @Test
    void a_waiting_group_becomes_eligible_when_its_day_comes_A3() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(member(MONDAY.minusMonths(6).plusDays(1)));
        OnboardedCase opened = register(group(BMT, "Menunggu", RT_003, members, true));
        CaseInMotion.at(MONDAY.plusDays(1), 9);

        opened.resolve(Map.of("resolution", "CONTINUE"));

        assertThat(opened.tasks()).hasSize(5);
    }

    @Test
    void substitutes_and_corrections_make_a_group_eligible_and_go_on_to_the_survey_A5() {
        OnboardedCase opened = registerIneligible("Diperbaiki");
        List<MemberView> members = formation.groupOf(opened.groupId()).members();
        Map<String, Object> corrected = new LinkedHashMap<>(correction(members.get(3)));
        corrected.put("correctedSurveyConsent", true);

        opened.resolve(Map.of(
                "resolution",
                "CONTINUE",
                "members",
                List.of(corrected, replacement(members.get(4), member(LocalDate.of(2020, 1, 1))))));

        assertThat(opened.tasks()).hasSize(5);
        assertThat(formation.departuresFrom(opened.groupId()))
                .extracting(Departure::reason)
                .containsExactly(LeavingReason.TIDAK_LAYAK);
        assertThat(concerns.of(opened.groupId())).isEmpty();
    }

    /** NIK is masked wherever it is not needed; to keep or correct somebody it is not needed. */
    @Test
    void the_form_shows_no_nik_no_telephone_and_no_street() {
        OnboardedCase opened = registerIneligible("Tersamar");
        String shown = String.valueOf(engine.getFormService()
                .getTaskFormVariables(opened.task(RESOLVE).getId())
                .get("members"));
        assertThat(shown).contains("correctedNik").doesNotContainPattern("[0-9]{16}");
        for (MemberView member : formation.groupOf(opened.groupId()).members()) {
            assertThat(shown)
                    .contains(member.nik().masked())
                    .doesNotContain(member.street())
                    .doesNotContain(String.valueOf(member.phone()));
        }
    }

    @Test
    void a_nik_telephone_or_street_left_as_shown_or_empty_stays_as_it_is() {
        OnboardedCase opened = registerIneligible("Tetap Sama");
        List<MemberView> before = formation.groupOf(opened.groupId()).members();
        Map<String, Object> asShown = new LinkedHashMap<>(correction(before.get(0)));
        asShown.put("correctedName", "Siti Aminah binti Ahmad");
        Map<String, Object> emptied = new LinkedHashMap<>(correction(before.get(1)));
        emptied.put("correctedNik", " ");
        emptied.remove("correctedPhone");

        opened.resolve(Map.of("resolution", "CONTINUE", "members", List.of(asShown, emptied)));

        List<MemberView> after = formation.groupOf(opened.groupId()).members();
        assertThat(after.get(0).name()).isEqualTo("Siti Aminah binti Ahmad");
        for (int place = 0; place < 2; place++) {
            assertThat(after.get(place).nik()).isEqualTo(before.get(place).nik());
            assertThat(after.get(place).phone()).isEqualTo(before.get(place).phone());
            assertThat(after.get(place).street()).isEqualTo(before.get(place).street());
        }
    }

    @Test
    void a_nik_telephone_or_street_typed_anew_takes_the_old_ones_place() {
        OnboardedCase opened = registerIneligible("Ketik Ulang");
        List<MemberView> before = formation.groupOf(opened.groupId()).members();
        String nik = freshNik();
        Map<String, Object> typed = new LinkedHashMap<>(correction(before.get(0)));
        typed.put("correctedNik", nik);
        typed.put("correctedPhone", "0811 222 3334");
        typed.put("correctedStreet", "Gang Baru 5");
        Map<String, Object> noPhone = new LinkedHashMap<>(correction(before.get(1)));
        noPhone.put("correctedPhone", "-");

        opened.resolve(Map.of("resolution", "CONTINUE", "members", List.of(typed, noPhone)));

        List<MemberView> after = formation.groupOf(opened.groupId()).members();
        assertThat(after.get(0).nik().digits()).isEqualTo(nik);
        assertThat(after.get(0).phone()).isEqualTo("08112223334");
        assertThat(after.get(0).street()).isEqualTo("Gang Baru 5");
        assertThat(after.get(1).phone()).isNull();
        assertThat(after.get(1).nik()).isEqualTo(before.get(1).nik());
    }

    @Test
    void what_is_wrong_with_a_substitute_is_told_by_row_and_nothing_changes() {
        OnboardedCase opened = registerIneligible("Pengganti Salah");
        OnboardedCase other = register(eligibleGroup("Sudah Ada"));
        String taken = formation.groupOf(other.groupId()).members().get(0).nik().digits();
        List<MemberView> members = formation.groupOf(opened.groupId()).members();

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(Map.of(
                        "resolution",
                        "CONTINUE",
                        "members",
                        List.of(
                                action(members.get(3), "KEEP"),
                                replacement(members.get(4), member("1234", LocalDate.of(2020, 1, 1), true))))))
                .withMessageContaining("Anggota 2: NIK harus terdiri dari 16 angka");
        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(Map.of(
                        "resolution",
                        "CONTINUE",
                        "members",
                        List.of(
                                replacement(members.get(3), member(LocalDate.of(2020, 1, 1))),
                                replacement(members.get(4), member(taken, LocalDate.of(2020, 1, 1), true))))))
                .withMessageContaining("Anggota 2: orang ini masih anggota kelompok \"Sudah Ada\"");
        assertThat(formation.everyMemberOf(opened.groupId())).hasSize(5);
        assertThat(opened.task(RESOLVE)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MAYBE"})
    void a_resolution_that_says_nothing_is_refused(String resolution) {
        OnboardedCase opened = registerIneligible("Tanpa Jawaban " + resolution);

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(resolution.isEmpty() ? Map.of() : Map.of("resolution", resolution)))
                .withMessageContaining("Tindak lanjut");
        assertThat(opened.task(RESOLVE)).isNotNull();
    }

    @Test
    void a_member_of_another_group_cannot_be_changed_from_here() {
        OnboardedCase opened = registerIneligible("Milik Sendiri");
        OnboardedCase other = registerIneligible("Milik Orang");

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(Map.of(
                        "resolution",
                        "CONTINUE",
                        "members",
                        List.of(action(
                                formation.groupOf(other.groupId()).members().get(0), "REMOVE")))))
                .withMessageContaining("Anggota ini tidak ada di kelompok");
        assertThat(formation.groupOf(other.groupId()).members()).hasSize(5);
    }

    @Test
    void closing_ends_the_group_with_a_reason_and_keeps_its_data_A9() {
        OnboardedCase opened = registerIneligible("Ditutup");

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(Map.of("resolution", "CLOSE")))
                .withMessageContaining("Alasan penutupan");
        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(Map.of("resolution", "CLOSE", "closingReason", "LAINNYA")))
                .withMessageContaining("Jelaskan alasan lainnya");
        opened.resolve(Map.of("resolution", "CLOSE", "closingReason", "PASANGAN_MENOLAK_WAKIL_ISTRI"));

        assertThat(opened.endedAt()).isEqualTo("End_ApplicationClosed");
        assertThat(formation.groupOf(opened.groupId()).status()).isEqualTo(GroupStatus.CLOSED);
        assertThat(applications.byNumber(opened.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.CLOSED);
        assertThat(formation.everyMemberOf(opened.groupId())).hasSize(5);
    }

    @Test
    void a_member_refused_by_the_survey_cannot_stay_and_only_her_substitute_is_surveyed_5_2() {
        OnboardedCase opened = register(eligibleGroup("Gagal Survei"));
        List<Task> surveys = opened.tasks();
        surveys.subList(1, 5).forEach(task -> opened.survey(task, 12));
        opened.survey(surveys.get(0), 15);
        Concern refused = concerns.of(opened.groupId()).get(0);
        assertThat(refused.origin()).isEqualTo(ConcernOrigin.SURVEY);
        MemberView her =
                formation.groupOf(opened.groupId()).member(refused.memberId()).orElseThrow();

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> opened.resolve(Map.of("resolution", "CONTINUE")))
                .withMessageContaining("Anggota nomor " + her.position() + " tidak dapat tetap");
        opened.resolve(Map.of(
                "resolution", "CONTINUE", "members", List.of(replacement(her, member(LocalDate.of(2020, 1, 1))))));

        assertThat(opened.surveyAll(12)).isEqualTo(1);
        assertThat(opened.isIn("GroupTrainingProcess")).isTrue();
    }

    @Test
    void a_refusal_in_training_may_be_talked_over_and_training_goes_on_A9() {
        OnboardedCase opened = inTraining("Suami Menolak");
        MemberView her = formation.groupOf(opened.groupId()).members().get(2);
        concerns.raise(
                opened.groupId(),
                her.id(),
                ConcernOrigin.TRAINING,
                LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI.name(),
                "Suami menolak istrinya mewakili");
        opened.endTraining("NEEDS_RESOLUTION");
        assertThat(String.valueOf(opened.resolution().get("concerns"))).contains("Suami menolak");

        opened.resolve(Map.of("resolution", "CONTINUE", "members", List.of(action(her, "KEEP"))));

        assertThat(concerns.of(opened.groupId())).isEmpty();
        assertThat(opened.isIn("GroupTrainingProcess")).isTrue();
        assertThat(opened.passed("CallActivity_TrainGroup")).isEqualTo(2);
    }

    @Test
    void a_refusal_in_training_may_lead_to_a_substitute_who_leaves_her_reason_behind_A9() {
        OnboardedCase opened = inTraining("Diganti");
        MemberView her = formation.groupOf(opened.groupId()).members().get(2);
        concerns.raise(
                opened.groupId(),
                her.id(),
                ConcernOrigin.TRAINING,
                LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI.name(),
                "Suami menolak istrinya mewakili");
        opened.endTraining("NEEDS_RESOLUTION");

        opened.resolve(Map.of(
                "resolution", "CONTINUE", "members", List.of(replacement(her, member(LocalDate.of(2020, 1, 1))))));

        assertThat(opened.surveyAll(12)).isEqualTo(1);
        assertThat(opened.isIn("GroupTrainingProcess")).isTrue();
        assertThat(formation.departuresFrom(opened.groupId()))
                .extracting(Departure::reason)
                .containsExactly(LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI);
    }

    @Test
    void an_approved_group_is_paid_out_and_its_coaching_begins_as_a_process_of_its_own_A13() {
        OnboardedCase opened = inApproval("Cair");
        opened.endApproval("APPROVED");
        opened.endDisbursement();
        formation.markFinanced(opened.groupId());

        Job coaching = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(opened.instanceId())
                .singleResult();
        engine.getManagementService().executeJob(coaching.getId());

        assertThat(opened.endedAt()).isEqualTo("End_FinancingDisbursed");
        assertThat(opened.isIn("GroupCoachingProcess")).isTrue();
    }

    @Test
    void a_rejected_application_ends_the_group_and_keeps_its_data_A9() {
        OnboardedCase opened = inApproval("Ditolak");
        opened.endApproval("REJECTED");

        assertThat(opened.endedAt()).isEqualTo("End_ApplicationRejected");
        assertThat(applications.byNumber(opened.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.REJECTED);
        assertThat(formation.groupOf(opened.groupId()).status()).isEqualTo(GroupStatus.CLOSED);
        assertThat(formation.departuresFrom(opened.groupId()))
                .extracting(Departure::reason)
                .contains(LeavingReason.DITOLAK);
    }

    @Test
    void a_verdict_nobody_knows_is_an_error_and_never_a_rejection() {
        OnboardedCase opened = inApproval("Tak Dikenal");

        assertThatThrownBy(() -> opened.endApproval("WHATEVER")).isInstanceOf(ProcessEngineException.class);
        assertThat(opened.isIn("GroupApprovalProcess")).isTrue();
        assertThat(formation.groupOf(opened.groupId()).status()).isEqualTo(GroupStatus.FORMING);
    }

    @Test
    void deciders_who_want_a_new_survey_send_the_case_back_to_the_check() {
        OnboardedCase opened = inApproval("Survei Ulang");
        opened.endApproval("RESURVEY");

        assertThat(opened.passed("ServiceTask_CheckEligibility")).isEqualTo(2);
        // Nothing was superseded here, so that everybody's survey still counts.
        assertThat(opened.isIn("GroupTrainingProcess")).isTrue();
    }

    @Test
    void a_member_refused_by_the_deciders_is_replaced_surveyed_and_trained_before_they_decide_again() {
        OnboardedCase opened = inApproval("Satu Ditolak");
        MemberView her = formation.groupOf(opened.groupId()).members().get(0);
        concerns.raise(opened.groupId(), her.id(), ConcernOrigin.APPROVAL, "REFUSED_BY_DECIDER", "Ditolak pemutus");
        opened.endApproval("MEMBERS_TO_REPLACE");

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(
                        () -> opened.resolve(Map.of("resolution", "CONTINUE", "members", List.of(action(her, "KEEP")))))
                .withMessageContaining("tidak dapat tetap");
        opened.resolve(Map.of(
                "resolution", "CONTINUE", "members", List.of(replacement(her, member(LocalDate.of(2020, 1, 1))))));

        assertThat(opened.surveyAll(12)).isEqualTo(1);
        opened.endTraining("COMPLETED");
        assertThat(opened.isIn("GroupApprovalProcess")).isTrue();
    }

    @Test
    void a_ksm_goes_on_without_a_member_it_does_not_need_D1() {
        OnboardedCase opened = register(group(KSM, "KSM Enam", members(6)));
        List<Task> surveys = opened.tasks();
        surveys.subList(1, 6).forEach(task -> opened.survey(task, 12));
        opened.survey(surveys.get(0), 15);
        MemberView her = formation
                .groupOf(opened.groupId())
                .member(concerns.of(opened.groupId()).get(0).memberId())
                .orElseThrow();

        opened.resolve(Map.of("resolution", "CONTINUE", "members", List.of(action(her, "REMOVE"))));

        assertThat(formation.groupOf(opened.groupId()).members()).hasSize(5);
        assertThat(opened.isIn("GroupTrainingProcess")).isTrue();
    }

    @Test
    void a_bmt_group_that_lets_a_member_go_waits_for_a_substitute_in_her_place_A1() {
        OnboardedCase opened = registerIneligible("Kurang Satu");
        List<MemberView> members = formation.groupOf(opened.groupId()).members();
        opened.resolve(Map.of(
                "resolution",
                "CONTINUE",
                "members",
                List.of(
                        action(members.get(4), "REMOVE"),
                        replacement(members.get(3), member(LocalDate.of(2020, 1, 1))))));
        assertThat(String.valueOf(opened.resolution().get("concerns")))
                .contains("Kelompok harus tepat 5 orang; sekarang 4 orang");

        opened.resolve(Map.of(
                "resolution",
                "CONTINUE",
                "members",
                List.of(replacement(members.get(4), member(LocalDate.of(2020, 1, 1))))));

        assertThat(opened.tasks()).hasSize(5);
        assertThat(formation.groupOf(opened.groupId()).members())
                .extracting(MemberView::position)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void the_officer_is_reminded_and_the_managers_see_the_task_when_it_is_overdue_H10() {
        OnboardedCase opened = registerIneligible("Terlambat");
        Task task = opened.task(RESOLVE);
        assertThat(task.getDueDate()).isNotNull();

        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(opened.instanceId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .forEach(timer -> {
                    ClockUtil.setCurrentTime(timer.getDuedate());
                    engine.getManagementService().executeJob(timer.getId());
                });

        assertThat(engine.getTaskService().getTaskComments(task.getId())).hasSize(2);
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("managers");
    }

    private OnboardedCase register(GroupDraft draft) {
        return OnboardedCase.register(engine, draft, "zulkifli", "marketing");
    }

    private OnboardedCase registerIneligible(String name) {
        List<MemberDraft> members = new ArrayList<>(members(3));
        members.add(member(freshNik(), LocalDate.of(2020, 1, 1), false));
        members.add(member(MONDAY));
        return register(group(BMT, name, RT_003, members, true));
    }

    private OnboardedCase inTraining(String name) {
        OnboardedCase opened = register(eligibleGroup(name));
        opened.surveyAll(12);
        return opened;
    }

    private OnboardedCase inApproval(String name) {
        OnboardedCase opened = inTraining(name);
        opened.endTraining("COMPLETED");
        return opened;
    }

    static Map<String, Object> action(MemberView member, String action) {
        return Map.of("memberId", member.id().toString(), "action", action);
    }

    static Map<String, Object> replacement(MemberView leaving, MemberDraft substitute) {
        Map<String, Object> row = new LinkedHashMap<>(form(substitute));
        row.putAll(action(leaving, "REPLACE"));
        return row;
    }

    private static Map<String, Object> correction(MemberView member) {
        Map<String, Object> row = new LinkedHashMap<>(MemberForm.filledIn(member, "corrected"));
        row.putAll(action(member, "CORRECT"));
        return row;
    }

    private int everythingKept() {
        return jdbc.queryForObject(
                "select (select count(*) from lending_group) + (select count(*) from group_member)"
                        + " + (select count(*) from application) + (select count(*) from act_ru_execution)"
                        + " + (select count(*) from act_hi_procinst)",
                Integer.class);
    }
}
