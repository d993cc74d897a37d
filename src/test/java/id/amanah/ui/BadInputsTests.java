package id.amanah.ui;

import static id.amanah.ui.OfficeStaff.MANAGER;
import static id.amanah.ui.OfficeStaff.OFFICER;
import static id.amanah.ui.OfficeStaff.OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.Answer;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.OpenTask;
import id.amanah.story.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WindowType;

/**
 * Bad inputs, typed into the forms by the people whose forms they are: each is told in a sentence,
 * loses nothing of what was typed and changes nothing. {@code BadInputStories} sends the same straight to the interface.
 * In order, because one group goes its way through the steps and one registration is filled in for all rows.
 */
@TestMethodOrder(OrderAnnotation.class)
class BadInputsTests extends BrowserTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);
    private static final String EMPTY = "Wajib diisi.";
    private static final String TO_MEND =
            "Masih ada isian yang kosong atau belum benar. Periksa isian yang bertanda merah.";
    private static final String DONE =
            "Tugas ini sudah selesai, sudah tidak ada, atau bukan tugas Anda. Muat ulang daftar tugas.";
    private static final String FOLLOW_UP =
            "Untuk tetap mencatat kelompok ini, centang \"Daftarkan juga meski belum memenuhi syarat\"";
    private static final String WHOLE_RUPIAH = "Isi dengan rupiah bulat, tanpa sen.";
    private static final String LONG_TEXT = "a".repeat(100_000);
    private static final Kelompok TERATAI = Kelompok.of("Teratai", 80);

    private final long begun = System.nanoTime();
    private GroupJourney flamboyan;
    private GroupJourney bougenvil;
    private GroupJourney kamboja;
    private Tasklist tasklist;
    private String signedIn;
    private Form registration;

    @BeforeAll
    void threeGroups() {
        journeys.turnTo(FIRST_DAY);
        flamboyan = journeys.register(journeys.onPaper("Flamboyan"));
        bougenvil = journeys.register(journeys.onPaper("Bougenvil"));
        GroupOnPaper notYet = journeys.onPaper("Kamboja").with("evenIfNotYetEligible", true);
        kamboja = journeys.register(notYet.member(2, woman -> woman.with("surveyConsent", false)));
    }

    @AfterAll
    void tellTheTime() {
        System.out.println("BadInputsTests: " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
    }

    /**
     * A mistake in the registration form.
     *
     * @param what the input
     * @param spoil makes the mistake in a form that is right
     * @param sentence what the screen must say, word for word, on a line of its own
     * @param kept fields that hold this afterwards
     * @param mend makes the form right again
     */
    private record Mistake(
            String what, Consumer<Form> spoil, String sentence, Map<String, String> kept, Consumer<Form> mend) {

        @Override
        public String toString() {
            return what;
        }
    }

    Stream<Mistake> mistakes() {
        Neighbour third = TERATAI.members().get(2);
        LocalDate tooYoung = FIRST_DAY.minusMonths(6).plusDays(1);
        String known = flamboyan.paper().members().get(0).answer("nik");
        return Stream.of(
                new Mistake(
                        "two RTs A2",
                        form -> row(form)
                                .tick("Tinggal di RT lain")
                                .type("RT", "6")
                                .type("RW", "2")
                                .type("Kelurahan", TERATAI.kelurahan())
                                .type("Kecamatan", TERATAI.kecamatan()),
                        "Semua anggota harus tinggal di satu RT; sekarang ada 2 RT: RT 005/RW 002, Kel. Api-Api,"
                                + " Kec. Bontang Utara; RT 006/RW 002, Kel. Api-Api, Kec. Bontang Utara",
                        Map.of("RT", "6"),
                        form -> row(form).field("Tinggal di RT lain").untick()),
                new Mistake(
                        "business of 6 months less a day A3",
                        form -> row(form).date("Mulai usaha", tooYoung),
                        "Anggota 3: Usaha baru berumur 5 bulan, syaratnya 6 bulan; memenuhi syarat mulai 8 September 2026; "
                                + FOLLOW_UP,
                        Map.of("Mulai usaha", "08/03/2026"),
                        form -> row(form).date("Mulai usaha", third.businessSince())),
                new Mistake(
                        "no consent A4",
                        form -> row(form).field("Bersedia disurvei").untick(),
                        "Anggota 3: Belum bersedia disurvei; tanpa itu pengajuan tidak dapat berjalan; " + FOLLOW_UP,
                        Map.of("Bersedia disurvei", "false"),
                        form -> row(form).tick("Bersedia disurvei")),
                new Mistake(
                        "the same NIK twice",
                        form -> row(form)
                                .type("NIK (16 angka)", TERATAI.members().get(0).nik()),
                        "Anggota 3: NIK sama dengan Anggota 1",
                        Map.of("NIK (16 angka)", TERATAI.members().get(0).nik()),
                        form -> row(form).type("NIK (16 angka)", third.nik())),
                new Mistake(
                        "a NIK of another open group",
                        form -> row(form).type("NIK (16 angka)", known),
                        "Anggota 3: orang ini masih anggota kelompok \"Flamboyan\" di Kel. Api-Api; satu orang hanya boleh"
                                + " di satu kelompok",
                        Map.of("NIK (16 angka)", known),
                        form -> row(form).type("NIK (16 angka)", third.nik())),
                new Mistake(
                        "a NIK with a wrong date",
                        form -> row(form).type("NIK (16 angka)", "6474027213900001"),
                        "Anggota 3: Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada di kalender; periksa"
                                + " lagi KTP",
                        Map.of("NIK (16 angka)", "6474027213900001"),
                        form -> row(form).type("NIK (16 angka)", third.nik())),
                new Mistake(
                        "a birth date in the future",
                        form -> row(form)
                                .tick("Data lahir berbeda dari NIK")
                                .date("Tanggal lahir", FIRST_DAY.plusDays(1)),
                        "Anggota 3: Tanggal lahir tidak boleh sesudah hari ini",
                        Map.of("Tanggal lahir", "08/09/2026"),
                        form -> row(form).field("Data lahir berbeda dari NIK").untick()),
                new Mistake(
                        "a name of 100 kB",
                        form -> row(form).field("Nama sesuai KTP").paste(LONG_TEXT),
                        "Anggota 3: Nama paling panjang 200 karakter",
                        Map.of("Nama sesuai KTP", LONG_TEXT),
                        form -> row(form).field("Nama sesuai KTP").paste(third.name())),
                new Mistake(
                        "a group's name of 100 kB",
                        form -> form.field("Nama kelompok").paste(LONG_TEXT),
                        "Terlalu panjang: paling banyak 60 huruf atau angka.",
                        Map.of(),
                        form -> form.field("Nama kelompok").paste(TERATAI.name())),
                new Mistake(
                        "6 members A1",
                        form -> {
                            form.addRow("Anggota");
                            Registration.fill(form.row("Anggota", 6), Kelompok.substituteFor(80));
                        },
                        "Kelompok harus tepat 5 orang; sekarang 6 orang",
                        Map.of(),
                        form -> form.removeRow("Anggota", 6)),
                new Mistake(
                        "4 members A1",
                        form -> form.removeRow("Anggota", 5),
                        "Kelompok harus tepat 5 orang; sekarang 4 orang",
                        Map.of(),
                        form -> {}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @Order(1)
    void a_registration_is_refused(Mistake mistake) {
        Form form = filledRegistration();
        registration = null;
        mistake.spoil().accept(form);
        assertRefused(form, mistake.sentence());
        mistake.kept()
                .forEach((label, value) ->
                        assertThat(row(form).field(label).value()).as(label).isEqualTo(value));
        assertThat(form.row("Anggota", 1).field("Nama sesuai KTP").value())
                .isEqualTo(TERATAI.members().get(0).name());
        mistake.mend().accept(form);
        registration = form;
    }

    @Test
    @Order(2)
    void nothing_typed_is_refused_by_the_forms_that_start_something() {
        signedIn = null;
        as(OFFICER);
        for (String process : List.of("Pengajuan kelompok", "Pengunduran diri")) {
            assertRefused(tasklist.startProcess(process), EMPTY, TO_MEND);
            tasklist.closeStartDialog();
        }
    }

    @Test
    @Order(3)
    void what_is_no_photo_is_refused_and_a_photo_of_20_MB_is_made_small_first() {
        Form form = open(flamboyan, "UserTask_RecordSurvey", OFFICER);
        assertRefused(form, EMPTY, TO_MEND);
        form.type("Omzet usaha", "3.000.000");
        Tables before = quiet();
        for (int bytes : List.of(3_000, 20 * 1024 * 1024)) {
            assertThat(form.field("Foto rumah").refusedPhoto(Photos.noPicture(bytes)))
                    .isEqualTo("Berkas ini bukan foto yang dapat dibaca. Pilih foto JPEG atau PNG.");
        }
        assertThat(Tables.of(database)).isEqualTo(before);
        assertThat(form.field("Omzet usaha").value()).isEqualTo("3.000.000");

        form.photo("Foto rumah", Photos.ofAtLeast(20 * 1024 * 1024));
        assertThat(database.queryForObject(
                        "select max(length(content)) from photo where uploaded_at = (select max(uploaded_at) from photo)",
                        Integer.class))
                .isBetween(10_000, 5_000_000);
    }

    @Test
    @Order(4)
    void a_household_is_counted_in_whole_people() {
        Form form = open(flamboyan, "UserTask_RecordSurvey", OFFICER);
        Field people = form.field("Jumlah orang serumah");
        people.type("4,5");
        people.leftSays("Isi dengan bilangan bulat, tanpa koma.");
        people.type("0");
        people.leftSays("Paling sedikit 1");
        people.type("31");
        people.leftSays("Paling banyak 30");
        people.type("empat");
        people.leftSays("Isi dengan angka.");
    }

    @Test
    @Order(5)
    void a_task_done_meanwhile_stays_done_in_a_stale_tab() {
        Form form = open(flamboyan, "UserTask_RecordSurvey", OFFICER);
        filledIn(form);
        form.type("Catatan", "Rumah kayu di atas air");
        flamboyan.doWell(flamboyan.task("UserTask_RecordSurvey"));
        assertRefused(form, DONE);
        assertThat(form.field("Catatan").value()).isEqualTo("Rumah kayu di atas air");
        assertThat(form.field("Omzet usaha").value()).isEqualTo("3000000");
    }

    @Test
    @Order(6)
    void a_training_is_planned_on_days_that_can_be() {
        flamboyan.reach("UserTask_PlanTraining");
        Form form = open(flamboyan, "UserTask_PlanTraining", OFFICER);
        assertRefused(form, EMPTY, TO_MEND);
        form.type("Tempat latihan", "Rumah Bu Rosmini");
        form.row("Hari latihan", 1).date("Tanggal", FIRST_DAY.minusDays(1));
        assertRefused(form, "Hari 1: tanggal 6 September 2026 sudah lewat");
        assertThat(form.field("Tempat latihan").value()).isEqualTo("Rumah Bu Rosmini");
        assertThat(form.row("Hari latihan", 1).field("Tanggal").value()).isEqualTo("06/09/2026");
    }

    @Test
    @Order(7)
    void attendance_can_be_recorded_for_no_other_day_than_the_planned_one_A6() {
        flamboyan.reach("UserTask_PlanTraining");
        OpenTask plan = flamboyan.task("UserTask_PlanTraining").claimedBy(OfficeJourneys.OFFICER);
        flamboyan.complete(
                plan.key(), OfficeJourneys.OFFICER, flamboyan.wellDone(plan.key(), plan.form(OfficeJourneys.OFFICER)));
        as(OFFICER);
        tasklist.openFilter("Latihan hari ini");
        assertThat(tasklist.lists("Catat Latihan hari 1", "Flamboyan"))
                .as("before its day there is no task")
                .isFalse();

        flamboyan.reach("UserTask_RecordTrainingDay");
        OpenTask task = flamboyan.task("UserTask_RecordTrainingDay").claimedBy(OfficeJourneys.OFFICER);
        Form form = open(flamboyan, task.key(), OFFICER);
        assertThat(form.field("Tanggal").isLocked()).as("the planned day").isTrue();
        assertRefused(
                form,
                "Belum ada yang ditandai hadir. Bila latihan tidak jadi, pilih \"Ditunda\" dan isi tanggal barunya");

        Map<String, Object> day = GroupJourney.trainingDay(task.form(OfficeJourneys.OFFICER));
        LocalDate planned = LocalDate.parse((String) day.get("sessionDate"));
        day.put("sessionDate", planned.plusDays(1).toString());
        Tables before = quiet();
        Answer answer = task.submit(OfficeJourneys.OFFICER, day);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith("Kehadiran hanya dapat dicatat untuk hari yang dijadwalkan: ");
        assertThat(Tables.of(database)).isEqualTo(before);

        form.choose("Latihan terlaksana?", "Ditunda")
                .date("Tanggal baru", planned.minusDays(1))
                .type("Alasan ditunda", "Hujan deras");
        assertRefusedLike(form, "Latihan hari 1.*: tanggal .* sudah lewat");
        assertThat(form.field("Alasan ditunda").value()).isEqualTo("Hujan deras");
    }

    @Test
    @Order(8)
    void an_amount_is_what_was_typed_or_refused_A10() {
        flamboyan.reach("UserTask_RecordRequests");
        Form form = open(flamboyan, "UserTask_RecordRequests", OFFICER);
        assertRefused(form, EMPTY, TO_MEND);
        Field amount = form.row("Anggota", 1).field("Jumlah yang diajukan");
        typed("0", "Paling sedikit Rp 1.").accept(amount);
        typed("-1", "Paling sedikit Rp 1.").accept(amount);
        typed("1000000,5", WHOLE_RUPIAH).accept(amount);
        typed("1000000.5", WHOLE_RUPIAH).accept(amount);
        typed("1.00", WHOLE_RUPIAH).accept(amount);
        typed("dua juta", "Isi dengan angka.").accept(amount);
        typed("1.000.000", "Rp 1.000.000").accept(amount);
        assertThat(amount.says()).doesNotContain(WHOLE_RUPIAH);
        typed("1.000.000,00", "Rp 1.000.000").accept(amount);
        amount.type("1000000,5");
        List<String> papers = List.of("1000000,5", "1.000.000", "1.000.000,00", "Rp 1.000.000", "1000000");
        for (int member = 1; member <= 5; member++) {
            form.row("Anggota", member)
                    .type("Jumlah yang diajukan", papers.get(member - 1))
                    .type("Kegunaan", "Modal dagang " + member);
        }
        assertRefused(form, WHOLE_RUPIAH, TO_MEND);
        assertThat(amount.value()).isEqualTo("1000000,5");

        for (String outside : List.of("10.000.001", "499999")) {
            amount.type(outside);
            assertRefused(form, "Anggota 1: jumlah harus Rp 500.000 sampai Rp 10.000.000");
            assertThat(amount.value()).isEqualTo(outside);
        }
        amount.type("1.000.000");
        form.complete();
        assertThat(database.queryForList(
                        "select distinct r.amount from loan_request r join application a on a.group_id = r.group_id"
                                + " where a.number = ?",
                        Long.class,
                        flamboyan.applicationNumber()))
                .containsExactly(1_000_000L);
    }

    @Test
    @Order(9)
    void a_test_without_results_is_refused() {
        flamboyan.reach("UserTask_TakeRecognitionTest");
        assertRefused(open(flamboyan, "UserTask_TakeRecognitionTest", OTHER_OFFICER), EMPTY, TO_MEND);
    }

    @Test
    @Order(10)
    void a_doubtful_survey_is_not_ruled_without_a_reason() {
        Map<String, Object> wellOff = GroupJourney.findings();
        wellOff.put("houseSize", "LARGE");
        wellOff.put("houseCondition", "GOOD");
        wellOff.put("roof", "TILE");
        wellOff.put("wall", "BRICK");
        bougenvil.complete("UserTask_RecordSurvey", OfficeJourneys.OFFICER, wellOff);
        Form form = open(bougenvil, "UserTask_RuleDoubtfulSurvey", MANAGER);
        form.choose("Anggota ini lolos survei?", "Lolos");
        assertRefused(form, EMPTY, TO_MEND);
        assertThat(form.field("Anggota ini lolos survei?").value()).isEqualTo("Lolos");
    }

    @Test
    @Order(11)
    void a_decision_without_a_comment_is_refused_and_none_is_for_whoever_surveyed() {
        flamboyan.reach("UserTask_DecideApplication");
        Form form = open(flamboyan, "UserTask_DecideApplication", MANAGER);
        assertRefused(form, EMPTY, TO_MEND);
        form.choose("Putusan", "Setuju, dengan putusan dan jumlah per anggota");
        for (int member = 1; member <= 5; member++) {
            form.row("Anggota", member).choose("Putusan anggota", "Setuju");
        }
        assertRefused(form, EMPTY, TO_MEND);
        form.type("Komentar (alasan putusan, wajib)", "   ");
        assertRefused(form, "Komentar wajib diisi");
        form.type("Komentar (alasan putusan, wajib)", "Usahanya jalan");
        form.row("Anggota", 1).type("Jumlah yang disetujui", "1000001");
        assertRefusedLike(
                form, "Anggota 1.*: jumlah yang disetujui harus Rp 500.000 sampai .*, tidak lebih dari yang diajukan");
        assertThat(form.field("Komentar (alasan putusan, wajib)").value()).isEqualTo("Usahanya jalan");

        OpenTask task = flamboyan.task("UserTask_DecideApplication");
        assertThat(task.claim(OfficeJourneys.OFFICER).status()).isEqualTo(403);
        journeys.rest()
                .post(
                        OfficeJourneys.MANAGER,
                        "assign",
                        "/engine-rest/task/" + task.id() + "/assignee",
                        Map.of("userId", OFFICER))
                .orFail("the manager gives the decision to the surveyor");
        Form surveyors = open(flamboyan, "UserTask_DecideApplication", OFFICER);
        surveyors.choose("Putusan", "Setuju, dengan putusan dan jumlah per anggota");
        for (int member = 1; member <= 5; member++) {
            surveyors.row("Anggota", member).choose("Putusan anggota", "Setuju");
        }
        surveyors.type("Komentar (alasan putusan, wajib)", "Saya yang menyurvei");
        assertRefusedLike(surveyors, "Anda tidak boleh memutus pengajuan ini karena Anda .*");
        assertThat(surveyors.field("Komentar (alasan putusan, wajib)").value()).isEqualTo("Saya yang menyurvei");
        journeys.rest()
                .post(
                        OfficeJourneys.MANAGER,
                        "assign",
                        "/engine-rest/task/" + task.id() + "/assignee",
                        Map.of("userId", MANAGER))
                .orFail("the manager takes it back");
    }

    @Test
    @Order(12)
    void members_are_not_resolved_without_saying_how() {
        kamboja.reach("UserTask_ResolveMembers");
        Form form = open(kamboja, "UserTask_ResolveMembers", OFFICER);
        assertRefused(form, EMPTY, TO_MEND);
        form.choose("Tindak lanjut", "Lanjutkan (setelah diganti atau diperbaiki di bawah)");
        form.row("Anggota", 2).choose("Tindakan", "Ganti dengan orang lain").type("NIK (16 angka)", "647402");
        assertRefused(form, EMPTY, TO_MEND);
        assertThat(form.row("Anggota", 2).field("NIK (16 angka)").value()).isEqualTo("647402");
    }

    @Test
    @Order(13)
    void a_payout_is_reported_once_in_two_tabs_and_confirmed_once_by_a_double_click() {
        flamboyan.reach("UserTask_SignAgreements");
        Form signing = open(flamboyan, "UserTask_SignAgreements", OFFICER);
        signing.type("Tempat pencairan", "");
        assertRefused(signing, EMPTY, TO_MEND);

        flamboyan.reach("UserTask_PayOut");
        Form first = open(flamboyan, "UserTask_PayOut", OFFICER);
        assertRefused(first, EMPTY, TO_MEND);
        String firstTab = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.openTasklist();
        Form second = open(flamboyan, "UserTask_PayOut", OFFICER);
        received(second);
        String secondTab = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(firstTab);
        received(first);
        first.completeByDoubleClick();
        assertThat(payouts("REPORTED")).isEqualTo(5);
        browser.driver().switchTo().window(secondTab);
        assertRefused(second, DONE);
        assertThat(second.row("Anggota", 5).field("Uang").value()).isEqualTo("Diterima");
        assertThat(payouts("REPORTED")).isEqualTo(5);
        browser.driver().close();
        browser.driver().switchTo().window(firstTab);

        Form confirmation = open(flamboyan, "UserTask_ConfirmPayout", OTHER_OFFICER);
        assertRefused(confirmation, EMPTY, TO_MEND);
        confirmation.choose(
                "Apakah laporan ini sesuai dengan uang yang diterima anggota?",
                "Tidak sesuai: kembalikan untuk diperbaiki");
        assertRefused(confirmation, EMPTY, TO_MEND);
        confirmation.choose(
                "Apakah laporan ini sesuai dengan uang yang diterima anggota?",
                "Sesuai: sahkan dan terbitkan kuitansi");
        confirmation.completeByDoubleClick();
        browser.await("five receipts", () -> payouts("CONFIRMED") == 5);
        assertThat(database.queryForObject(
                        "select count(distinct receipt_number) from payout where application_number = ?",
                        Integer.class,
                        flamboyan.applicationNumber()))
                .isEqualTo(5);
    }

    @Test
    @Order(14)
    void instalments_are_what_was_typed_or_refused() {
        flamboyan.reach("UserTask_AgreeMeetings");
        Form agreement = open(flamboyan, "UserTask_AgreeMeetings", OFFICER);
        agreement.type("Tempat pertemuan", "");
        assertRefused(agreement, EMPTY, TO_MEND);

        flamboyan.reach("UserTask_RecordMeeting");
        Form form = open(flamboyan, "UserTask_RecordMeeting", OFFICER);
        assertRefused(form, EMPTY, TO_MEND);
        Field received = form.row("Anggota", 1).field("Angsuran diterima");
        typed("-1", "Paling sedikit Rp 0.").accept(received);
        typed("1000000,5", WHOLE_RUPIAH).accept(received);
        typed("1000000.5", WHOLE_RUPIAH).accept(received);
        typed("1.000.000", "Rp 1.000.000").accept(received);
        typed("1.000.000,00", "Rp 1.000.000").accept(received);
        typed("0", "Rp 0").accept(received);
        form.tick("Ikrar sudah dibaca bersama")
                .type("Materi rupiah (usaha)", "Mencatat belanja")
                .type("Materi ruhiah (mental dan spiritual)", "Amanah");
        for (int member = 1; member <= 5; member++) {
            form.row("Anggota", member).tick("Hadir").type("Angsuran diterima", member == 1 ? "50000,5" : "0");
        }
        assertRefused(form, WHOLE_RUPIAH, TO_MEND);
        assertThat(received.value()).isEqualTo("50000,5");
        received.type("50.000");
        form.complete();
        assertThat(database.queryForList(
                        "select r.principal + r.jasa from repayment r join financing f on f.id = r.financing_id"
                                + " where f.application_number = ?",
                        Long.class,
                        flamboyan.applicationNumber()))
                .containsExactly(50_000L);
    }

    @Test
    @Order(15)
    void make_ups_and_answers_are_not_left_empty() {
        bougenvil.reach("UserTask_RecordTrainingDay");
        Map<String, Object> absent =
                GroupJourney.trainingDay(bougenvil.form("UserTask_RecordTrainingDay", OfficeJourneys.OFFICER));
        rows(absent).get(4).put("attendance", "ABSENT");
        bougenvil.complete("UserTask_RecordTrainingDay", OfficeJourneys.OFFICER, absent);
        bougenvil.reach("UserTask_PlanMakeUp");
        Form makeUp = open(bougenvil, "UserTask_PlanMakeUp", OFFICER);
        makeUp.row("Latihan susulan", 1).date("Tanggal", FIRST_DAY);
        assertRefusedLike(makeUp, ".*: tanggal 7 September 2026 sudah lewat");
        assertThat(makeUp.row("Latihan susulan", 1).field("Tanggal").value()).isEqualTo("07/09/2026");
        makeUp.type("Tempat latihan", "");
        assertRefused(makeUp, EMPTY, TO_MEND);

        sendBack("ANSWER", "Apakah usahanya tetap berjalan?");
        assertRefused(open(bougenvil, "UserTask_AnswerQuestion", OFFICER), EMPTY, TO_MEND);
        sendBack("REVISE_REQUESTS", "Apakah jumlahnya tidak terlalu besar?");
        assertRefused(open(bougenvil, "UserTask_ReviseRequests", OFFICER), EMPTY, TO_MEND);
    }

    private void sendBack(String to, String question) {
        bougenvil.reach("UserTask_DecideApplication");
        bougenvil.complete(
                "UserTask_DecideApplication",
                OfficeJourneys.MANAGER,
                Map.of("decision", "SEND_BACK", "sendBackTo", to, "question", question));
    }

    private static Consumer<Field> typed(String text, String says) {
        return field -> {
            field.type(text);
            field.leftSays(says);
            assertThat(field.value()).isEqualTo(text);
        };
    }

    private static void received(Form form) {
        for (int member = 1; member <= 5; member++) {
            form.row("Anggota", member).choose("Uang", "Diterima");
        }
    }

    private int payouts(String status) {
        return database.queryForObject(
                "select count(*) from payout where application_number = ? and status = ?",
                Integer.class,
                flamboyan.applicationNumber(),
                status);
    }

    private static void filledIn(Form form) {
        form.choose("Ukuran rumah", "Kecil")
                .choose("Kondisi rumah", "Rusak")
                .choose("Atap", "Seng atau asbes")
                .choose("Dinding", "Kayu atau bambu")
                .choose("Lantai", "Papan")
                .choose("Listrik", "Tidak ada")
                .choose("Sumber air", "Sumur bersama")
                .choose("Usaha berjalan?", "Ya")
                .type("Omzet usaha", "3000000")
                .type("Biaya usaha", "2000000")
                .type("Jumlah orang serumah", "4")
                .type("Penghasilan lain", "0");
    }

    private Form filledRegistration() {
        if (registration == null) {
            signedIn = null;
            as(OFFICER);
            registration = tasklist.startProcess("Pengajuan kelompok");
            Registration.fill(registration, TERATAI);
        }
        return registration;
    }

    private static Form row(Form form) {
        return form.row("Anggota", 3);
    }

    private Form open(GroupJourney journey, String element, String user) {
        OpenTask task = journey.task(element);
        task.claimedBy(
                switch (user) {
                    case MANAGER -> OfficeJourneys.MANAGER;
                    case OFFICER -> OfficeJourneys.OFFICER;
                    default -> OfficeJourneys.OTHER_OFFICER;
                });
        as(user);
        return tasklist.openTask(task, journey.paper().name());
    }

    private void as(String user) {
        if (!user.equals(signedIn)) {
            tasklist = browser.signIn(user);
            signedIn = user;
        }
    }

    private Tables quiet() {
        journeys.awaitQuiet();
        return Tables.of(database);
    }

    /** Hands in a form that must be refused with each of these sentences, on a line of its own, and change nothing. */
    private void assertRefused(Form form, String... sentences) {
        Tables before = quiet();
        assertThat(form.refusal().lines().map(String::strip)).contains(sentences);
        assertThat(Tables.of(database)).isEqualTo(before);
    }

    private void assertRefusedLike(Form form, String sentence) {
        Tables before = quiet();
        String refusal = form.refusal();
        assertThat(refusal.lines().map(String::strip)).as(refusal).anyMatch(line -> line.matches(sentence));
        assertThat(Tables.of(database)).isEqualTo(before);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("members");
    }
}
