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

/** The page "Model proses": who gets it, what it shows, and what it says about a change (issue 3, section 7). */
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
        RestInterface rest = new RestInterface(URI.create("http://localhost:" + port));
        rest.post(
                        new Staff(OfficeStaff.MANAGER, Browser.PASSWORD),
                        "propose",
                        "/api/models",
                        Map.of(
                                "files",
                                List.of(Map.of(
                                        "name",
                                        "income-test.dmn",
                                        "contentBase64",
                                        ChangedFile.of("income-test.dmn")
                                                .with(">800000<", ">850000<")
                                                .base64())),
                                "reason",
                                "Harga beras naik lebih dahulu"))
                .orFail("the colleague's change");

        String said = page.run("Upah minimum naik");
        assertThat(said).contains("rekan Anda lebih dahulu", "Harga beras naik lebih dahulu");
        assertThat(page.typedReason()).isEqualTo("Upah minimum naik");
        assertThat(page.text()).contains("Sementara itu ada versi lain.", "Unduh yang berlaku");
        browser.pictures().takeWhole("rekan-lebih-dahulu");

        page.press("Berkas saya sudah memuat perubahan itu");
        assertThat(page.run("Upah minimum naik")).contains("Sudah dijalankan.");
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
}
