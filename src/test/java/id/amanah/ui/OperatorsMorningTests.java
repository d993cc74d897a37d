package id.amanah.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.GroupJourney;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An operator sees in Cockpit what stands still, and frees it there (issue 4). */
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
