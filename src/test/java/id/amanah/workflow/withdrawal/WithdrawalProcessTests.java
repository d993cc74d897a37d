package id.amanah.workflow.withdrawal;

import static id.amanah.group.SampleGroups.BMT;
import static id.amanah.group.SampleGroups.KSM;
import static id.amanah.group.SampleGroups.eligibleGroup;
import static id.amanah.group.SampleGroups.group;
import static id.amanah.group.SampleGroups.member;
import static id.amanah.group.SampleGroups.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.group.Concern;
import id.amanah.group.ConcernOrigin;
import id.amanah.group.Departure;
import id.amanah.group.GroupConcerns;
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
import id.amanah.workflow.onboarding.OnboardedCase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Leaving an application at every step, on the real database; shares its context with the main process' tests. */
@SpringBootTest(properties = "amanah.test=onboarding")
class WithdrawalProcessTests {

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

    /** The steps at which somebody may leave before the money is there. */
    enum Step {
        SURVEY("CallActivity_SurveyMembers", "MemberSurveyProcess"),
        TRAINING("CallActivity_TrainGroup", "GroupTrainingProcess"),
        APPROVAL("CallActivity_ApproveApplication", "GroupApprovalProcess"),
        DISBURSEMENT("CallActivity_DisburseFinancing", "GroupDisbursementProcess");

        private final String element;
        private final String called;

        Step(String element, String called) {
            this.element = element;
            this.called = called;
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_member_may_leave_at_any_step_and_the_officer_finds_a_substitute(Step step) {
        OnboardedCase opened = at(step, "Mundur Saat " + step.name().charAt(0));
        MemberView leaving = formation.groupOf(opened.groupId()).members().get(1);

        ProcessInstance report = report(opened, "MEMBER", "2", "PINDAH", null);

        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(report.getId())
                        .singleResult())
                .satisfies(over -> {
                    assertThat(over.getEndActivityId()).isEqualTo("End_WithdrawalRecorded");
                    assertThat(over.getBusinessKey()).isEqualTo(opened.number());
                });
        assertThat(opened.isIn(step.called)).isFalse();
        assertThat(opened.task(RESOLVE)).isNotNull();
        assertThat(formation.groupOf(opened.groupId()).members()).hasSize(4).doesNotContain(leaving);
        assertThat(String.valueOf(opened.resolution().get("concerns")))
                .contains("Anggota ini keluar dari kelompok: pindah tempat tinggal");

        opened.resolve(Map.of(
                "resolution", "CONTINUE", "members", List.of(replacement(leaving, member(LocalDate.of(2020, 1, 1))))));

        assertThat(concerns.of(opened.groupId())).isEmpty();
        // Whoever was surveyed already is not surveyed again.
        assertThat(opened.surveyAll(12)).isEqualTo(step == Step.SURVEY ? 5 : 1);
        assertThat(opened.isIn("GroupTrainingProcess")).isTrue();
        assertThat(opened.passed(step.element)).isGreaterThanOrEqualTo(1);
        assertThat(applications.byNumber(opened.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_whole_group_may_leave_at_any_step_and_its_data_are_kept_A9(Step step) {
        OnboardedCase opened = at(step, "Bubar Saat " + step.name().charAt(0));

        report(opened, "GROUP", null, "PASANGAN_MENOLAK_WAKIL_ISTRI", "tiga suami keberatan");

        assertThat(opened.endedAt()).isEqualTo("SubProcess_GroupWithdrawal");
        assertThat(opened.passed("End_GroupWithdrawn")).isEqualTo(1);
        assertThat(opened.tasks()).isEmpty();
        assertThat(formation.groupOf(opened.groupId()).status()).isEqualTo(GroupStatus.CLOSED);
        assertThat(formation.everyMemberOf(opened.groupId())).hasSize(5);
        assertThat(applications.byNumber(opened.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.CLOSED);
        assertThat(formation.departuresFrom(opened.groupId()))
                .filteredOn(departure -> departure.memberId() == null)
                .extracting(Departure::reason, Departure::note)
                .containsExactly(tuple(LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI, "tiga suami keberatan"));
    }

    @Test
    void who_leaves_while_members_are_being_resolved_joins_the_same_task() {
        OnboardedCase opened = at(Step.TRAINING, "Dua Mundur");
        report(opened, "MEMBER", "1", "PINDAH", null);
        report(opened, "MEMBER", "2", "TIDAK_BERMINAT_LAGI", null);

        assertThat(opened.task(RESOLVE)).isNotNull();
        assertThat(concerns.of(opened.groupId()))
                .hasSize(2)
                .extracting(Concern::origin)
                .containsOnly(ConcernOrigin.WITHDRAWAL);
        report(opened, "GROUP", null, "TIDAK_BERMINAT_LAGI", null);
        assertThat(opened.endedAt()).isEqualTo("SubProcess_GroupWithdrawal");
        assertThat(opened.passed("End_GroupWithdrawn")).isEqualTo(1);
    }

    @Test
    void a_ksm_may_go_on_without_who_left_D1() {
        OnboardedCase opened =
                OnboardedCase.register(engine, group(KSM, "KSM Mundur", members(6)), "zulkifli", "marketing");
        report(opened, "MEMBER", "6", "PINDAH", null);

        opened.resolve(Map.of("resolution", "CONTINUE"));

        assertThat(opened.surveyAll(12)).isEqualTo(5);
        assertThat(concerns.of(opened.groupId())).isEmpty();
    }

    @Test
    void this_years_number_may_be_typed_without_its_prefix_and_a_name_in_any_letters() {
        OnboardedCase opened = at(Step.SURVEY, "Nomor Pendek");
        String bare = String.valueOf(Integer.parseInt(opened.number().substring(9)));

        // All sample members bear one name: only the position tells them apart.
        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> report(bare, "MEMBER", "siti RAHMAWATI", "PINDAH", null, "zulkifli", "marketing"))
                .withMessageContaining("Lebih dari satu anggota cocok");
        report(bare, "MEMBER", "1", "PINDAH", null, "zulkifli", "marketing");

        assertThat(formation.groupOf(opened.groupId()).members()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "AJU-1999-00001 | GROUP  | -         | PINDAH  | -    | Tidak ada pengajuan dengan nomor itu",
                "''             | GROUP  | -         | PINDAH  | -    | Nomor pengajuan wajib diisi",
                "NUMBER         | -      | -         | PINDAH  | -    | Siapa yang mundur belum dipilih",
                "NUMBER         | MEMBER | -         | PINDAH  | -    | Nama anggota wajib diisi",
                "NUMBER         | MEMBER | Tak Ada   | PINDAH  | -    | Tidak ada anggota dengan nama itu",
                "NUMBER         | MEMBER | 9         | PINDAH  | -    | Tidak ada anggota dengan nama itu",
                "NUMBER         | GROUP  | -         | -       | -    | Alasan belum dipilih",
                "NUMBER         | GROUP  | -         | LAINNYA | -    | Jelaskan alasan lainnya",
            })
    void what_cannot_be_recorded_is_refused_in_words_and_changes_nothing(
            String number, String who, String member, String reason, String note, String message) {
        OnboardedCase opened = at(Step.SURVEY, "Ditolak Catat");
        String typed = "NUMBER".equals(number) ? opened.number() : number;

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> report(typed, who, member, reason, note, "zulkifli", "marketing"))
                .withMessageContaining(message);
        assertThat(opened.tasks()).hasSize(5);
        assertThat(formation.groupOf(opened.groupId()).members()).hasSize(5);
    }

    @Test
    void an_officer_of_another_territory_cannot_record_it_and_the_groups_own_officer_and_a_manager_can() {
        territories.establish("Bontang Utara", null);
        OnboardedCase opened = OnboardedCase.register(
                engine,
                group(BMT, "Wilayah Lain", new Neighbourhood("2", "1", "Api-Api", "Bontang Utara"), members(5), false),
                "zainal",
                "marketing",
                "marketing-bontang-utara");

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> report(opened.number(), "MEMBER", "1", "PINDAH", null, "zulkifli", "marketing"))
                .withMessageContaining("di luar wilayah kerja Anda");
        report(opened.number(), "MEMBER", "1", "PINDAH", null, "zainal", "marketing");
        report(opened.number(), "MEMBER", "2", "PINDAH", null, "wagiran", "managers");
        assertThat(formation.groupOf(opened.groupId()).members()).hasSize(3);
    }

    @Test
    void once_the_money_is_there_nobody_leaves_any_more() {
        OnboardedCase opened = at(Step.DISBURSEMENT, "Sudah Cair");
        formation.markFinanced(opened.groupId());

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> report(opened, "GROUP", null, "PINDAH", null))
                .withMessageContaining("Uang sudah diserahkan");
    }

