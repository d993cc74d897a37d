package id.amanah.workflow.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.application.LoanRequestView;
import id.amanah.application.LoanRequests;
import id.amanah.application.RequestedLoan;
import id.amanah.group.Concern;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberView;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.training.Attendance;
import id.amanah.training.SessionRecord;
import id.amanah.training.SessionStatus;
import id.amanah.training.SessionView;
import id.amanah.training.Trainings;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.engine.RefusedSubmission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
class GroupTrainingProcessTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String PLAN = "UserTask_PlanTraining";
    private static final String DAY = "TimerEvent_TrainingDayBegins";
    private static final String RECORD = "UserTask_RecordTrainingDay";
    private static final String REQUESTS = "UserTask_RecordRequests";
    private static final String MAKE_UP = "UserTask_PlanMakeUp";
    private static final String TEST = "UserTask_TakeRecognitionTest";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private GroupConcerns concerns;

    @Autowired
    private Trainings trainings;

    @Autowired
    private LoanRequests requests;

    @Autowired
    private StaffMembers staff;

    private GroupView group;
    private CaseInMotion training;

    @BeforeEach
    void a_group_is_ready_for_training() {
        CaseInMotion.at(MONDAY, 9);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
        startFor(ReadyGroups.of(groups, "BMT-KELOMPOK", 5));
    }

    @AfterEach
    void time_goes_on() {
        ClockUtil.reset();
    }

    // ---- the straight way

    @Test
    void a_group_learns_five_days_asks_on_the_fifth_and_passes_the_test_A6_A7_A10() {
        planFromTuesday();
        for (int day = 1; day <= 4; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        assertThat(requests.due(group.id())).isEmpty();
        training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(5));
        assertThat(training.form(REQUESTS))
                .containsEntry("minAmount", "Rp 500.000")
                .containsEntry("maxAmount", "Rp 10.000.000");
        training.complete(REQUESTS, "zulkifli", everybodyAsks(1_500_000));
        assertThat(training.form(TEST)).containsEntry("trainers", "Zulkifli");
        training.complete(TEST, "zainal", everybody("PASSED"));
        assertThat(training.endedAt()).isEqualTo("End_TrainingCompleted");
        assertThat(training.fact("trainingOutcome")).isEqualTo("COMPLETED");
        assertThat(trainings.isCompleted(group.id())).isTrue();
        assertThat(trainings.trainersOf(group.id())).containsExactly("zulkifli");
        assertThat(trainings.examinersOf(group.id())).containsExactly("zainal");
        assertThat(requests.of(group.id()))
                .hasSize(5)
                .extracting(LoanRequestView::amount)
                .containsOnly(Money.of(1_500_000));
        assertThat(trainings.trainingOf(group.id()).sessions())
                .extracting(SessionView::heading)
                .containsExactly(
                        "Latihan hari 1: Taaruf",
                        "Latihan hari 2: Profil BMT",
                        "Latihan hari 3: Produk",
                        "Latihan hari 4: Game atau Tadarus Al-Qur'an",
                        "Latihan hari 5: Pengajuan");
        assertThat(trainings.trainingOf(group.id()).sessions().get(3).topic()).contains("TADARUS");
    }

    @Test
    void a_ksm_of_six_learns_the_days_of_its_own_table_D1() {
        startFor(ReadyGroups.of(groups, "KSM", 6));
        planFromTuesday();
        Map<String, Object> present = everybodyPresent(1, "ANGGOTA");
        training.pass(DAY).complete(RECORD, "zulkifli", present);
        training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(2, "ANGGOTA"));
        training.complete(REQUESTS, "zulkifli", everybodyAsks(700_000));
        training.complete(TEST, "zainal", everybody("PASSED"));
        assertThat(training.fact("trainingOutcome")).isEqualTo("COMPLETED");
    }

    @Test
    void a_days_task_appears_on_its_day_at_eight_with_its_topic_in_its_name() {
        planFromTuesday();
        assertThat(training.isWaiting()).isTrue();
        assertThat(training.timer(DAY).getDuedate()).isEqualTo("2026-11-24T00:00:00.000+0000");
        training.pass(DAY);
        assertThat(training.task(RECORD).getName()).isEqualTo("Catat Latihan hari 1: Taaruf");
        assertThat(training.form(RECORD))
                .containsEntry("plannedOn", "24 November 2026")
                .containsEntry("place", "Rumah ketua RT 003");
    }

    @Test
    void everybody_is_absent_until_marked_present() {
        planFromTuesday();
        training.pass(DAY);
        assertThat(rows(training.form(RECORD), "members"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).containsEntry("attendance", "ABSENT"));
        training.complete(RECORD, "zulkifli", Map.of("held", "YA", "members", List.of(row(0, "attendance", "ISTRI"))));
        assertThat(trainings.trainingOf(group.id()).sessions().get(0).attendance())
                .extracting(Attendance::present)
                .containsExactly(true, false, false, false, false);
    }

    // ---- planning

    @Test
    void a_plan_of_four_days_is_refused_A6() {
        Map<String, Object> plan = plan(MONDAY.plusDays(1), 4);
        refused(PLAN, plan, "Latihan harus dijadwalkan tepat 5 hari: hari ke-1, 2, 3, 4, dan 5");
        refused(PLAN, Map.of(), "Tanggal latihan wajib diisi", "Tempat latihan wajib diisi");
    }

    @Test
    void days_in_the_past_out_of_order_twice_on_a_date_or_too_far_ahead_are_refused() {
        refused(PLAN, plan(MONDAY.minusDays(1), 5), "Hari 1: tanggal 22 November 2026 sudah lewat");
        refused(PLAN, plan(MONDAY.plusDays(57), 5), "Hari 5: tanggal paling lambat 22 Januari 2027");
        Map<String, Object> twice = plan(MONDAY, 5);
        rows(twice, "days").get(2).put("date", MONDAY.plusDays(1).toString());
        refused(PLAN, twice, "Hari 3: sudah ada latihan lain pada 24 November 2026", "Hari 3: tanggal harus sesudah");
        Map<String, Object> backwards = plan(MONDAY, 5);
        rows(backwards, "days").get(1).put("date", MONDAY.plusDays(10).toString());
        refused(PLAN, backwards, "Hari 3: tanggal harus sesudah hari latihan sebelumnya");
        Map<String, Object> unreadable = plan(MONDAY, 5);
        rows(unreadable, "days").get(0).put("date", "31-12-2026");
        refused(PLAN, unreadable, "Tanggal bukan tanggal yang benar");
        assertThat(trainings.trainingOf(group.id()).sessions()).isEmpty();
    }

    @Test
    void days_need_not_follow_one_another_and_proposed_are_working_days() {
        assertThat(rows(training.form(PLAN), "days"))
                .extracting(day -> day.get("date"))
                .containsExactly("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30");
        Map<String, Object> plan = plan(MONDAY, 5);
        for (int index = 0; index < 5; index++) {
            rows(plan, "days")
                    .get(index)
                    .put("date", MONDAY.plusDays(3L * index).toString());
        }
        training.complete(PLAN, "zulkifli", plan);
        assertThat(trainings.isPlanned(group.id())).isTrue();
    }

    @Test
    void a_day_that_falls_through_is_held_later_and_pushes_the_days_behind_it() {
        planFromTuesday();
        training.pass(DAY);
        refused(RECORD, Map.of("held", "TIDAK"), "Tanggal baru wajib diisi", "Alasan ditunda wajib diisi");
        refused(RECORD, Map.of("held", "TIDAK", "newDate", "2026-11-23", "postponeReason", "hujan"), "sudah lewat");
        training.complete(
                RECORD, "zulkifli", Map.of("held", "TIDAK", "newDate", "2026-11-26", "postponeReason", "hujan deras"));
        assertThat(trainings.trainingOf(group.id()).sessions())
                .filteredOn(session -> session.status() == SessionStatus.PLANNED)
                .extracting(SessionView::plannedOn)
                .containsExactly(
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 2));
        assertThat(training.timer(DAY).getDuedate()).isEqualTo("2026-11-26T00:00:00.000+0000");
        training.pass(DAY);
        assertThat(training.task(RECORD).getName()).endsWith("hari 1: Taaruf");
    }

    // ---- attendance

    @Test
    void a_man_is_refused_whoever_owns_the_business_A8() {
        planFromTuesday();
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(1);
        rows(form, "members").get(1).put("attendance", "SUAMI");
        refused(RECORD, form, "Anggota 2: yang ikut latihan harus istri atau ibu, walau usahanya milik suami");
        rows(form, "members").get(1).put("attendance", "LAINNYA");
        refused(RECORD, form, "Anggota 2: yang ikut latihan harus istri atau ibu");
        rows(form, "members").get(1).put("attendance", "TETANGGA");
        refused(RECORD, form, "Anggota 2: pilihan kehadiran tidak dikenal");
        rows(form, "members").get(1).put("attendance", "IBU");
        training.complete(RECORD, "zulkifli", form);
    }

    @Test
    void attendance_of_nobody_of_strangers_and_of_people_named_twice_is_refused() {
        planFromTuesday();
        training.pass(DAY);
        refused(RECORD, Map.of(), "Pilih dahulu: latihan terlaksana atau ditunda");
        refused(RECORD, Map.of("held", "YA"), "Belum ada yang ditandai hadir");
        Map<String, Object> form = everybodyPresent(1);
        rows(form, "members").get(0).put("memberId", UUID.randomUUID().toString());
        refused(RECORD, form, "bukan peserta latihan ini");
        rows(form, "members").get(0).put("memberId", "1 OR 1=1");
        refused(RECORD, form, "Anggota 1: Anggota tidak dikenal");
        rows(form, "members").get(0).put("memberId", group.members().get(1).id().toString());
        refused(RECORD, form, "Anggota 2: tercatat dua kali");
    }

    @Test
    void attendance_on_a_day_that_is_not_planned_or_to_come_or_recorded_is_refused() {
        planFromTuesday();
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(1);
        form.put("sessionDate", "2026-11-25");
        refused(RECORD, form, "Kehadiran hanya dapat dicatat untuk hari yang dijadwalkan: 24 November 2026");
        form.put("sessionDate", "2026-11-24");
        training.complete(RECORD, "zulkifli", form);

        List<SessionView> sessions = trainings.trainingOf(group.id()).sessions();
        SessionRecord present = new SessionRecord(
                Optional.empty(), List.of(new Attendance(group.members().get(0).id(), "ISTRI", null)));
        assertThatThrownBy(() -> trainings.record(group.id(), sessions.get(1).id(), present, "zulkifli"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("belum dapat dicatat: latihan ini dijadwalkan 25 November 2026");
        assertThatThrownBy(() -> trainings.record(group.id(), sessions.get(0).id(), present, "zulkifli"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah dicatat");
        assertThatThrownBy(() -> trainings.record(group.id(), UUID.randomUUID(), present, "zulkifli"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("tidak ada di jadwal latihan");
    }

    @Test
    void the_fourth_day_has_two_variants_and_says_which_was_held_A7() {
        planFromTuesday();
        for (int day = 1; day <= 3; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(1);
        refused(RECORD, form, "Pilih materi yang diberikan: Game atau Tadarus Al-Qur'an");
        form.put("topic", "DANGDUT");
        refused(RECORD, form, "Pilih materi yang diberikan");
        form.put("topic", "GAME");
        training.complete(RECORD, "zulkifli", form);
        assertThat(trainings.trainingOf(group.id()).sessions().get(3).topic()).contains("GAME");
    }

    @Test
    void the_last_person_free_to_decide_does_not_train() {
        planFromTuesday();
        training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(1));
        training.pass(DAY).complete(RECORD, "zainal", everybodyPresent(2));
        training.pass(DAY);
        refusedBy("wagiran", RECORD, everybodyPresent(3), "Hanya Anda yang masih boleh memutus");
        training.complete(RECORD, "zainal", everybodyPresent(3));
    }

    // ---- refusal and substitutes

    @Test
    void a_husbands_refusal_stops_the_training_and_keeps_what_the_others_did_A9() {
        planFromTuesday();
        training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(1));
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(2);
        rows(form, "members").get(2).put("attendance", "ABSENT");
        rows(form, "members").get(2).put("refusal", "PASANGAN_MENOLAK_WAKIL_ISTRI");
        training.complete(RECORD, "zulkifli", form);
        assertThat(training.endedAt()).isEqualTo("End_TrainingInterrupted");
        assertThat(training.fact("trainingOutcome")).isEqualTo("NEEDS_RESOLUTION");
        assertThat(concerns.of(group.id())).singleElement().satisfies(concern -> {
            assertThat(concern.code()).isEqualTo("PASANGAN_MENOLAK_WAKIL_ISTRI");
            assertThat(concern.memberId()).isEqualTo(group.members().get(2).id());
            assertThat(concern.sentence())
                    .isEqualTo("Berhenti saat Latihan hari 2: Profil BMT: pasangan menolak wakil istri");
        });
        assertThat(trainings
                        .trainingOf(group.id())
                        .daysAttendedBy(group.members().get(0).id()))
                .containsExactly(1, 2);
    }

    @Test
    void a_substitute_makes_up_what_she_missed_while_the_others_keep_theirs() {
        planFromTuesday();
        training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(1));
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(2);
        rows(form, "members").get(2).put("refusal", "TIDAK_BERMINAT_LAGI");
        training.complete(RECORD, "zulkifli", form);
        MemberView substitute = groups.replaceMember(
                group.id(), group.members().get(2).id(), ReadyGroups.substitute(), LeavingReason.TIDAK_BERMINAT_LAGI);
        // A week goes by: the rest of the plan lies in the past.
        CaseInMotion.at(MONDAY.plusDays(7), 9);
        startFor(groups.groupOf(group.id()));
        assertThat(rows(training.form(PLAN), "days"))
                .extracting(day -> day.get("number"))
                .containsExactly(3, 4, 5);
        training.complete(PLAN, "zulkifli", proposedPlan());
        for (int day = 3; day <= 5; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        training.complete(REQUESTS, "zulkifli", everybodyAsks(1_000_000));
        assertThat(rows(training.form(MAKE_UP), "makeUps"))
                .extracting(gap -> gap.get("topic"))
                .containsExactly("Hari 1: Taaruf", "Hari 2: Profil BMT");
        assertThat(rows(training.form(MAKE_UP), "makeUps"))
                .allSatisfy(gap -> assertThat(gap).containsEntry("names", substitute.name()));
        training.complete(MAKE_UP, "zulkifli", proposedMakeUps());
        for (int day = 1; day <= 2; day++) {
            training.pass(DAY);
            assertThat(rows(training.form(RECORD), "members"))
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row).containsEntry("id", substitute.id().toString()));
            training.complete(
                    RECORD,
                    "zulkifli",
                    Map.of(
                            "held",
                            "YA",
                            "members",
                            List.of(Map.of("memberId", substitute.id().toString(), "attendance", "IBU"))));
        }
        training.complete(TEST, "zainal", everybody("PASSED"));
        assertThat(training.fact("trainingOutcome")).isEqualTo("COMPLETED");
    }

    @Test
    void a_training_that_goes_on_at_once_keeps_the_dates_that_are_to_come() {
        planFromTuesday();
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(1);
        rows(form, "members").get(2).put("refusal", "PASANGAN_MENOLAK_WAKIL_ISTRI");
        training.complete(RECORD, "zulkifli", form);
        startFor(group);
        assertThat(training.isWaiting()).isTrue();
        training.pass(DAY);
        assertThat(training.form(RECORD)).containsEntry("plannedOn", "25 November 2026");
    }

    @Test
    void a_substitute_after_the_test_makes_up_all_five_days_and_is_asked_on_the_fifth_A6_A10() {
        trainUntilTest();
        training.complete(TEST, "zainal", everybody("PASSED"));
        MemberView substitute = groups.replaceMember(
                group.id(), group.members().get(0).id(), ReadyGroups.substitute(), LeavingReason.PINDAH);
        startFor(groups.groupOf(group.id()));
        assertThat(trainings.isCompleted(group.id())).isFalse();
        assertThat(rows(training.form(MAKE_UP), "makeUps")).hasSize(5);
        training.complete(MAKE_UP, "zulkifli", proposedMakeUps());
        for (int day = 1; day <= 5; day++) {
            training.pass(DAY);
            Map<String, Object> form = new HashMap<>(Map.of(
                    "held",
                    "YA",
                    "members",
                    List.of(Map.of("memberId", substitute.id().toString(), "attendance", "ISTRI"))));
            if (day == 4) {
                form.put("topic", "GAME");
            }
            training.complete(RECORD, "zulkifli", form);
        }
        assertThat(rows(training.form(REQUESTS), "members")).hasSize(1);
        training.complete(
                REQUESTS,
                "zulkifli",
                Map.of(
                        "members",
                        List.of(Map.of(
                                "memberId", substitute.id().toString(), "amount", 900_000, "purpose", "Modal kue"))));
        assertThat(rows(training.form(TEST), "members")).hasSize(1);
        training.complete(
                TEST,
                "zainal",
                Map.of("members", List.of(Map.of("memberId", substitute.id().toString(), "result", "PASSED"))));
        assertThat(training.endedAt()).isEqualTo("End_TrainingCompleted");
    }

    @Test
    void a_training_that_is_complete_is_passed_through_when_the_case_comes_by_again() {
        trainUntilTest();
        training.complete(TEST, "zainal", everybody("PASSED"));
        startFor(group);
        assertThat(training.endedAt()).isEqualTo("End_TrainingCompleted");
        assertThat(training.fact("nextDay")).isEqualTo("DONE");
        assertThat(training.fact("trainingOutcome")).isEqualTo("COMPLETED");
    }

    // ---- make-up days and requests

    @Test
    void who_missed_the_fifth_day_is_asked_at_her_make_up_and_not_before_A10() {
        planFromTuesday();
        for (int day = 1; day <= 4; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        training.pass(DAY);
        Map<String, Object> form = everybodyPresent(5);
        rows(form, "members").get(4).put("attendance", "ABSENT");
        training.complete(RECORD, "zulkifli", form);
        MemberView absent = group.members().get(4);
        Map<String, Object> asked = everybodyAsks(800_000);
        assertThat(rows(asked, "members")).hasSize(4);
        List<Map<String, Object>> withAbsent = new ArrayList<>(rows(asked, "members"));
        withAbsent.add(Map.of("memberId", absent.id().toString(), "amount", 800_000, "purpose", "Modal"));
        refused(
                REQUESTS,
                Map.of("members", withAbsent),
                "Anggota 5: jumlah baru boleh diajukan setelah mengikuti hari pengajuan");
        training.complete(REQUESTS, "zulkifli", asked);

        assertThat(rows(training.form(MAKE_UP), "makeUps"))
                .singleElement()
                .satisfies(gap -> assertThat(gap)
                        .containsEntry("topic", "Hari 5: Pengajuan")
                        .containsEntry("names", absent.name()));
        refused(MAKE_UP, Map.of(), "Tanggal latihan wajib diisi");
        refused(
                MAKE_UP,
                Map.of("place", "Balai RT", "makeUps", List.of(Map.of("day", 5, "date", "2026-11-24"))),
                "sudah lewat");
        refused(
                MAKE_UP,
                Map.of(
                        "place",
                        "Balai RT",
                        "makeUps",
                        List.of(Map.of("day", 5, "date", "2026-12-10"), Map.of("day", 2, "date", "2026-12-11"))),
                "tidak perlu disusulkan");
        training.complete(MAKE_UP, "zulkifli", proposedMakeUps());
        training.pass(DAY);
        // She misses the make-up too: another one is planned.
        training.complete(
                RECORD,
                "zulkifli",
                Map.of("held", "TIDAK", "newDate", "2026-12-20", "postponeReason", "anaknya sakit"));
        training.pass(DAY);
        training.complete(
                RECORD,
                "zulkifli",
                Map.of(
                        "held",
                        "YA",
                        "members",
                        List.of(Map.of("memberId", absent.id().toString(), "attendance", "ISTRI"))));
        training.complete(
                REQUESTS,
                "zulkifli",
                Map.of(
                        "members",
                        List.of(Map.of("memberId", absent.id().toString(), "amount", 800_000, "purpose", "Modal"))));
        training.task(TEST);
    }

    @Test
    void amounts_and_purposes_that_cannot_be_are_refused_A10() {
        planFromTuesday();
        assertThatThrownBy(() -> requests.record(
                        group.id(),
                        List.of(new RequestedLoan(group.members().get(0).id(), Money.of(1_000_000), "Modal")),
                        "zulkifli"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("setelah mengikuti hari pengajuan");
        for (int day = 1; day <= 5; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        refused(REQUESTS, Map.of(), "Anggota 1: pengajuan belum diisi", "Anggota 5: pengajuan belum diisi");
        asksRefused("amount", 0, "Anggota 1: Jumlah yang diajukan harus lebih dari Rp 0");
        asksRefused("amount", -500_000, "tidak boleh kurang dari Rp 0");
        asksRefused("amount", 1_000_000.5, "harus rupiah bulat");
        asksRefused("amount", 499_999, "Anggota 1: jumlah harus Rp 500.000 sampai Rp 10.000.000");
        asksRefused("amount", 10_000_001, "Anggota 1: jumlah harus Rp 500.000 sampai Rp 10.000.000");
        asksRefused("amount", "sejuta", "harus berupa angka");
        asksRefused("purpose", " ", "Anggota 1: Kegunaan wajib diisi");
        asksRefused("memberId", UUID.randomUUID().toString(), "bukan anggota aktif");
        assertThat(requests.of(group.id())).isEmpty();
        training.complete(REQUESTS, "zulkifli", everybodyAsks(500_000));

        UUID first = group.members().get(0).id();
        requests.revise(
                group.id(), List.of(new RequestedLoan(first, Money.of(10_000_000), "Gerobak <baru>")), "zulkifli");
        assertThat(requests.of(group.id()).get(0).amount()).isEqualTo(Money.of(10_000_000));
        assertThat(requests.of(group.id()).get(0).purpose()).isEqualTo("Gerobak <baru>");
        assertThat(requests.of(group.id())).hasSize(5);
    }

    // ---- the recognition test

    @Test
    void the_test_is_taken_by_somebody_who_did_not_train_the_group() {
        trainUntilTest();
        assertThat(engine.getTaskService()
                        .getIdentityLinksForTask(training.task(TEST).getId()))
                .extracting(IdentityLink::getUserId)
                .containsExactlyInAnyOrder("wagiran", "zainal");
        assertThatThrownBy(() -> training.complete(TEST, "zulkifli", everybody("PASSED")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("Ujian harus diambil orang lain");
    }

    @Test
    void the_test_wants_a_result_of_each_member_and_a_comment_on_who_did_not_pass() {
        trainUntilTest();
        refusedBy("zainal", TEST, Map.of(), "Anggota 1: hasil ujian belum dipilih");
        refusedBy("zainal", TEST, everybody("REPEAT"), "Catatan wajib diisi bila anggota tidak lulus");
        refusedBy("zainal", TEST, everybody("SEMPURNA"), "Pilihan untuk Hasil ujian tidak dikenal");
        Map<String, Object> stranger = everybody("PASSED");
        rows(stranger, "members").get(0).put("memberId", UUID.randomUUID().toString());
        refusedBy("zainal", TEST, stranger, "bukan peserta ujian ini", "Anggota 1: hasil ujian belum dipilih");
    }

    @Test
    void four_days_recorded_cannot_be_completed_A6() {
        planFromTuesday();
        for (int day = 1; day <= 4; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        assertThat(trainings.isCompleted(group.id())).isFalse();
        assertThatThrownBy(() -> trainings.takeTest(group.id(), List.of(), "zainal"))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Latihan belum tuntas: baru 4 dari 5 hari");
    }

    @Test
    void who_has_to_repeat_goes_through_the_topics_and_the_test_again() {
        trainUntilTest();
        Map<String, Object> results = everybody("PASSED");
        rows(results, "members").get(3).put("result", "REPEAT");
        rows(results, "members").get(3).put("comment", "Belum hafal ikrar");
        training.complete(TEST, "zainal", results);
        MemberView repeating = group.members().get(3);
        assertThat(rows(training.form(MAKE_UP), "makeUps"))
                .singleElement()
                .satisfies(gap -> assertThat(gap)
                        .containsEntry("topic", "Pengulangan materi")
                        .containsEntry("names", repeating.name()));
        training.complete(MAKE_UP, "zulkifli", proposedMakeUps());
        training.pass(DAY);
        training.complete(
                RECORD,
                "zulkifli",
                Map.of(
                        "held",
                        "YA",
                        "members",
                        List.of(Map.of("memberId", repeating.id().toString(), "attendance", "ISTRI"))));
        training.complete(
                TEST,
                "zainal",
                Map.of("members", List.of(Map.of("memberId", repeating.id().toString(), "result", "PASSED"))));
        assertThat(training.endedAt()).isEqualTo("End_TrainingCompleted");
        assertThat(trainings
                        .trainingOf(group.id())
                        .latestResultOf(repeating.id())
                        .orElseThrow()
                        .result()
                        .name())
                .isEqualTo("PASSED");
    }

    @Test
    void who_should_be_replaced_stops_the_training_with_a_concern() {
        trainUntilTest();
        Map<String, Object> results = everybody("PASSED");
        rows(results, "members").get(0).put("result", "REPLACE");
        rows(results, "members").get(0).put("comment", "Tidak pernah menjawab");
        rows(results, "members").get(1).put("result", "REPEAT");
        rows(results, "members").get(1).put("comment", "Ragu");
        training.complete(TEST, "zainal", results);
        assertThat(training.endedAt()).isEqualTo("End_ReplacementNeeded");
        assertThat(training.fact("trainingOutcome")).isEqualTo("NEEDS_RESOLUTION");
        assertThat(concerns.of(group.id())).extracting(Concern::code).containsExactly("RECOGNITION_TEST_FAILED");
    }

    @Test
    void meetings_set_aside_are_held_anew_by_another_trainer() {
        trainUntilTest();
        training.complete(TEST, "zainal", everybody("PASSED"));
        trainings.setAside(group.id(), "zulkifli", "pemutus harus bebas");
        assertThat(trainings.trainersOf(group.id())).isEmpty();
        assertThat(trainings.isCompleted(group.id())).isFalse();
        assertThat(trainings.daysToPlan(group.id())).hasSize(5);
        startFor(group);
        training.complete(PLAN, "wagiran", proposedPlan());
        training.pass(DAY).complete(RECORD, "zainal", everybodyPresent(1));
        assertThat(trainings.trainersOf(group.id())).containsExactly("zainal");
    }

    // ---- time

    @Test
    void every_human_step_reminds_and_escalates() {
        training.passDeadlines();
        assertThat(training.task(PLAN).getPriority()).isGreaterThan(50);
        planFromTuesday();
        training.pass(DAY).passDeadlines();
        assertThat(training.task(RECORD).getPriority()).isGreaterThan(50);
    }

    // ---- hands

    private void startFor(GroupView started) {
        group = started;
        training = CaseInMotion.start(engine, "GroupTrainingProcess", ReadyGroups.facts(started));
    }

    private void planFromTuesday() {
        training.complete(PLAN, "zulkifli", proposedPlan());
    }

    private void trainUntilTest() {
        planFromTuesday();
        for (int day = 1; day <= 5; day++) {
            training.pass(DAY).complete(RECORD, "zulkifli", everybodyPresent(day));
        }
        training.complete(REQUESTS, "zulkifli", everybodyAsks(1_000_000));
    }

    /** What the form proposes, sent back unchanged, as the form would. */
    private Map<String, Object> proposedPlan() {
        return dated(PLAN, "days");
    }

    private Map<String, Object> proposedMakeUps() {
        return dated(MAKE_UP, "makeUps");
    }

    private Map<String, Object> dated(String task, String list) {
        List<Map<String, Object>> days = new ArrayList<>();
        for (Map<String, Object> shown : rows(training.form(task), list)) {
            days.add(new HashMap<>(Map.of("day", shown.get("number"), "date", shown.get("date"))));
        }
        return new HashMap<>(Map.of("place", "Rumah ketua RT 003", list, days));
    }

    private static Map<String, Object> plan(LocalDate from, int days) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            rows.add(new HashMap<>(
                    Map.of("day", day, "date", from.plusDays(day - 1L).toString())));
        }
        return new HashMap<>(Map.of("place", "Rumah ketua RT 003", "days", rows));
    }

    private Map<String, Object> everybodyPresent(int day) {
        return everybodyPresent(day, "ISTRI");
    }

    private Map<String, Object> everybodyPresent(int day, String attendee) {
        Map<String, Object> form =
                new HashMap<>(Map.of("held", "YA", "members", people(Map.of("attendance", attendee))));
        if (day == 4) {
            form.put("topic", "TADARUS");
        }
        return form;
    }

    private Map<String, Object> everybodyAsks(long rupiah) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> shown : rows(training.form(REQUESTS), "members")) {
            rows.add(new HashMap<>(Map.of("memberId", shown.get("id"), "amount", rupiah, "purpose", "Modal warung")));
        }
        return new HashMap<>(Map.of("members", rows));
    }

    private Map<String, Object> everybody(String result) {
        return new HashMap<>(Map.of("members", people(Map.of("result", result))));
    }

    private List<Map<String, Object>> people(Map<String, Object> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (MemberView member : group.members()) {
            Map<String, Object> row = new HashMap<>(values);
            row.put("memberId", member.id().toString());
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> row(int member, String key, Object value) {
        return Map.of("memberId", group.members().get(member).id().toString(), key, value);
    }

    private void asksRefused(String key, Object value, String sentence) {
        Map<String, Object> form = everybodyAsks(1_000_000);
        rows(form, "members").get(0).put(key, value);
        refused(REQUESTS, form, sentence);
    }

    private void refused(String element, Map<String, Object> submitted, String... sentences) {
        refusedBy("zulkifli", element, submitted, sentences);
    }

    private void refusedBy(String user, String element, Map<String, Object> submitted, String... sentences) {
        assertThatThrownBy(() -> training.complete(element, user, submitted))
                .isInstanceOf(RefusedSubmission.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(sentences));
        training.task(element);
    }

    /** The rows of a list, as this test sends them or as the form gets them, which is JSON. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form, String list) {
        if (form.get(list) instanceof List<?> sent) {
            return (List<Map<String, Object>>) sent;
        }
        try {
            return new ObjectMapper().readValue(form.get(list).toString(), new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
