package id.amanah.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Screenshots: those of the guides when {@code -Damanah.screenshots=docs/images} says where to, else below {@code target}.
 */
final class Pictures {

    private static final Path FOLDER = Path.of(System.getProperty("amanah.screenshots", "target/screenshots"));
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int TABLET_WIDTH = 800;
    private static final int TABLET_HEIGHT = 1280;
    private static final int TALLEST = 6000;

    private final ChromeDriver driver;

    Pictures(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The page as a laptop shows it. */
    void take(String name) {
        write(FOLDER, name);
    }

    /** The page on a screen as tall as its form, so that nothing has to be scrolled. */
    void takeWhole(String name) {
        Number hidden = (Number) driver.executeScript("""
                const panes = [...document.querySelectorAll('.modal-body, .three-cols-layout-cell.content, .task-card, .tab-content')];
                const page = document.documentElement;
                return Math.max(0, page.scrollHeight - page.clientHeight, ...panes.map(pane => pane.scrollHeight - pane.clientHeight));
                """);
        show(Math.min(TALLEST, HEIGHT + hidden.intValue() + (hidden.intValue() > 0 ? 40 : 0)));
        write(FOLDER, name);
        show(HEIGHT);
    }

    /** What the browser showed when a test failed. */
    static void ofFailure(ChromeDriver driver, String name) {
        Pictures pictures = new Pictures(driver);
        pictures.write(Path.of("target/screenshots/failures"), name);
        pictures.writeText(Path.of("target/screenshots/failures"), name + ".html", driver.getPageSource());
    }

    /** Sizes the page to a laptop's screen. */
    void likeALaptop() {
        show(HEIGHT);
    }

    /** Sizes the page to a tablet held upright. */
    void likeATablet() {
        show(TABLET_WIDTH, TABLET_HEIGHT);
    }

    private void show(int height) {
        show(WIDTH, height);
    }

    private void show(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(name + ".png"),
                    Base64.getMimeDecoder().decode(driver.getScreenshotAs(OutputType.BASE64)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeText(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
