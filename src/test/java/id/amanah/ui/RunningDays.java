package id.amanah.ui;

import id.amanah.story.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The time of an office whose engine works by itself, for the stories' driver: it waits where a story would do the work. */
final class RunningDays implements Days {

    private static final int MORNING = 9;

    private final OfficeClock clock;
    private final Browser browser;
    private final ManagementService management;
    private final ZoneId zone;

    RunningDays(OfficeClock clock, Browser browser, ManagementService management, ZoneId zone) {
        this.clock = clock;
        this.browser = browser;
        this.management = management;
        this.zone = zone;
    }

    @Override
    public LocalDate today() {
        return ClockUtil.getCurrentTime().toInstant().atZone(zone).toLocalDate();
    }

    @Override
    public void turnTo(LocalDate day) {
        clock.itIs(day.atTime(MORNING, 0));
    }

    @Override
    public boolean until(BooleanSupplier happened) {
        browser.await("the engine has done what is due", () -> happened.getAsBoolean() || nothingIsDue());
        return happened.getAsBoolean();
    }

    private boolean nothingIsDue() {
        return management.createJobQuery().executable().count() == 0;
    }
}
