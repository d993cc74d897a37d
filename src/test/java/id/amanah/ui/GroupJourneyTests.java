package id.amanah.ui;

import static id.amanah.ui.OfficeStaff.MANAGER;
import static id.amanah.ui.OfficeStaff.OFFICER;
import static id.amanah.ui.OfficeStaff.OTHER_OFFICER;
import static java.time.format.DateTimeFormatter.ofPattern;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.workflow.engine.EngineTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Groups go their way in the real Tasklist, every step done by the person whose step it is: one the whole way to its first
 * coaching meetings, with a question sent back; one refused; one with a substitute.
 */
@TestMethodOrder(OrderAnnotation.class)
class GroupJourneyTests extends BrowserTest {

    private static final String MINE = "Tugas saya";
    private static final String MY_TEAMS = "Tugas tim saya";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 5);

    private static final Kelompok MELATI = Kelompok.of("Melati", 1);
    private static final Kelompok KENANGA = Kelompok.of("Kenanga", 2);

    private final List<String> secrets = new ArrayList<>();

    @BeforeAll
    void aMondayMorning() {
        clock.itIs(FIRST_DAY.atTime(8, 0));
    }

    @AfterAll
    static void tellTheEffort() {
        Effort.lines().forEach(line -> System.out.println("EFFORT " + line));
    }

    @Test
    @Order(1)
    void a_group_goes_from_registration_to_its_first_coaching_meetings() {
        register(MELATI);
        survey(MELATI);
        train(MELATI);
        test(MELATI);
        decide(MELATI);
        payOut(MELATI);
        coach(MELATI);
    }

    @Test
    @Order(2)
    void a_member_refused_after_her_survey_gives_way_to_a_substitute() {
        clock.itIs(FIRST_DAY.plusWeeks(6).atTime(8, 0));
        register(KENANGA);
        Tasklist tasklist = browser.signIn(OFFICER);
        tasklist.openFilter(MINE);
        for (int visit = 1; visit <= 5; visit++) {
            surveyed(tasklist, KENANGA, ": anggota " + visit).complete("Survei rumah dan usaha");
        }
        ruled("Tidak lolos", "Rumahnya besar dan usahanya sudah mapan.", KENANGA);

        tasklist = browser.signIn(OFFICER);
        tasklist.openFilter(MINE);
        Form places = tasklist.openTask("Ganti anggota atau tutup pengajuan", KENANGA.name());
        assertThat(places.text()).contains(KENANGA.members().get(4).name());
        places.choose("Tindak lanjut", "Lanjutkan (setelah diganti atau diperbaiki di bawah)");
        Form place = rowOf(places, KENANGA.members().get(4).name());
        place.choose("Tindakan", "Ganti dengan orang lain");
        Neighbour substitute = Kelompok.substituteFor(2);
        Registration.fill(place, substitute);
        browser.pictures().takeWhole("ganti-anggota");
        places.complete("Ganti anggota");
        secrets.addAll(substitute.secrets().toList());

        tasklist.openFilter(MINE);
        Form survey = surveyed(tasklist, KENANGA, "");
        assertThat(survey.field("Nama").value()).isEqualTo(substitute.name());
        survey.complete("Survei rumah dan usaha");
        tasklist.awaitTask("Jadwalkan latihan", KENANGA.name());
    }

    @Test
    @Order(3)
    void one_husbands_refusal_ends_the_whole_group_and_keeps_its_data_A9() {
        Tasklist tasklist = browser.signIn(OFFICER);
        LocalDate day = planned(tasklist, KENANGA).get(0);
        clock.itIs(day.atTime(9, 30));
        tasklist = browser.signIn(OFFICER);
        tasklist.openFilter("Latihan hari ini");
        Form attendance = tasklist.openTask("Catat Latihan hari 1", KENANGA.name());
        for (int member = 1; member <= 4; member++) {
            attendance.row("Anggota", member).choose("Kehadiran", "Hadir: istri");
        }
        attendance.row("Anggota", 5).choose("Menolak atau mundur?", "Pasangan menolak wakil istri");
        browser.pictures().takeWhole("suami-menolak");
        attendance.complete("Kehadiran dengan suami yang menolak");

        tasklist.openFilter(MINE);
        Form places = tasklist.openTask("Ganti anggota atau tutup pengajuan", KENANGA.name());
        assertThat(places.text()).contains("pasangan menolak wakil istri");
        places.choose("Tindak lanjut", "Tutup pengajuan")
                .choose("Alasan penutupan", "Pasangan menolak wakil istri")
                .type("Catatan", "Suami Bu Sri tidak setuju.");
        browser.pictures().takeWhole("tutup-pengajuan");
        places.complete("Tutup pengajuan");

        tasklist.openFilter(MINE);
        assertThat(tasklist.cards()).noneMatch(card -> card.contains(KENANGA.name()));
        assertThat(database.queryForObject(
                        "select count(*) from group_member m join lending_group g on g.id = m.group_id where g.name = ?",
                        Integer.class,
                        KENANGA.name()))
                .as("members whose data are kept, the substitute with them")
                .isEqualTo(6);
    }

    @Test
    @Order(9)
    void nothing_personal_stays_in_the_tables_of_the_engine() {
        assertThat(secrets).hasSizeGreaterThan(30);
        secrets.forEach(secret -> assertThat(EngineTables.columnsHolding(database, secret))
                .as(secret)
                .isEmpty());
    }

    private void register(Kelompok group) {
        secrets.addAll(group.secrets().toList());
        Tasklist tasklist = browser.signIn(OFFICER);
        Form form = tasklist.startProcess("Pengajuan kelompok");
        Registration.fill(form, group);
        browser.pictures().takeWhole("daftarkan-kelompok");
        form.complete("Pengajuan kelompok (5 anggota)");
    }

    private void survey(Kelompok group) {
        Tasklist tasklist = browser.signIn(OFFICER);
        tasklist.openFilter(MINE);
        tasklist.awaitTask("Survei rumah dan usaha: anggota 5", group.name());
        browser.pictures().take("daftar-tugas");
        for (int visit = 1; visit <= 5; visit++) {
            Form form = surveyed(tasklist, group, ": anggota " + visit);
            if (visit == 1) {
                form.photo("Foto rumah", Photos.ofAHouse());
                browser.pictures().takeWhole("tugas-survei");
            }
            form.complete(visit == 1 ? "Survei rumah dan usaha (dengan foto)" : "Survei rumah dan usaha");
        }
        ruled("Lolos", "Rumah warisan, penghasilannya memang kecil.", group);
    }

    /** The survey's form filled in: a modest house, or with the fifth woman one so good that the manager has to rule. */
    private Form surveyed(Tasklist tasklist, Kelompok group, String whose) {
        Form form = tasklist.openTask("Survei rumah dan usaha" + whose, group.name());
        boolean wellOff =
                form.field("Nama").value().equals(group.members().get(4).name());
        return form.choose("Ukuran rumah", wellOff ? "Besar" : "Sedang")
                .choose("Kondisi rumah", wellOff ? "Baik" : "Sedang")
                .choose("Atap", wellOff ? "Genteng atau beton" : "Seng atau asbes")
                .choose("Dinding", wellOff ? "Tembok" : "Setengah tembok")
                .choose("Lantai", "Semen")
                .choose("Listrik", wellOff ? "Tidak ada" : "Meteran sendiri")
                .choose("Sumber air", "Sumur bersama")
                .choose("Usaha berjalan?", "Ya")
                .type("Omzet usaha", "3000000")
                .type("Biaya usaha", "2000000")
                .type("Jumlah orang serumah", "4")
                .type("Penghasilan lain", "1500000");
    }

    private static Form rowOf(Form form, String name) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(number -> form.row("Anggota", number))
                .filter(row -> row.field("Nama").value().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in: " + form.text()));
    }

    private void ruled(String verdict, String reason, Kelompok group) {
        Tasklist tasklist = browser.signIn(MANAGER);
        tasklist.openFilter("Menunggu keputusan saya");
        Form ruling = tasklist.claimTask("Putuskan survei yang meragukan", group.name());
        ruling.choose("Anggota ini lolos survei?", verdict).type("Alasan", reason);
        browser.pictures().takeWhole("putusan-survei");
        ruling.complete("Putusan survei yang meragukan");
    }

    private void train(Kelompok group) {
        Tasklist tasklist = browser.signIn(OFFICER);
        List<LocalDate> days = planned(tasklist, group);
        for (int day = 1; day <= 5; day++) {
            clock.itIs(days.get(day - 1).atTime(9, 30));
            tasklist = browser.signIn(OFFICER);
            tasklist.openFilter("Latihan hari ini");
            Form attendance = tasklist.openTask("Catat Latihan hari " + day, group.name());
            if (attendance.has("Materi yang diberikan")) {
                attendance.choose("Materi yang diberikan", "Tadarus Al-Qur'an");
            }
            for (int member = 1; member <= 5; member++) {
                attendance.row("Anggota", member).choose("Kehadiran", member == 5 ? "Hadir: ibu" : "Hadir: istri");
            }
            browser.pictures().takeWhole("latihan-hari-" + day);
            attendance.complete("Kehadiran latihan hari " + day);
        }

        tasklist.openFilter(MINE);
        Form requests = tasklist.openTask("Catat jumlah dan kegunaan", group.name());
        for (int member = 1; member <= 5; member++) {
            requests.row("Anggota", member)
                    .type("Jumlah yang diajukan", String.valueOf(1_000_000 + member * 100_000))
                    .type("Kegunaan", "Modal " + group.members().get(member - 1).business());
        }
        browser.pictures().takeWhole("catat-pengajuan");
        requests.complete("Jumlah dan kegunaan");
    }

    /** Plans the training on the days proposed. */
    private List<LocalDate> planned(Tasklist tasklist, Kelompok group) {
        tasklist.openFilter(MINE);
        Form plan = tasklist.openTask("Jadwalkan latihan", group.name());
        List<LocalDate> days = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            days.add(LocalDate.parse(
                    plan.row("Hari latihan", day).field("Tanggal").value(), ofPattern("dd/MM/yyyy")));
        }
        plan.type("Tempat latihan", "Rumah Bu Aminah, RT 5");
        browser.pictures().takeWhole("jadwal-latihan");
        plan.complete("Jadwal latihan");
        return days;
    }

    private void test(Kelompok group) {
        Tasklist tasklist = browser.signIn(OTHER_OFFICER);
        tasklist.openFilter(MY_TEAMS);
        Form test = tasklist.claimTask("Uji pengesahan kelompok", group.name());
        for (int member = 1; member <= 5; member++) {
            test.row("Anggota", member).choose("Hasil ujian", "Lulus");
        }
        browser.pictures().takeWhole("ujian-pengesahan");
        test.complete("Ujian pengesahan kelompok");
    }

    private void decide(Kelompok group) {
        Tasklist tasklist = browser.signIn(MANAGER);
        tasklist.openFilter("Menunggu keputusan saya");
        Form question = tasklist.claimTask("Putuskan pengajuan", group.name());
        question.choose("Putusan", "Kembalikan dengan pertanyaan")
                .choose("Apa yang diminta?", "Petugas menjawab pertanyaan")
                .type("Pertanyaan atau permintaan (wajib)", "Apakah kelima usaha tetap berjalan bulan puasa?");
        browser.pictures().takeWhole("putusan-pertanyaan");
        question.complete("Kembalikan dengan pertanyaan");

        tasklist = browser.signIn(OFFICER);
        tasklist.openFilter(MINE);
        Form answer = tasklist.openTask("Jawab pertanyaan pemutus", group.name());
        answer.type("Jawaban", "Ya, kelimanya berjualan takjil pada bulan puasa.");
        browser.pictures().takeWhole("jawab-pertanyaan");
        answer.complete("Jawaban atas pertanyaan");

        tasklist = browser.signIn(MANAGER);
        tasklist.openFilter("Menunggu keputusan saya");
        Form decision = tasklist.claimTask("Putuskan pengajuan", group.name());
        assertThat(decision.text()).contains("berjualan takjil");
        decision.choose("Putusan", "Setuju, dengan putusan dan jumlah per anggota");
        for (int member = 1; member <= 5; member++) {
            Form row = decision.row("Anggota", member);
            row.choose("Putusan anggota", "Setuju");
            if (row.field("Jumlah yang disetujui").value().isEmpty()) {
                row.type("Jumlah yang disetujui", String.valueOf(1_000_000 + member * 100_000));
            }
        }
        decision.type("Komentar (alasan putusan, wajib)", "Kelompok rajin latihan dan usahanya jalan.");
        browser.pictures().takeWhole("putusan-pengajuan");
        decision.complete("Putusan pengajuan");
    }

    private void payOut(Kelompok group) {
        Tasklist tasklist = browser.signIn(OFFICER);
        tasklist.openFilter(MINE);
        Form signing = tasklist.openTask("Kumpulkan tanda tangan", group.name());
        for (int member = 1; member <= 5; member++) {
            signing.row("Anggota", member).tick("Sudah tanda tangan");
        }
        signing.type("Tempat pencairan", "Rumah Bu Aminah, RT 5");
        browser.pictures().takeWhole("tanda-tangan");
        assertThat(browser.linksOf("a[href*='/documents/']"))
                .hasSize(2)
                .allSatisfy(link -> assertThat(browser.fetched(link)).isEqualTo("200 application/pdf"));
        assertThat(browser.openedByClicking("akad dan jadwal angsuran")).endsWith("200 application/pdf");
        signing.complete("Tanda tangan");
        browser.await(
                "the receipt of the form",
                () -> browser.visibleTexts().stream()
                        .anyMatch(text -> text.startsWith("Kumpulkan tanda tangan – " + group.name())));

        tasklist.openFilter(MINE);
        Form handover = tasklist.openTask("Serahkan uang", group.name());
        for (int member = 1; member <= 5; member++) {
            handover.row("Anggota", member).choose("Uang", "Diterima");
        }
        browser.pictures().takeWhole("serahkan-uang");
        handover.complete("Penyerahan uang");

        tasklist = browser.signIn(OTHER_OFFICER);
        tasklist.openFilter(MY_TEAMS);
        Form confirmation = tasklist.claimTask("Sahkan penyerahan uang", group.name());
        confirmation.choose(
                "Apakah laporan ini sesuai dengan uang yang diterima anggota?",
                "Sesuai: sahkan dan terbitkan kuitansi");
        browser.pictures().takeWhole("sahkan-uang");
        confirmation.complete("Pengesahan penyerahan uang");
    }

    private void coach(Kelompok group) {
        Tasklist tasklist = browser.signIn(OFFICER);
        tasklist.openFilter(MINE);
        Form agreement = tasklist.openTask("Sepakati jadwal pertemuan", group.name());
        agreement.choose("Frekuensi pertemuan sesuai kesepakatan", "Setiap dua minggu");
        agreement.type("Tempat pertemuan", "Rumah Bu Nurhayati, RT 5");
        LocalDate meeting = LocalDate.parse(agreement.field("Pertemuan pertama").value(), ofPattern("dd/MM/yyyy"));
        browser.pictures().takeWhole("sepakati-pertemuan");
        agreement.complete("Jadwal pertemuan");

        for (int number = 1; number <= 2; number++) {
            clock.itIs(meeting.atTime(10, 0));
            tasklist = browser.signIn(OFFICER);
            tasklist.openFilter(MINE);
            Form minutes = tasklist.openTask("Catat pertemuan", group.name());
            minutes.choose("Pertemuan terlaksana?", "Terlaksana")
                    .tick("Ikrar sudah dibaca bersama")
                    .type("Materi rupiah (usaha)", "Mencatat belanja dan penjualan harian")
                    .type("Materi ruhiah (mental dan spiritual)", "Amanah dalam berdagang");
            for (int member = 1; member <= 5; member++) {
                minutes.row("Anggota", member).tick("Hadir").type("Angsuran diterima", number == 1 ? "0" : "100000");
            }
            meeting = LocalDate.parse(minutes.field("Pertemuan berikutnya").value(), ofPattern("dd/MM/yyyy"));
            browser.pictures().takeWhole("pertemuan-" + number);
            minutes.complete("Pertemuan " + number);
        }
    }
}