    @Test
    void an_application_that_ended_is_not_ended_twice() {
        OnboardedCase opened = at(Step.SURVEY, "Dua Kali");
        report(opened, "GROUP", null, "PINDAH", null);

        assertThatExceptionOfType(RefusedSubmission.class)
                .isThrownBy(() -> report(opened, "GROUP", null, "PINDAH", null))
                .withMessageContaining("sudah ditutup");
    }

    @Test
    void what_was_said_about_it_stays_out_of_the_engine() {
        OnboardedCase opened = at(Step.SURVEY, "Catatan Rahasia");
        ProcessInstance report = report(opened, "MEMBER", "3", "LAINNYA", "sakit parah di RS Amalia");

        Map<String, Object> facts = new HashMap<>();
        engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(report.getId())
                .list()
                .forEach(fact -> facts.put(fact.getName(), fact.getValue()));
        assertThat(facts.keySet()).containsExactlyInAnyOrder("applicationNumber", "groupId", "groupName", "withdrawn");
        assertThat(facts.toString()).doesNotContain("sakit", "Siti");
    }

    private OnboardedCase at(Step step, String name) {
        OnboardedCase opened = OnboardedCase.register(engine, eligibleGroup(name), "zulkifli", "marketing");
        if (step != Step.SURVEY) {
            opened.surveyAll(12);
        }
        if (step == Step.APPROVAL || step == Step.DISBURSEMENT) {
            opened.endTraining("COMPLETED");
        }
        if (step == Step.DISBURSEMENT) {
            applications.become(opened.groupId(), ApplicationStatus.APPROVED);
            opened.endApproval("APPROVED");
        }
        assertThat(opened.isIn(step.called)).isTrue();
        return opened;
    }

    private ProcessInstance report(OnboardedCase opened, String who, String member, String reason, String note) {
        return report(opened.number(), who, member, reason, note, "zulkifli", "marketing");
    }

    private ProcessInstance report(
            String number, String who, String member, String reason, String note, String user, String group) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("applicationNumber", number);
        values.put("who", who);
        values.put("member", member);
        values.put("reason", reason);
        values.put("note", note);
        return OnboardedCase.startForm(engine, "WithdrawalProcess", values, user, group);
    }

    private static Map<String, Object> replacement(MemberView leaving, MemberDraft substitute) {
        Map<String, Object> row = new LinkedHashMap<>(OnboardedCase.form(substitute));
        row.put("memberId", leaving.id().toString());
        row.put("action", "REPLACE");
        return row;
    }
}
