package id.amanah.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The page "Model proses": who gets it, what it shows, and what it says about a change. */
class ModelPageTests extends BrowserTest {

    private static final String DATA = "/camunda/api/cockpit/plugin/amanah/default/models/";

    @Test
    void a_manager_finds_the_page_from_cockpit_and_from_the_welcome_page() {
        browser.signInAt("welcome", OfficeStaff.MANAGER);
        browser.awaitShown(".models-app a");
        browser.pictures().take("sambutan");
        assertThat(browser.linksOf(".models-app h3 a")).allMatch(link -> link.endsWith("/camunda/model-proses/"));

        browser.open("/camunda/app/cockpit/default/");
        browser.awaitShown("a.amanah-models");
        browser.click(browser.driver().findElement(By.cssSelector("a.amanah-models")));
        browser.awaitShown("main h1");
        assertThat(browser.pageTitle()).startsWith("Amanah Model proses");
    }

    @Test
    void a_manager_sees_all_that_is_live_with_who_when_and_why() {
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.awaitHeading("Model yang berlaku");
        assertThat(page.text())
                .contains("Proses", "Tabel aturan", "Formulir", "Latihan wajib kelompok (LWK)", "Jenjang persetujuan")
                .contains("Survei rumah dan usaha", "Aplikasi", "Bawaan aplikasi");
        browser.pictures().take("model-yang-berlaku");

        page.openModel("GroupApprovalProcess.bpmn");
        assertThat(page.text()).contains("Putusan pengajuan", "Versi 1", "Unduh untuk diubah");
        browser.pictures().takeWhole("model-proses");
        page.openModel("approval-band.dmn");
        assertThat(page.text()).contains("Baris paling atas yang cocok berlaku.", "Jumlah seluruh kelompok (Rp)");
        assertThat(page.text()).doesNotContain("Hit policy", "When", "Annotations");
        page.openModel("record-survey.form");
        assertThat(page.text()).contains("Ukuran rumah", "Ambil atau pilih foto");
        assertThat(browser.fetched(DATA + "live.zip")).startsWith("200 ");
    }

