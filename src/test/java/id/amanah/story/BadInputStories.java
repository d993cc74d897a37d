package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad input we know, sent straight to the REST interface: HTTP 400, an Indonesian reason, nothing changed. */
abstract class BadInputStories extends Story {

    private static final Pattern ONLY_BY_ITS_FORM = Pattern.compile("Proses ini hanya dapat dimulai lewat formulirnya");
    private static final String LONG_TEXT = "a".repeat(100_000);
    /** How a form says that something is missing: "... wajib diisi", "... belum dipilih", "Belum ada yang ditandai hadir". */
    private static final Pattern NOT_TYPED =
            Pattern.compile("(?i)wajib (di)?(isi|pilih)|belum (di|ada)|pilih dahulu|paling sedikit");

    static Stream<Arguments> badRegistrations() {
        return Stream.of(
                bad("4 members A1", "Kelompok harus tepat 5 orang; sekarang 4 orang", GroupOnPaper.bmtOf(FIRST_DAY, 4)),
                bad("6 members A1", "Kelompok harus tepat 5 orang; sekarang 6 orang", GroupOnPaper.bmtOf(FIRST_DAY, 6)),
                bad("4 members of a KSM D1", "KSM paling sedikit 5 orang", GroupOnPaper.ksm(FIRST_DAY, 4)),
                bad(
                        "two RTs A2",
                        "Semua anggota harus tinggal di satu RT; sekarang ada 2 RT",
                        bmt(woman -> woman.with("rt", "4")
                                .with("rw", "2")
                                .with("kelurahan", "Berbas Tengah")
                                .with("kecamatan", Cooperative.KECAMATAN))),
                bad(
                        "business of 6 months less a day A3",
                        "Usaha baru berumur 5 bulan, syaratnya 6 bulan; memenuhi syarat mulai 8 September 2026",
                        bmt(woman -> woman.with(
                                "businessSince",
                                FIRST_DAY.minusMonths(6).plusDays(1).toString()))),
                bad("no consent A4", "Belum bersedia disurvei", bmt(woman -> woman.with("surveyConsent", false))),
                bad(
                        "a NIK with a wrong date",
                        "Tanggal lahir di dalam NIK",
                        bmt(woman -> woman.with("nik", "6474027213900001"))),
                bad(
                        "a NIK of 15 digits",
                        "NIK harus terdiri dari 16 angka",
                        bmt(woman -> woman.with("nik", "647402410190000"))),
                bad(
                        "a birth date in the future",
                        "Tanggal lahir tidak boleh sesudah hari ini",
                        bmt(woman ->
                                woman.with("birthDate", FIRST_DAY.plusDays(1).toString()))),
                bad("a name of 100 kB", "Nama paling panjang", bmt(woman -> woman.with("name", LONG_TEXT))),
                bad("no name", "Nama wajib diisi", bmt(woman -> woman.with("name", " "))),
                bad(
                        "a group name of 100 kB",
                        "Nama kelompok paling panjang",
                        GroupOnPaper.bmt(FIRST_DAY).with("name", LONG_TEXT)),
                bad(
                        "another officer's territory",
                        "di luar wilayah kerja Anda",
                        GroupOnPaper.bmt(FIRST_DAY).with("kecamatan", Cooperative.FOREIGN_KECAMATAN)),
                bad(
                        "nothing at all",
                        "Program wajib dipilih",
                        GroupOnPaper.bmtOf(FIRST_DAY, 0).with("programme", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRegistrations")
    void a_registration_is_refused(String what, String reason, GroupOnPaper paper) {
        assertRefused(reason, () -> GroupJourney.tryToRegister(office, staff.officer(), paper));
    }

    @Test
    void the_same_NIK_twice_is_refused_in_a_group_and_across_groups() {
        GroupOnPaper paper = GroupOnPaper.bmt(FIRST_DAY);
        String nik = paper.members().get(0).answer("nik");
        GroupOnPaper twice = GroupOnPaper.bmt(FIRST_DAY)
                .member(1, woman -> woman.with("nik", nik))
                .member(3, woman -> woman.with("nik", nik));
        assertRefused(
                "Anggota 3: NIK sama dengan Anggota 1",
                () -> GroupJourney.tryToRegister(office, staff.officer(), twice));

        register(paper);
        GroupOnPaper again = GroupOnPaper.bmt(FIRST_DAY).member(2, woman -> woman.with("nik", nik));
        assertRefused(
                "orang ini masih anggota kelompok \"" + paper.name() + "\"",
                () -> GroupJourney.tryToRegister(office, staff.officer(), again));
    }

    @Test
    void a_business_of_exactly_six_months_is_accepted_A3() {
        register(bmt(
                woman -> woman.with("businessSince", FIRST_DAY.minusMonths(6).toString())));
    }

    @Test
    void markup_in_a_name_is_shown_as_it_was_typed() {
        String name = "<b>Siti</b> <img src=x onerror=alert(1)>";
        GroupJourney journey = register(bmt(woman -> woman.with("name", name)));

        assertThat(journey.openTasks())
                .extracting(task -> task.form(staff.officer()).text("memberName"))
                .contains(name);
    }

    @Test
    void nothing_typed_is_refused_by_every_form_and_a_task_done_is_done() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        List<String> asked = new ArrayList<>();
        while (!asked.contains("UserTask_RecordMeeting")) {
            List<OpenTask> open = journey.openTasks();
            if (open.isEmpty()) {
                journey.awaitTasksOrEnd();
                continue;
            }
            OpenTask task = open.get(0);
            if (!asked.contains(task.key())) {
                asked.add(task.key());
                Staff who = journey.claimedByWhoeverMay(task);
                assertNothingTypedIsRefused(task, who);
                journey.complete(task.key(), who, journey.wellDone(task.key(), task.form(who)));
                assertRefused(
                        "Tugas ini sudah selesai, sudah tidak ada, atau bukan tugas Anda",
                        () -> task.submit(who, GroupJourney.findings()));
            } else {
                journey.doWell(task);
            }
        }
        assertThat(asked)
                .containsExactly(
                        "UserTask_RecordSurvey",
                        "UserTask_PlanTraining",
                        "UserTask_RecordTrainingDay",
                        "UserTask_RecordRequests",
                        "UserTask_TakeRecognitionTest",
                        "UserTask_DecideApplication",
                        "UserTask_SignAgreements",
                        "UserTask_PayOut",
                        "UserTask_ConfirmPayout",
                        "UserTask_AgreeMeetings",
                        "UserTask_RecordMeeting");
    }

    @Test
    void nothing_typed_is_refused_by_the_forms_of_those_who_leave_the_straight_way() {
        GroupJourney young = register(GroupOnPaper.bmt(FIRST_DAY)
                .with("evenIfNotYetEligible", true)
                .member(2, woman -> woman.with("surveyConsent", false)));
        assertNothingTypedIsRefused(young, "UserTask_ResolveMembers", staff.officer());

        GroupJourney idle = register(GroupOnPaper.bmt(FIRST_DAY));
        Map<String, Object> findings = GroupJourney.findings();
        findings.put("businessRunning", "TIDAK");
        idle.complete("UserTask_RecordSurvey", staff.officer(), findings).reach("UserTask_RuleDoubtfulSurvey");
        assertNothingTypedIsRefused(idle, "UserTask_RuleDoubtfulSurvey", staff.manager());

        GroupJourney absent = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordTrainingDay");
        OpenTask day = absent.task("UserTask_RecordTrainingDay").claimedBy(staff.officer());
        Map<String, Object> attendance = GroupJourney.trainingDay(day.form(staff.officer()));
        rows(attendance).get(2).put("attendance", "ABSENT");
        day.submit(staff.officer(), attendance).orFail("a day that one of the five missed");
        absent.reach("UserTask_PlanMakeUp");
        assertNothingTypedIsRefused(absent, "UserTask_PlanMakeUp", staff.officer());

        for (Map.Entry<String, String> sentBack : Map.of(
                        "ANSWER", "UserTask_AnswerQuestion", "REVISE_REQUESTS", "UserTask_ReviseRequests")
                .entrySet()) {
            GroupJourney asked = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
            asked.complete(
                    "UserTask_DecideApplication",
                    staff.manager(),
                    Map.of(
                            "decision",
                            "SEND_BACK",
                            "sendBackTo",
                            sentBack.getKey(),
                            "question",
                            "Siapa yang menanggung?"));
            assertNothingTypedIsRefused(asked, sentBack.getValue(), staff.officer());
        }
    }

    @Test
    void nothing_typed_is_refused_by_both_forms_that_start_a_process() {
        for (String process : List.of("GroupOnboardingProcess", "WithdrawalProcess")) {
            for (String way : List.of("submit-form", "start")) {
                assertRefused(
                        way.equals("start") ? ONLY_BY_ITS_FORM : NOT_TYPED,
                        () -> rest.post(
                                staff.officer(),
                                process,
                                "/engine-rest/process-definition/key/" + process + "/" + way,
                                Map.of("variables", Map.of())));
            }
        }
    }

    private void assertNothingTypedIsRefused(GroupJourney journey, String element, Staff who) {
        assertNothingTypedIsRefused(journey.task(element).claimedBy(who), who);
    }

    /** By the form's own way and by the other one that completes a task. */
    private void assertNothingTypedIsRefused(OpenTask task, Staff who) {
        for (String way : List.of("submit-form", "complete")) {
            assertRefused(
                    NOT_TYPED,
                    () -> rest.post(
                            who,
                            way + " " + task.key(),
                            "/engine-rest/task/" + task.id() + "/" + way,
                            Map.of("variables", Map.of())));
        }
    }

    @Test
    void survey_findings_that_cannot_be_are_refused() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        OpenTask task = journey.task("UserTask_RecordSurvey").claimedBy(staff.officer());
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("businessTurnover=-1", "Omzet usaha sebulan tidak boleh kurang dari Rp 0");
        bad.put("businessCost=1000.5", "Biaya usaha sebulan harus rupiah bulat, tanpa sen");
        bad.put("householdSize=0", "Jumlah orang serumah harus antara 1 dan");
        bad.put("housePhoto=foto.jpg", "Foto rumah tidak dikenal; unggah lewat tombol foto");
        bad.put("housePhoto=00000000-0000-0000-0000-000000000001", "Foto rumah belum tersimpan; unggah lagi");
        bad.put("note=" + LONG_TEXT, "Catatan paling panjang");
        bad.forEach((typed, reason) -> {
            String[] keyAndValue = typed.split("=", 2);
            Map<String, Object> findings = GroupJourney.findings();
            findings.put(keyAndValue[0], keyAndValue[1]);
            assertRefused(reason, () -> task.submit(staff.officer(), findings));
        });
    }

    @Test
    void attendance_on_a_day_not_planned_or_before_it_is_refused_A6() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordTrainingDay");
        OpenTask task = journey.task("UserTask_RecordTrainingDay").claimedBy(staff.officer());
        Map<String, Object> day = GroupJourney.trainingDay(task.form(staff.officer()));
        LocalDate planned = LocalDate.parse((String) day.get("sessionDate"));
        day.put("sessionDate", planned.plusDays(1).toString());
        assertRefused(
                "Kehadiran hanya dapat dicatat untuk hari yang dijadwalkan", () -> task.submit(staff.officer(), day));

        day.put("sessionDate", planned.toString());
        office.days().turnTo(planned.minusDays(1));
        assertRefused("Kehadiran belum dapat dicatat", () -> task.submit(staff.officer(), day));
    }

    @Test
    void a_man_in_his_wifes_place_is_refused_A8() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordTrainingDay");
        OpenTask task = journey.task("UserTask_RecordTrainingDay").claimedBy(staff.officer());
        Map<String, Object> day = GroupJourney.trainingDay(task.form(staff.officer()));
        rows(day).get(1).put("attendance", "SUAMI");
        assertRefused("yang ikut latihan harus istri atau ibu", () -> task.submit(staff.officer(), day));
    }

