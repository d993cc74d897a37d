package id.amanah.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the whole office: the application's, the engine's and the one on the wall of the browser, all running on. */
final class OfficeClock {

    private final ProcessEngine engine;
    private final Browser browser;
    private final ZoneId zone;

    OfficeClock(ProcessEngine engine, Browser browser, ZoneId zone) {
        this.engine = engine;
        this.browser = browser;
        this.zone = zone;
    }

    /** Makes it that moment everywhere; the browser sees it with the next page, timers that fall due go off. */
    void itIs(LocalDateTime moment) {
        Duration ahead = Duration.between(ZonedDateTime.now(Clock.system(zone)), moment.atZone(zone));
        ClockUtil.offset(ahead.toMillis());
        browser.clockAhead(ahead);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .jobWasAdded();
    }

    static void itIsNow() {
        ClockUtil.reset();
    }
}