    @Test
    void a_broken_model_is_refused_with_every_finding_its_place_and_how_to_mend_it() {
        Path process = ChangedFile.of("MemberSurveyProcess.bpmn")
                .with("${recordSurveyCompletion}", "${catatSurvei}")
                .saved();
        Path table = ChangedFile.of("approval-band.dmn")
                .with("&lt;= 5000000", "&lt;= lima juta")
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(process, table);

        assertThat(page.check())
                .contains("Belum dapat dijalankan", "Cara memperbaiki", "UserTask_RecordSurvey", "catatSurvei")
                .contains("lima juta", "baris 2");
        assertThat(page.offers("Jalankan")).isFalse();
        page.press("Tunjukkan letaknya");
        browser.awaitShown(".finding-place .mark-focus");
        browser.pictures().takeWhole("ubah-pemeriksaan-gagal");

        page.press("Keluarkan");
        page.press("Keluarkan");
        browser.await("nothing is chosen any more", () -> !page.offers("Keluarkan"));
        assertThat(database.queryForObject(
                        "select count(*) from model_version where model in ('MemberSurveyProcess.bpmn', 'approval-band.dmn')"
                                + " and origin = 'PAGE'",
                        Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {OfficeStaff.OFFICER, OfficeStaff.OPERATOR})
    void nobody_else_gets_the_page_nor_its_data(String user) {
        String application = user.equals(OfficeStaff.OPERATOR) ? "cockpit" : "tasklist";
        browser.signInAt(application, user);
        if (application.equals("cockpit")) {
            browser.awaitShown(".dashboard");
            assertThat(browser.shows("a.amanah-models")).isFalse();
        }
        ModelPage page = ModelPage.open(browser);
        page.awaitHeading("Hanya untuk manajer");
        assertThat(page.text()).doesNotContain("Jenjang persetujuan");
        for (String part : new String[] {"", "differences", "live.zip", "approval-band.dmn/versions", "moves"}) {
            assertThat(browser.fetched(DATA + part)).as(part).startsWith("403 ");
        }
    }

    @Test
    void what_was_chosen_and_typed_outlives_the_end_of_the_session() {
        Path table = ChangedFile.of("payout-planning.dmn")
                .with("<text>3</text>", "<text>4</text>")
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(table);
        page.effects();
        page.reason("Bank tutup lebih awal di bulan puasa");
        browser.driver().manage().deleteAllCookies();
        page.press("Jalankan");
        page.press("Ya, jalankan");
        page.enter(OfficeStaff.MANAGER);
        browser.await("it is live", () -> page.text().contains("Sudah dijalankan"));

        page.openModel("payout-planning.dmn");
        assertThat(page.text()).contains("Versi 2", "Wagiran Hadi", "Bank tutup lebih awal di bulan puasa");
        page.press("Lihat bedanya, atau kembali ke versi ini");
        page.awaitHeading("Versi 2 (yang berlaku) dan Versi 1");
        browser.pictures().takeWhole("versi-berdampingan");
        page.reason("Ramadan sudah lewat");
        page.press("Kembali ke Versi 1");
        page.press("Ya, kembali");
        browser.await("the earlier version is live again", () -> page.text().contains("Versi 1 berlaku lagi"));
    }

    @Test
    void a_change_made_from_an_overtaken_version_is_told_and_loses_nothing() {
        Path mine =
                ChangedFile.of("income-test.dmn").with(">800000<", ">900000<").saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(mine);
        page.effects();
        aColleagueRuns("income-test.dmn", ">800000<", ">850000<", "Harga beras naik lebih dahulu");

        String said = page.run("Upah minimum naik");
        assertThat(said).contains("rekan Anda lebih dahulu", "Harga beras naik lebih dahulu");
        assertThat(page.typedReason()).isEqualTo("Upah minimum naik");
        assertThat(page.text()).contains("Sementara itu ada versi lain.", "Unduh yang berlaku");
        browser.pictures().takeWhole("rekan-lebih-dahulu");

        page.press("Berkas saya sudah memuat perubahan itu");
        assertThat(page.run("Upah minimum naik")).contains("Sudah dijalankan.");
    }

    @Test
    void a_bundled_file_that_waits_after_an_upgrade_is_compared_and_decided() {
        aColleagueRuns("coaching-rules.dmn", "\"WEEKLY\"", "\"TWO_WEEKLY\"", "Kelompok sepakat dua minggu sekali");
        anUpgradeBrings("coaching-rules.dmn", "1.2", "\"07:00\"", "\"07:30\"");
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        assertThat(page.text()).contains("Versi bawaan baru menunggu keputusan", "menunggu keputusan");
        browser.pictures().take("bawaan-menunggu");

        page.press("Bandingkan dan putuskan");
        browser.awaitShown("fieldset");
        assertThat(page.text())
                .contains("Kelompok sepakat dua minggu sekali", "Pembaruan aplikasi 1.2 membawa isi lain")
                .contains("Tugas muncul pukul berubah dari 07:00 menjadi 07:30");
        page.press("Simpan keputusan");
        assertThat(page.text()).contains("Pilih dahulu salah satu.", "Alasan wajib diisi");
        page.choose("KEEP");
        page.reason("Dua minggu sekali tetap berlaku");
        browser.pictures().takeWhole("bawaan-diputuskan");
        page.press("Simpan keputusan");
        browser.await("it is decided", () -> page.text().contains("Model Anda tetap berlaku."));
        assertThat(liveVersion("coaching-rules.dmn")).contains("\"TWO_WEEKLY\"").doesNotContain("07:30");
        page.press("Ke model yang berlaku");
        page.awaitHeading("Model yang berlaku");
        assertThat(page.text()).as("it is asked no more").doesNotContain("Versi bawaan baru menunggu keputusan");

        anUpgradeBrings("coaching-rules.dmn", "1.3", "\"07:00\"", "\"06:30\"");
        ModelPage again = ModelPage.open(browser);
        again.press("Bandingkan dan putuskan");
        again.choose("TAKE");
        again.reason("Pukul setengah tujuh lebih baik");
        again.press("Simpan keputusan");
        browser.await("the bundled file is live", () -> again.text().contains("Versi bawaan berlaku."));
        assertThat(liveVersion("coaching-rules.dmn")).contains("06:30").doesNotContain("\"TWO_WEEKLY\"");
        again.openModel("coaching-rules.dmn");
        assertThat(again.text()).contains("Pukul setengah tujuh lebih baik", "Kelompok sepakat dua minggu sekali");
    }

    @Test
    void the_page_fits_a_tablet_and_says_nothing_in_English() {
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        browser.pictures().likeATablet();
        for (String file : List.of("GroupOnboardingProcess.bpmn", "task-deadlines.dmn", "register-group.form")) {
            page.openModel(file);
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth - innerWidth"))
                    .as(file)
                    .isEqualTo(0L);
            assertThat(browser.visibleTexts())
                    .as(file)
                    .noneMatch(text -> text.matches(
                            "(?i).*\\b(when|then|and|annotations?|loading|error|save|cancel|version|unknown)\\b.*"));
        }
        browser.pictures().take("tablet");
        browser.pictures().likeALaptop();
    }

    private void aColleagueRuns(String file, String before, String after, String reason) {
        new RestInterface(URI.create("http://localhost:" + port))
                .post(
                        new Staff(OfficeStaff.MANAGER, Browser.PASSWORD),
                        "propose",
                        "/api/models",
                        Map.of(
                                "files",
                                List.of(Map.of(
                                        "name",
                                        file,
                                        "contentBase64",
                                        ChangedFile.of(file).with(before, after).base64())),
                                "reason",
                                reason))
                .orFail("the colleague's change");
    }

    /** The row that a start leaves that found another bundled file while a manager's version was live. */
    private void anUpgradeBrings(String file, String version, String before, String after) {
        database.update(
                "insert into model_seed (id, model, content, sha256, application_version, seen_at, outcome)"
                        + " select gen_random_uuid(), ?, x.c, encode(sha256(x.c), 'hex'), ?, now(), 'LEFT'"
                        + " from (select convert_to(?, 'UTF8') as c) x",
                file,
                version,
                ChangedFile.of(file).with(before, after).text());
    }

    private String liveVersion(String model) {
        return database.queryForObject(
                "select convert_from(content, 'UTF8') from model_version where model = ? order by position desc limit 1",
                String.class,
                model);
    }
}
