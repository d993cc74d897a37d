package id.amanah.ui;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser in front of somebody of the staff. */
final class Browser implements AutoCloseable {

    static final String PASSWORD = "Bontang-Kuala-27!";

    /** Long, because machines that build are busy; every wait ends as soon as its condition holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver driver;
    private final String address;
    private final Effort effort = new Effort();
    private final Pictures pictures;
    private String clockScript;

    Browser(String address, String zone) {
        this.address = address;
        this.driver = Chromium.start(zone);
        this.pictures = new Pictures(driver);
        pictures.likeALaptop();
    }

    /** Signs in at Tasklist as one of the staff, after whoever was there before has gone. */
    Tasklist signIn(String user) {
        signInAt("tasklist", user);
        await("the filters", () -> shows(".task-filters .task-filter h4 a") || shows(".task-filters .well"));
        return new Tasklist(this);
    }

    /** Signs in at one of the applications: tasklist, cockpit, admin, welcome. */
    void signInAt(String application, String user) {
        openSignIn(application);
        submitSignIn(user, PASSWORD);
        await(elementToBeClickable(By.cssSelector("li.account > a")));
    }

    /** Opens the task list in this tab, signed in as in the others. */
    void openTasklist() {
        driver.get(address + "/camunda/app/tasklist/default/");
        await("the filters", () -> shows(".task-filters .task-filter h4 a"));
    }

    /** The server forgets who is signed in, as it does when nobody worked for long. */
    void letSessionRunOut() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** Opens an application with nobody signed in. */
    void openSignIn(String application) {
        // What the page before has still under way would bring back its session's cookies.
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.get(address + "/camunda/app/" + application + "/default/");
        await(elementToBeClickable(By.cssSelector("form[name=signinForm] input[type=password]")));
    }

    /** Types a name and a password and presses the button; types again where the page drew its empty form anew meanwhile. */
    void submitSignIn(String user, String password) {
        await("name and password stand in the form", () -> {
            typeOnce(signInField("text"), user);
            typeOnce(signInField("password"), password);
            return signInField("text").getDomProperty("value").equals(user)
                    && signInField("password").getDomProperty("value").equals(password);
        });
        driver.findElement(By.cssSelector("form[name=signinForm] button[type=submit]"))
                .click();
    }

    private WebElement signInField(String type) {
        return driver.findElement(By.cssSelector("form[name=signinForm] input[type=" + type + "]"));
    }

    /** Opens any page of the application. */
    void open(String path) {
        driver.get(address + path);
    }

    /**
     * Moves the clock on the wall of this browser, as the tests move the clock of the office; takes effect with the next
     * page.
     */
    void clockAhead(Duration ahead) {
        if (clockScript != null) {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", clockScript));
        }
        clockScript = (String) driver.executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                                (() => {
                                  const Now = Date, ahead = %d;
                                  window.Date = class Date extends Now {
                                    constructor(...parts) { parts.length ? super(...parts) : super(Now.now() + ahead); }
                                    static now() { return Now.now() + ahead; }
                                  };
                                })();
                                """.formatted(ahead.toMillis())))
                .get("identifier");
    }

    /** Every word that a person can see now, with the placeholders of empty fields and the tips of symbols. */
    List<String> visibleTexts() {
        return strings("""
                const seen = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let node; (node = walker.nextNode()); ) {
                  const box = node.parentElement;
                  const text = node.nodeValue.replace(/\\s+/g, ' ').trim();
                  if (text && !/^(SCRIPT|STYLE|OPTION)$/.test(box.tagName) && box.checkVisibility({ visibilityProperty: true })) seen.push(text);
                }
                for (const field of document.querySelectorAll('[placeholder]')) {
                  if (field.checkVisibility({ visibilityProperty: true })) seen.push(field.placeholder);
                }
                for (const tip of document.querySelectorAll('[title]')) {
                  if (tip.checkVisibility({ visibilityProperty: true })) seen.push(tip.title);
                }
                return seen;
                """);
    }

    /** The names of what the page has stored in this browser for longer than itself. */
    List<String> storedKeys() {
        return strings("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)];");
    }

    /** Everything that the page has stored in this browser for longer than itself. */
    String storedText() {
        return (String) driver.executeScript("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage);");
    }

    /** Where the links lead that the page shows. */
    List<String> linksOf(String css) {
        return await(
                "where the links lead",
                () -> driver.findElements(By.cssSelector(css)).stream()
                        .map(link -> link.getDomProperty("href"))
                        .toList());
    }

    /** What a function of one of our scripts answers in the page; an Error's message if it fails. */
    Object answerOf(String module, String function, Object... arguments) {
        return driver.executeAsyncScript("""
                const [module, name, given, done] = arguments;
                import('/camunda/app/tasklist/scripts/amanah/' + module)
                  .then(loaded => done(loaded[name](...given)), failure => done(String(failure)));
                """, module, function, List.of(arguments));
    }

    /** Status and type of what this browser gets from an address, signed in as it is. */
    String fetched(String link) {
        return (String) driver.executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(answer => done(answer.status + ' ' + answer.headers.get('Content-Type').split(';')[0]), done);
                """, link);
    }

    /**
     * Clicks a link that opens a tab of its own; which address opened there, and what the server answered for it. A page that
     * the browser itself refuses to show has another address.
     */
    String openedByClicking(String link) {
        String here = driver.getWindowHandle();
        click(driver.findElement(By.linkText(link)));
        String there = await(
                "a tab of its own",
                () -> driver.getWindowHandles().stream()
                        .filter(handle -> !handle.equals(here))
                        .findFirst()
                        .orElse(null));
        try {
            driver.switchTo().window(there);
            await("the tab has loaded", () -> !driver.getCurrentUrl().equals("about:blank"));
            return driver.getCurrentUrl() + " " + fetched(driver.getCurrentUrl());
        } finally {
            driver.close();
            driver.switchTo().window(here);
        }
    }

    String pageTitle() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    boolean shows(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    void awaitShown(String css) {
        await(visibilityOfElementLocated(By.cssSelector(css)));
    }

    Pictures pictures() {
        return pictures;
    }

    Effort effort() {
        return effort;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Waits until something is so; reading the page again where it changed under the question. */
    <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    /** Waits until the answer is neither null nor false. */
    <T> T await(String what, Supplier<T> answer) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(page -> answer.get());
    }

    /** Brings an element into view and clicks it. */
    void click(WebElement element) {
        click(element.toString(), () -> element);
    }

    /** Finds an element, anew where the page was drawn again under the cursor, brings it into view and clicks it. */
    void click(String what, Supplier<WebElement> element) {
        effort.clicked();
        await("clicked, nothing lying over it: " + what, () -> {
            try {
                into(element.get()).click();
                return true;
            } catch (ElementClickInterceptedException covered) {
                return false;
            }
        });
    }

    /** Types in place of what a field holds; again, if the page moved the cursor elsewhere meanwhile. */
    void typeOver(WebElement field, String text) {
        into(field);
        await("typed: " + text.length() + " characters", () -> {
            typeOnce(field, text);
            return field.getDomProperty("value").equals(text);
        });
    }

    private static void typeOnce(WebElement field, String text) {
        if (!field.getDomProperty("value").isEmpty()) {
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        }
        field.sendKeys(text);
    }

    WebElement into(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        return element;
    }

    /** What a script of the test finds in the page. */
    @SuppressWarnings("unchecked")
    List<String> strings(String script) {
        return (List<String>) ((JavascriptExecutor) driver).executeScript(script);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