    @Test
    void amounts_that_cannot_be_are_refused_A10() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordRequests");
        OpenTask task = journey.task("UserTask_RecordRequests").claimedBy(staff.officer());
        Map<Object, String> bad = new LinkedHashMap<>();
        bad.put(0, "Jumlah yang diajukan harus lebih dari Rp 0");
        bad.put(-1_000_000, "Jumlah yang diajukan tidak boleh kurang dari Rp 0");
        bad.put(10_000_001, "jumlah harus Rp 500.000 sampai Rp 10.000.000");
        bad.put(499_999, "jumlah harus Rp 500.000 sampai Rp 10.000.000");
        bad.put(1_000_000.5, "Jumlah yang diajukan harus rupiah bulat, tanpa sen");
        bad.put("dua juta", "Jumlah yang diajukan harus berupa angka");
        bad.forEach((amount, reason) -> {
            Map<String, Object> requests = GroupJourney.requests(task.form(staff.officer()), 2_000_000);
            rows(requests).get(0).put("amount", amount);
            assertRefused(reason, () -> task.submit(staff.officer(), requests));
        });
    }

    @Test
    void whoever_surveyed_the_group_does_not_decide_about_it_and_a_decision_says_why() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_DecideApplication");
        OpenTask task = journey.task("UserTask_DecideApplication");
        assertThat(task.claim(staff.officer()).status()).isEqualTo(403);
        rest.post(
                        staff.manager(),
                        "assign",
                        "/engine-rest/task/" + task.id() + "/assignee",
                        Map.of("userId", staff.officer().id()))
                .orFail("the manager gives the decision to the surveyor");
        OpenTask.Form form = task.form(staff.officer());
        assertRefused(
                "Anda tidak boleh memutus pengajuan ini karena Anda",
                () -> task.submit(staff.officer(), GroupJourney.approval(form)));

        rest.post(
                        staff.manager(),
                        "assign",
                        "/engine-rest/task/" + task.id() + "/assignee",
                        Map.of("userId", staff.manager().id()))
                .orFail("the manager takes it back");
        Map<String, Object> silent = new LinkedHashMap<>(GroupJourney.approval(form));
        silent.put("comment", "  ");
        assertRefused("Komentar wajib diisi", () -> task.submit(staff.manager(), silent));
        Map<String, Object> generous = new LinkedHashMap<>(GroupJourney.approval(form));
        rows(generous).get(0).put("amount", 2_000_001);
        assertRefused("tidak lebih dari yang diajukan", () -> task.submit(staff.manager(), generous));
    }

    @Test
    void a_second_payout_is_refused_and_so_is_a_confirmation_by_the_payer() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_PayOut");
        OpenTask task = journey.task("UserTask_PayOut").claimedBy(staff.officer());
        Map<String, Object> first = GroupJourney.handover(task.form(staff.officer()));
        rows(first).get(4).put("handover", "LATER");
        task.submit(staff.officer(), first).orFail("payout to four");
        assertRefused("Tugas ini sudah selesai", () -> task.submit(staff.officer(), first));

        OpenTask confirmation = journey.task("UserTask_ConfirmPayout");
        assertThat(confirmation.claim(staff.officer()).status()).isEqualTo(403);
        rest.post(
                        staff.manager(),
                        "assign",
                        "/engine-rest/task/" + confirmation.id() + "/assignee",
                        Map.of("userId", staff.officer().id()))
                .orFail("the manager gives the confirmation to the payer");
        assertRefused(
                "Yang menyerahkan uang tidak boleh mengesahkan sendiri",
                () -> confirmation.submit(staff.officer(), Map.of("verdict", "MATCHES")));
        rest.post(
                        staff.manager(),
                        "assign",
                        "/engine-rest/task/" + confirmation.id() + "/assignee",
                        Map.of("userId", staff.colleague().id()))
                .orFail("the manager gives it to a second person");
        confirmation.submit(staff.colleague(), Map.of("verdict", "MATCHES")).orFail("confirmation");

        OpenTask rest = journey.task("UserTask_PayOut").claimedBy(staff.officer());
        assertRefused("tidak dapat dibayarkan dua kali", () -> rest.submit(staff.officer(), first));
    }

    @Test
    void minutes_without_the_ikrar_or_a_topic_are_refused_A14_A15() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY)).reach("UserTask_RecordMeeting");
        OpenTask task = journey.task("UserTask_RecordMeeting").claimedBy(staff.officer());
        OpenTask.Form form = task.form(staff.officer());
        Map<String, Consumer<Map<String, Object>>> bad = Map.of(
                "ikrar", minutes -> minutes.put("ikrarRead", false),
                "rupiah", minutes -> minutes.put("rupiahTopic", ""),
                "ruhiah", minutes -> minutes.put("ruhiahTopic", ""),
                "lebih", minutes -> rows(minutes).get(0).put("received", 99_000_000));
        bad.forEach((reason, spoil) -> {
            Map<String, Object> minutes = GroupJourney.meeting(form);
            spoil.accept(minutes);
            assertRefused(reason, () -> task.submit(staff.officer(), minutes));
        });
    }

    private void assertRefused(String reason, Supplier<Answer> attempt) {
        assertRefused(Pattern.compile(Pattern.quote(reason), Pattern.CASE_INSENSITIVE), attempt);
    }

    private void assertRefused(Pattern reason, Supplier<Answer> attempt) {
        // Payouts leave for the ledger a moment after they are confirmed.
        await("ledger up to date")
                .until(() -> ask(Long.class, "select count(*) from outbox where delivered_at is null") == 0);
        Tables before = Tables.of(database);
        Answer answer = attempt.get();
        assertThat(answer.status()).as(answer.message()).isEqualTo(400);
        assertThat(answer.body().path("type").asText()).isEqualTo("RefusedSubmission");
        assertThat(answer.message()).containsPattern(reason).hasSizeLessThan(2_000);
        assertThat(Tables.of(database)).isEqualTo(before);
    }

    private static Arguments bad(String what, String reason, GroupOnPaper paper) {
        return Arguments.of(what, reason, paper);
    }

    private static GroupOnPaper bmt(Consumer<Person> third) {
        return GroupOnPaper.bmt(FIRST_DAY).member(3, third);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("members");
    }
}
