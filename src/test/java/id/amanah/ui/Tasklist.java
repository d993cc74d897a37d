package id.amanah.ui;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import id.amanah.story.OpenTask;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The task list of who is signed in. */
final class Tasklist {

    private static final By CARDS = By.cssSelector("ol.tasks-list > li.task");

    private final Browser browser;

    Tasklist(Browser browser) {
        this.browser = browser;
    }

    /** The names of the filters offered, from top to bottom. */
    List<String> filters() {
        return browser.driver().findElements(By.cssSelector(".task-filters .task-filter h4 a")).stream()
                .map(filter ->
                        filter.getText().replaceAll("\\s*\\(?\\d*\\)?$", "").trim())
                .toList();
    }

    /** Shows the tasks of a filter as they are now. */
    void openFilter(String name) {
        browser.click(
                "filter " + name,
                () -> browser.driver().findElements(By.cssSelector(".task-filters .task-filter h4 a")).stream()
                        .filter(candidate -> candidate.getText().startsWith(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No filter " + name + " among " + filters())));
        browser.await(
                "filter " + name + " is open",
                () -> browser.driver().findElements(By.cssSelector(".task-filters .task-filter.active h4 a")).stream()
                        .anyMatch(active -> active.getText().startsWith(name)));
        browser.await(
                "tasks of " + name + " are listed",
                () -> browser.shows("ol.tasks-list > li.task") || browser.shows(".tasks-list .well"));
    }

    /** Types words into the search above the cards and presses Enter. */
    void search(String words) {
        WebElement field = browser.driver().findElements(By.cssSelector("input.form-control")).stream()
                .filter(WebElement::isDisplayed)
                .filter(input ->
                        String.valueOf(input.getDomAttribute("placeholder")).startsWith("Cari "))
                .findFirst()
                .orElseThrow();
        field.sendKeys(words, Keys.ENTER);
    }

    /** What each card of the open filter says, in one line. */
    List<String> cards() {
        return browser.driver().findElements(CARDS).stream()
                .map(card -> card.getText().replaceAll("\\s+", " "))
                .toList();
    }

    /** Opens the task whose name begins so and whose card tells that, as soon as the open filter shows it. */
    Form openTask(String name, String cardTells) {
        find(name, cardTells);
        return reopened(name);
    }

    /** The form of the task that is open, or that the page opens by itself after signing in again. */
    Form reopened(String name) {
        browser.await(
                "task " + name + " is open",
                () -> browser.driver().findElements(By.cssSelector(".task-details h2.task")).stream()
                        .anyMatch(title ->
                                title.isDisplayed() && title.getText().trim().startsWith(name)));
        return form();
    }

    /** Opens a task of a group that is theirs already. */
    Form openTask(OpenTask task, String group) {
        openFilter("Tugas saya");
        return openTask(task.card().path("name").asText(), group);
    }

    /** Takes the task that nobody holds, then opens its form. */
    Form claimTask(String name, String cardTells) {
        find(name, cardTells);
        browser.click("claim", () -> browser.await(elementToBeClickable(By.cssSelector(".task-details button.claim"))));
        browser.await(visibilityOfElementLocated(By.cssSelector(".task-details button.unclaim")));
        return form();
    }

    /** Whether the open filter shows such a task now. */
    boolean lists(String name, String cardTells) {
        return card(name, cardTells).isPresent();
    }

    /** The names of the processes that this user may start. */
    List<String> startableProcesses() {
        openStartDialog();
        List<String> names = browser.driver().findElements(By.cssSelector("ul.processes a")).stream()
                .map(WebElement::getText)
                .toList();
        closeStartDialog();
        return names;
    }

    void openStartDialog() {
        browser.click(browser.await(elementToBeClickable(By.cssSelector(".start-process-action a"))));
        browser.await("start dialog", () -> browser.shows("ul.processes a") || browser.shows(".modal-body .well"));
    }

    void closeStartDialog() {
        browser.driver().findElements(By.cssSelector(".modal-footer button.btn-link")).stream()
                .filter(WebElement::isDisplayed)
                .reduce((first, second) -> second)
                .orElseThrow()
                .click();
        browser.await(invisibilityOfElementLocated(By.cssSelector(".modal-dialog")));
    }

    /** Opens the form that starts a process. */
    Form startProcess(String name) {
        openStartDialog();
        browser.click(browser.driver().findElements(By.cssSelector("ul.processes a")).stream()
                .filter(link -> link.getText().trim().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not offered to start: " + name)));
        browser.await(visibilityOfElementLocated(By.cssSelector(".modal-body .fjs-form")));
        return new Form(browser, By.cssSelector(".modal-dialog"), By.cssSelector(".modal-footer button[type=submit]"));
    }

    private Form form() {
        browser.await(visibilityOfElementLocated(By.cssSelector(".task-details .fjs-form .fjs-form-field")));
        return new Form(
                browser,
                By.cssSelector(".task-details"),
                By.cssSelector(".task-details .form-actions button.btn-primary"));
    }

    private void find(String name, String cardTells) {
        browser.click("card " + name, () -> awaitTask(name, cardTells).findElement(By.cssSelector("h4.task a")));
    }

    /** Waits until the open filter shows such a task. */
    WebElement awaitTask(String name, String cardTells) {
        String filter = browser.driver()
                .findElement(By.cssSelector(".task-filters .task-filter.active h4 a"))
                .getText()
                .replaceAll("\\s*\\(?\\d*\\)?$", "");
        return browser.await("task " + name + " with " + cardTells + " in " + filter, () -> {
            Optional<WebElement> found = card(name, cardTells);
            if (found.isEmpty()) {
                openFilter(filter);
                found = card(name, cardTells);
            }
            return found.orElse(null);
        });
    }

    private Optional<WebElement> card(String name, String tells) {
        return browser.driver().findElements(CARDS).stream()
                .filter(card -> card.findElement(By.cssSelector("h4.task"))
                        .getText()
                        .trim()
                        .startsWith(name))
                .filter(card -> card.getText().contains(tells))
                .findFirst();
    }
}
