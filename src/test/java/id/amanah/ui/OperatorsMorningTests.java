package id.amanah.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.GroupJourney;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An operator sees in Cockpit what stands still, and frees it there. */
class OperatorsMorningTests extends BrowserTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void an_overdue_survey_is_on_the_board_and_is_handed_to_somebody_else_with_a_reason() {
        journeys.turnTo(MONDAY);
        GroupJourney wijaya = journeys.register(journeys.onPaper("Wijaya Kusuma"));
        journeys.turnTo(MONDAY.plusDays(10));
        journeys.awaitQuiet();

        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.awaitShown(".amanah-oldest");
        assertThat(browser.visibleTexts()).contains("Melewati tenggat", "Wijaya Kusuma");

        browser.open("/camunda/app/cockpit/default/#/macet?search=" + wijaya.applicationNumber());
        List<WebElement> rows = browser.await("five surveys of the group", () -> {
            List<WebElement> found = browser.driver().findElements(By.cssSelector("tr:has(.amanah-cause)"));
            return found.size() == 5 ? found : null;
        });
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.getText())
                        .contains(wijaya.applicationNumber(), "Survei rumah dan usaha: anggota", "Zulkifli Rahman"));
        assertThat(browser.visibleTexts()).noneMatch(text -> text.matches(".*(\\d{16}|Jl\\. |08\\d{8,}).*"));
        browser.pictures().take("operator-macet");

        press(rows.get(0), "Alihkan ke petugas lain");
        browser.awaitShown("dialog #amanah-to");
        choose(OfficeStaff.OTHER_OFFICER);
        press(dialog(), "Alihkan ke petugas lain");
        assertThat(recorded(wijaya)).as("without a reason nothing is done").isZero();
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Zulkifli sedang sakit");
        press(dialog(), "Alihkan ke petugas lain");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        assertThat(recorded(wijaya)).isEqualTo(1);
        assertThat(wijaya.openTasks())
                .filteredOn(task -> OfficeStaff.OTHER_OFFICER.equals(task.assignee()))
                .hasSize(1);
    }

    @Test
    void a_training_is_put_back_with_a_preview_and_what_was_done_by_mistake_is_taken_back() {
        journeys.turnTo(MONDAY);
        GroupJourney melati = journeys.register(journeys.onPaper("Melati Air"));
        melati.reach("UserTask_RecordTrainingDay");
        openCases(melati);
        choosePlace();
        press(bulk(), "Pindahkan ke langkah lain");
        browser.awaitShown("dialog #amanah-move option:nth-child(2), dialog #amanah-move optgroup");
        browser.click(option("#amanah-move", "Cari langkah latihan berikutnya"));
        browser.await(
                "what the move does",
                () -> dialog().getText().contains("Dihentikan:")
                        && dialog().getText().contains("Catat kehadiran latihan"));
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Tanggalnya disepakati ulang");
        browser.pictures().take("operator-pindah-langkah");
        press(dialog(), "Pindahkan ke langkah lain");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        press(dialog(), "Tutup");
        melati.reach("UserTask_RecordTrainingDay");

        openCases(melati);
        choosePlace();
        press(bulk(), "Tangguhkan");
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Menunggu kabar RT");
        press(dialog(), "Tangguhkan");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        press(dialog(), "Tutup");
        openCases(melati);
        press(row(), "Riwayat tindakan");
        browser.await("what was done", () -> dialog().getText().contains("Menunggu kabar RT"));
        browser.pictures().take("operator-riwayat");
        press(dialog(), "Batalkan");
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Salah kelompok");
        press(dialog(), "Batalkan: Tangguhkan");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        press(dialog(), "Tutup");
        assertThat(melati.openTasks())
                .allSatisfy(task ->
                        assertThat(task.card().path("suspended").asBoolean()).isFalse());

        openCases(melati);
        choosePlace();
        press(bulk(), "Tutup pengajuan");
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Kelompok pindah koperasi");
        press(dialog(), "Tutup pengajuan");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        assertThat(melati.isOver()).isTrue();
    }

    @Test
    void a_wrong_fact_is_set_right_from_the_page() {
        journeys.turnTo(MONDAY);
        GroupJourney teratai = journeys.register(journeys.onPaper("Teratai Putih"));
        teratai.reach("UserTask_PlanTraining");
        String instance =
                teratai.openTasks().get(0).card().path("processInstanceId").asText();
        String kecamatan = fact(instance);
        database.update(
                "update act_ru_variable set text_ = 'Entah' where proc_inst_id_ = ? and name_ = 'kecamatan'", instance);
        openCases(teratai);
        choosePlace();
        press(bulk(), "Perbaiki data alur");
        browser.awaitShown("dialog #amanah-fact option:nth-child(2)");
        browser.click(option("#amanah-fact", "Kecamatan: Entah"));
        browser.await("what it becomes", () -> dialog().getText().contains(kecamatan));
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Salah ketik di Cockpit");
        press(dialog(), "Perbaiki data alur");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        assertThat(fact(instance)).isEqualTo(kecamatan);
        press(dialog(), "Tutup");
    }

    @Test
    void what_was_typed_stays_where_an_order_is_refused() {
        journeys.turnTo(MONDAY);
        GroupJourney anyelir = journeys.register(journeys.onPaper("Anyelir"));
        anyelir.reach("UserTask_PlanTraining");
        openCases(anyelir);
        choosePlace();
        press(bulk(), "Perpanjang tenggat");
        browser.driver().executeScript("document.querySelector('#amanah-until').value = '2027-12-31'");
        browser.typeOver(dialog().findElement(By.id("amanah-reason")), "Rumahnya kebanjiran");
        press(dialog(), "Perpanjang tenggat");
        browser.await(
                "told why",
                () -> dialog().findElement(By.cssSelector("[role=alert]"))
                        .getText()
                        .contains("paling jauh"));
        assertThat(dialog().findElement(By.id("amanah-reason")).getDomProperty("value"))
                .isEqualTo("Rumahnya kebanjiran");
        browser.driver().executeScript("document.querySelector('#amanah-until').value = arguments[0]", "2026-09-15");
        press(dialog(), "Perpanjang tenggat");
        browser.await("told", () -> dialog().getText().contains("1 dari 1 berhasil."));
        press(dialog(), "Tutup");
    }

    private String fact(String instance) {
        return database.queryForObject(
                "select text_ from act_ru_variable where proc_inst_id_ = ? and name_ = 'kecamatan'",
                String.class,
                instance);
    }

    /** The page with a case on it, stuck or not. */
    private void openCases(GroupJourney journey) {
        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.open("/camunda/app/cockpit/default/#/macet?search=" + journey.applicationNumber());
        browser.awaitShown("#amanah-everywhere");
        browser.click(browser.driver().findElement(By.id("amanah-everywhere")));
        browser.await("the case", () -> row().getText().contains(journey.applicationNumber()));
    }

    private WebElement row() {
        return browser.driver().findElement(By.cssSelector(".amanah-list tbody tr"));
    }

    private void choosePlace() {
        browser.click(row().findElement(By.cssSelector("input[type=checkbox]")));
        browser.awaitShown(".amanah-bulk button");
    }

    private WebElement bulk() {
        return browser.driver().findElement(By.cssSelector(".amanah-bulk"));
    }

    private WebElement option(String select, String beginning) {
        return browser.await(
                "the choice " + beginning,
                () -> dialog().findElements(By.cssSelector(select + " option")).stream()
                        .filter(one -> one.getText().strip().startsWith(beginning))
                        .findFirst()
                        .orElse(null));
    }

    private WebElement dialog() {
        return browser.driver().findElement(By.cssSelector("dialog.amanah-dialog"));
    }

    private void choose(String person) {
        browser.click(dialog().findElement(By.cssSelector("#amanah-to option[value='" + person + "']")));
    }

    private void press(WebElement within, String button) {
        browser.click(within.findElements(By.tagName("button")).stream()
                .filter(one -> one.getText().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + button + " in: " + within.getText())));
    }

    private int recorded(GroupJourney journey) {
        return database.queryForObject(
                "select count(*) from operation_record where application_number = ?",
                Integer.class,
                journey.applicationNumber());
    }
}
