package id.amanah.ui;

import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole application with its staff, its timers running, and one browser in front of it. */
@Tag("browser")
@NeedsChromium
@TestInstance(Lifecycle.PER_CLASS)
@Import(OfficeStaff.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500",
            "amanah.jobs.read-table-first=PT1S"
        })
abstract class BrowserTest {

    @RegisterExtension
    final TestExecutionExceptionHandler pictureOfFailure = this::pictureOf;

    Browser browser;
    OfficeClock clock;
    OfficeJourneys journeys;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    @Value("${amanah.zone}")
    private ZoneId zone;

    @BeforeAll
    void openBrowser() {
        String address = "http://localhost:" + port;
        browser = new Browser(address, zone.getId());
        clock = new OfficeClock(engine, browser, zone);
        journeys = new OfficeJourneys(address, clock, zone, engine, database);
    }

    @AfterAll
    void closeBrowser() {
        if (journeys != null) {
            journeys.clearAway();
        }
        OfficeClock.itIsNow();
        if (browser != null) {
            browser.close();
        }
    }

    /** Where the office's clocks hang. */
    final ZoneId officeZone() {
        return zone;
    }

    private void pictureOf(ExtensionContext test, Throwable failure) throws Throwable {
        Pictures.ofFailure(
                browser.driver(),
                getClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
        throw failure;
    }
}
