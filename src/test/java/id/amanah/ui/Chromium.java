package id.amanah.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium of this machine, driven without a screen. */
final class Chromium {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** Whether a browser and the driver for it are on the path. */
    static boolean isInstalled() {
        return browser().isPresent() && program("chromedriver").isPresent();
    }

    /**
     * Starts one with an empty profile, in the office's time zone.
     *
     * @throws IllegalStateException where none is installed
     */
    static ChromeDriver start(String zone) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: apt-get install chromium chromium-driver")));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=id-ID",
                "--window-size=1366,900",
                "--user-data-dir=" + emptyProfile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "id-ID,id"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver")
                        .orElseThrow(() -> new IllegalStateException(
                                "The browser tests need chromedriver: apt-get install chromium-driver")))
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", zone))
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<File> browser() {
        return BROWSERS.stream()
                .map(Chromium::program)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    private static Path emptyProfile() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "chromium")), "profile")
                    .toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
