package id.amanah.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The open form, or one row or group of it; fields are named as people read them. */
final class Form {

    /** Finds one field by the words above it; a row's fields are told apart by the index in their ids. */
    private static final String FIND_FIELD = """
            const [root, label, row] = arguments;
            const own = (field) => {
              const label = field.querySelector('.fjs-form-field-label');
              return label ? [...label.childNodes].filter(n => !(n.classList && n.classList.contains('fjs-asterix')))
                  .map(n => n.textContent).join('').replace(/\\s+/g, ' ').trim().replace(/^\\d+\\. /, '') : '';
            };
            const rowOf = (field) => {
              const input = field.querySelector('input[id], textarea[id], select[id]');
              const found = input && /_(\\d+)(?:-(?:\\d+|date|time))?$/.exec(input.id);
              return found ? Number(found[1]) : -1;
            };
            return [...root.querySelectorAll('.fjs-form-field:not(.fjs-form-field-grouplike)')]
                .filter(field => own(field) === label && (row === null || rowOf(field) === row))[0] || null;
            """;

    private static final String FIND_PART = """
            const [root, label] = arguments;
            return [...root.querySelectorAll('.fjs-form-field-grouplike')]
                .filter(part => part.querySelector('.fjs-form-field-label').textContent.trim() === label)[0] || null;
            """;

    /** How long an unhurried hand holds the mouse. */
    static final Duration SLOW_PRESS = Duration.ofMillis(400);

    private final Browser browser;
    private final By place;
    private final By button;
    private final String part;
    private final Integer row;

    Form(Browser browser, By place, By button) {
        this(browser, place, button, null, null);
    }

    private Form(Browser browser, By place, By button, String part, Integer row) {
        this.browser = browser;
        this.place = place;
        this.button = button;
        this.part = part;
        this.row = row;
    }

    /** One row of a list, counted from 1. */
    Form row(String list, int number) {
        return new Form(browser, place, button, list, number - 1);
    }

    /** The fields below one heading. */
    Form group(String heading) {
        return new Form(browser, place, button, heading, null);
    }

    /** The field with these words above or beside it. */
    Field field(String label) {
        WebElement found = browser.await(
                "field \"%s\"%s"
                        .formatted(label, part == null ? "" : " in " + part + (row == null ? "" : " " + (row + 1))),
                () -> (WebElement) browser.driver().executeScript(FIND_FIELD, root(), label, row));
        return new Field(browser, found);
    }

    boolean has(String label) {
        return browser.driver().executeScript(FIND_FIELD, root(), label, row) != null;
    }

    Form type(String label, String text) {
        field(label).type(text);
        return this;
    }

    Form choose(String label, String option) {
        field(label).choose(option);
        return this;
    }

    Form tick(String label) {
        field(label).tick();
        return this;
    }

    Form date(String label, LocalDate day) {
        field(label).date(day);
        return this;
    }

    /** Chooses a picture for a photo field and waits until it is stored. */
    Form photo(String label, Path file) {
        field(label).photo(file);
        return this;
    }

    /** Adds an empty row to a list whose rows may be added. */
    void addRow(String list) {
        browser.click(group(list).root().findElement(By.cssSelector("button.fjs-repeat-render-add")));
    }

    /** Removes a row, counted from 1, of a list whose rows may be removed. */
    void removeRow(String list, int number) {
        browser.click(group(list)
                .root()
                .findElements(By.cssSelector("button.fjs-repeat-row-remove"))
                .get(number - 1));
    }

    /** How many rows a list shows whose rows may be removed. */
    int rows(String list) {
        return group(list)
                .root()
                .findElements(By.cssSelector(".fjs-repeat-row-container"))
                .size();
    }

    /** Everything the form says now, its fields' contents apart. */
    String text() {
        return root().getText();
    }

    /** Hands the form in; fails with what the screen says if it is refused. */
    void complete() {
        String refusal = submit();
        if (!refusal.isEmpty()) {
            throw new AssertionError("Refused: " + refusal);
        }
    }

    /** Hands the form in, notes how much work it was under this name, and fails if it is refused. */
    void complete(String name) {
        complete();
        browser.effort().finish(name);
    }

    /** Hands in a form that must be refused; what the screen says then, all of it. */
    String refusal() {
        String refusal = submit();
        if (refusal.isEmpty()) {
            throw new AssertionError("Was accepted");
        }
        return refusal;
    }

    /** Presses the button with nobody signed in any more, if the page has not noticed before; what the page says. */
    String saidToNobody() {
        browser.await("pressed, or gone", () -> {
            try {
                browser.driver().findElements(button).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .ifPresent(WebElement::click);
                return true;
            } catch (ElementNotInteractableException goingOrCovered) {
                return false;
            }
        });
        return browser.await("what the page says", () -> {
            List<String> said = shown(".alert-danger");
            return said.isEmpty() ? null : String.join("\n", said);
        });
    }

    /** Presses the button that hands the form in twice, as fast as a hand does; the form must be taken. */
    void completeByDoubleClick() {
        WebElement before = browser.driver().findElement(place).findElement(By.cssSelector(".fjs-form"));
        WebElement twice = browser.into(browser.driver().findElement(button));
        new Actions(browser.driver()).doubleClick(twice).perform();
        browser.await("the form is gone", () -> isGone(before));
    }

    /** Presses the button that hands the form in slowly, at its lower edge; what the screen says then, empty if it was taken. */
    String submitWithASlowHand() {
        dismissMessages();
        WebElement before = browser.driver().findElement(place).findElement(By.cssSelector(".fjs-form"));
        WebElement pressed = browser.into(browser.driver().findElement(button));
        int lowerEdge = pressed.getSize().getHeight() / 2 - 2;
        new Actions(browser.driver())
                .moveToElement(pressed, 0, lowerEdge)
                .clickAndHold()
                .pause(SLOW_PRESS)
                .release()
                .perform();
        return outcome(before);
    }

    /** Whether the button that hands the form in can be pressed. */
    boolean canBeHandedIn() {
        return browser.driver().findElement(button).isEnabled();
    }

    private String submit() {
        dismissMessages();
        WebElement before = browser.driver().findElement(place).findElement(By.cssSelector(".fjs-form"));
        browser.click(browser.driver().findElement(button));
        return outcome(before);
    }

    private String outcome(WebElement before) {
        return browser.await("the form was taken or refused", () -> {
            // The fields tell first, and some told before the button was pressed.
            if (!shown(".alert-danger").isEmpty()) {
                return String.join("\n", shown(".alert-danger, .fjs-form-field-error"));
            }
            return isGone(before) ? "" : null;
        });
    }

    static boolean isGone(WebElement form) {
        try {
            return !form.isDisplayed();
        } catch (org.openqa.selenium.StaleElementReferenceException gone) {
            return true;
        }
    }

    private List<String> shown(String css) {
        return browser.driver().findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .map(message -> message.getText().replaceAll("(?m)^×$", "").trim())
                .filter(message -> !message.isEmpty())
                .toList();
    }

    private void dismissMessages() {
        browser.driver()
                .executeScript(
                        "document.querySelectorAll('.notifications .alert button[ng-click]').forEach(b => b.click())");
    }

    private WebElement root() {
        WebElement whole = browser.driver().findElement(place).findElement(By.cssSelector(".fjs-container"));
        if (part == null) {
            return whole;
        }
        WebElement found = (WebElement) browser.driver().executeScript(FIND_PART, whole, part);
        if (found == null) {
            throw new NoSuchElementException("No part \"" + part + "\" in: " + whole.getText());
        }
        return found;
    }
}
