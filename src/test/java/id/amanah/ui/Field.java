package id.amanah.ui;

import static java.time.format.DateTimeFormatter.ofPattern;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** One field of an open form. */
final class Field {

    private final Browser browser;
    private final WebElement field;

    Field(Browser browser, WebElement field) {
        this.browser = browser;
        this.field = field;
    }

    /** Types over whatever the field holds. */
    void type(String text) {
        browser.typeOver(input(), text);
        browser.effort().fieldFilled();
    }

    /** Types the day as people write it and leaves the field. */
    void date(LocalDate day) {
        type(day.format(ofPattern("dd/MM/yyyy")));
        input().sendKeys(Keys.TAB);
    }

    /** Picks one of the answers offered, beside circles or in a list that opens. */
    void choose(String option) {
        List<WebElement> answers =
                field.findElements(By.cssSelector("label.fjs-form-field-label:has(input[type=radio])"));
        if (answers.isEmpty()) {
            browser.click(field.findElement(By.cssSelector(".fjs-input-group")));
            answers = browser.await("answers of the list", () -> {
                List<WebElement> items = field.findElements(By.cssSelector(".fjs-dropdownlist-item"));
                return items.isEmpty() ? null : items;
            });
        }
        browser.click(answers.stream()
                .filter(answer -> answer.getText().trim().equals(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No answer \"" + option + "\" among: " + field.getText())));
        browser.effort().fieldFilled();
    }

    /** Ticks a box that is not ticked. */
    void tick() {
        WebElement box = field.findElement(By.cssSelector("input[type=checkbox]"));
        if (!box.isSelected()) {
            browser.click(box);
        }
        browser.effort().fieldFilled();
    }

    /** Holds the mouse on a box for a moment, as an unhurried hand does. */
    void pressSlowly() {
        WebElement box = browser.into(field.findElement(By.cssSelector("input[type=checkbox]")));
        new Actions(browser.driver())
                .moveToElement(box)
                .clickAndHold()
                .pause(Form.SLOW_PRESS)
                .release()
                .perform();
    }

    /** Takes the tick out of a box. */
    void untick() {
        WebElement box = field.findElement(By.cssSelector("input[type=checkbox]"));
        if (box.isSelected()) {
            browser.click(box);
        }
    }

    /** Puts a text in place of what the field holds, all at once, as pasted from elsewhere. */
    void paste(String text) {
        WebElement input = input();
        if (!input.getDomProperty("value").isEmpty()) {
            browser.into(input).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        }
        browser.click(input);
        browser.driver().executeCdpCommand("Input.insertText", Map.of("text", text));
        browser.await(
                "pasted: " + text.length() + " characters",
                () -> input.getDomProperty("value").equals(text));
    }

    /** Leaves the field and waits until it says that below itself. */
    void leftSays(String sentence) {
        input().sendKeys(Keys.TAB);
        browser.await("below the field: " + sentence, () -> says().contains(sentence));
    }

    /** Whether a person could type here. */
    boolean isLocked() {
        return !input().isEnabled() || input().getDomAttribute("readonly") != null;
    }

    /** Ticks one of several boxes below the field's name. */
    void tick(String option) {
        browser.click(field.findElements(By.cssSelector("label:has(input[type=checkbox])")).stream()
                .filter(answer -> answer.getText().trim().equals(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No box \"" + option + "\" among: " + field.getText())));
        browser.effort().fieldFilled();
    }

    /** Chooses a picture, as from the device's gallery, and waits until it is stored and shown. */
    void photo(Path file) {
        field.findElement(By.cssSelector("input.amanah-photo-file"))
                .sendKeys(file.toAbsolutePath().toString());
        browser.await(
                "the photo is stored",
                () -> field.findElement(By.cssSelector("img.amanah-photo-preview"))
                        .isDisplayed());
        browser.effort().fieldFilled();
    }

    /** Chooses a file that is not taken; what the field says then. */
    String refusedPhoto(Path file) {
        field.findElement(By.cssSelector("input.amanah-photo-file"))
                .sendKeys(file.toAbsolutePath().toString());
        return browser.await("the file is refused", () -> {
            List<WebElement> told = field.findElements(By.cssSelector(".amanah-photo.failed .amanah-photo-state"));
            return told.isEmpty() || told.get(0).getText().isEmpty()
                    ? null
                    : told.get(0).getText();
        });
    }

    /** What the field holds: its text, the answer picked, or "true" for a ticked box. */
    String value() {
        String kind = field.getDomAttribute("class");
        if (kind.contains("fjs-form-field-select")) {
            return field.findElement(By.cssSelector(".fjs-select-display, input"))
                    .getText();
        }
        if (kind.contains("fjs-form-field-radio")) {
            return field.findElements(By.cssSelector("label.fjs-checked")).stream()
                    .map(WebElement::getText)
                    .collect(Collectors.joining());
        }
        if (kind.contains("fjs-form-field-checkbox")) {
            return String.valueOf(
                    field.findElement(By.cssSelector("input[type=checkbox]")).isSelected());
        }
        return input().getDomProperty("value");
    }

    /** What the field says below itself: its hint and what is wrong with it. */
    String says() {
        return field.getText();
    }

    private WebElement input() {
        return field.findElement(By.cssSelector("input.fjs-input, textarea.fjs-textarea"));
    }
}
