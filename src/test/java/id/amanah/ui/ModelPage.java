package id.amanah.ui;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page "Model proses" in front of somebody. */
final class ModelPage {

    private static final String ADDRESS = "/camunda/model-proses/";

    private final Browser browser;

    private ModelPage(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page by its address with nobody signed in, and signs in there. */
    static ModelPage signIn(Browser browser, String user) {
        browser.driver().executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.open("/error");
        browser.open(ADDRESS);
        ModelPage page = new ModelPage(browser);
        page.enter(user);
        return page;
    }

    /** Opens the page for who is signed in already. */
    static ModelPage open(Browser browser) {
        browser.open("/error");
        browser.open(ADDRESS);
        ModelPage page = new ModelPage(browser);
        browser.awaitShown("main h1");
        return page;
    }

    /** Fills in the sign-in that stands over the page. */
    void enter(String user) {
        browser.await(elementToBeClickable(By.id("nama-pengguna")));
        browser.typeOver(browser.driver().findElement(By.id("nama-pengguna")), user);
        browser.typeOver(browser.driver().findElement(By.id("kata-sandi")), Browser.PASSWORD);
        browser.driver()
                .findElement(By.cssSelector("dialog.sign-in button.main"))
                .click();
        browser.await(invisibilityOfElementLocated(By.cssSelector("dialog.sign-in")));
        browser.awaitShown("main h1");
    }

    /** Follows a link or presses a button by its words. */
    void press(String words) {
        browser.click(browser.await(
                "\"" + words + "\" can be pressed",
                () -> controls(words).stream()
                        .filter(WebElement::isDisplayed)
                        .filter(WebElement::isEnabled)
                        .findFirst()
                        .orElse(null)));
    }

    boolean offers(String words) {
        return controls(words).stream().anyMatch(WebElement::isDisplayed);
    }

    private List<WebElement> controls(String words) {
        return browser
                .driver()
                .findElements(By.cssSelector("main a, main button, main summary, dialog[open] button"))
                .stream()
                .filter(control -> control.getText().trim().equals(words))
                .toList();
    }

    /** Shows one model that is live, and waits for its picture. */
    void openModel(String file) {
        go("#/model/" + file);
        browser.await(visibilityOfElementLocated(By.cssSelector(".diagram svg, .table-place table, .form-place form")));
    }

    /** Waits until the page's heading is this. */
    void awaitHeading(String heading) {
        browser.await(
                "heading " + heading,
                () -> browser.driver().findElements(By.cssSelector("main h1")).stream()
                        .anyMatch(title -> title.getText().equals(heading)));
    }

    /** Goes to the part where models are changed and chooses files; waits for what the check says. */
    void change(Path... files) {
        go("#/ubah");
        awaitHeading("Mengubah model");
        browser.driver()
                .findElement(By.id("berkas"))
                .sendKeys(Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n")));
        browser.await(visibilityOfElementLocated(By.cssSelector("[aria-labelledby=langkah-2] .box")));
    }

    /** What the check says, findings included. */
    String check() {
        return textOf("[aria-labelledby=langkah-2]");
    }

    /** What it would do, as soon as that is worked out. */
    String effects() {
        browser.await(visibilityOfElementLocated(By.cssSelector("[aria-labelledby=langkah-4] textarea")));
        return textOf("[aria-labelledby=langkah-3]");
    }

    /** Picks one of the answers that are offered, by its value. */
    void choose(String value) {
        browser.click(browser.await(elementToBeClickable(By.cssSelector("main input[value=" + value + "]"))));
    }

    /** Types why into the field on the page. */
    void reason(String words) {
        browser.typeOver(browser.await(elementToBeClickable(By.cssSelector("main textarea"))), words);
    }

    /** What stands in the field for the reason. */
    String typedReason() {
        return browser.driver().findElement(By.cssSelector("main textarea")).getDomProperty("value");
    }

    /** Runs the chosen files and confirms; waits for the answer and tells it. */
    String run(String why) {
        reason(why);
        press("Jalankan");
        press("Ya, jalankan");
        browser.await(visibilityOfElementLocated(By.cssSelector("[aria-labelledby=langkah-4] .box")));
        return textOf("[aria-labelledby=langkah-4]");
    }

    /** All that the page says. */
    String text() {
        return textOf("main");
    }

    /** What differs, coloured in the pictures, by id of the element: {@code mark-added} and the like. */
    boolean marks(String elementId, String change) {
        return browser.shows(".djs-element[data-element-id='" + elementId + "'].mark-" + change);
    }

    private String textOf(String css) {
        return browser.driver().findElement(By.cssSelector(css)).getText();
    }

    private void go(String hash) {
        browser.driver().executeScript("location.hash = arguments[0]", hash);
    }
}
