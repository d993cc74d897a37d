package id.amanah.ui;

import static org.awaitility.Awaitility.await;

import id.amanah.story.Cooperative;
import id.amanah.story.Days;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Groups that get to the step a test is about over REST, by the same staff who then sit at the screen. */
final class OfficeJourneys implements Days {

    static final Staff MANAGER = new Staff(OfficeStaff.MANAGER, Browser.PASSWORD);
    static final Staff OFFICER = new Staff(OfficeStaff.OFFICER, Browser.PASSWORD);
    static final Staff OTHER_OFFICER = new Staff(OfficeStaff.OTHER_OFFICER, Browser.PASSWORD);

    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OfficeClock clock;
    private final ZoneId zone;
    private final ProcessEngine engine;
    private final JdbcTemplate database;
    private final Office office;
    private final List<String> applications = new ArrayList<>();

    OfficeJourneys(String address, OfficeClock clock, ZoneId zone, ProcessEngine engine, JdbcTemplate database) {
        this.clock = clock;
        this.zone = zone;
        this.engine = engine;
        this.database = database;
        Staff administrator = new Staff(OfficeStaff.ADMINISTRATOR, Browser.PASSWORD);
        Staff operator = new Staff(OfficeStaff.OPERATOR, Browser.PASSWORD);
        this.office = new Office(
                new RestInterface(URI.create(address)),
                new Cooperative(administrator, MANAGER, OFFICER, OTHER_OFFICER, operator),
                this);
    }

    /** Five women of the officer's territory, not registered yet. */
    GroupOnPaper onPaper(String name) {
        return GroupOnPaper.bmt(today())
                .with("name", name)
                .with("kelurahan", "Api-Api")
                .with("kecamatan", "Bontang Utara");
    }

    GroupJourney register(GroupOnPaper paper) {
        GroupJourney journey = GroupJourney.register(office, paper);
        applications.add(journey.applicationNumber());
        return journey;
    }

    RestInterface rest() {
        return office.rest();
    }

    @Override
    public LocalDate today() {
        return ClockUtil.getCurrentTime().toInstant().atZone(zone).toLocalDate();
    }

    @Override
    public void turnTo(LocalDate day) {
        clock.itIs(day.atTime(9, 30));
    }

    @Override
    public boolean until(BooleanSupplier happened) {
        await("what is due")
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> happened.getAsBoolean() || nothingIsDue());
        return happened.getAsBoolean();
    }

    /** Waits until nothing changes by itself any more: no timer is due, and the ledger has heard of every payout. */
    void awaitQuiet() {
        await("nothing under way")
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> nothingIsDue()
                        && database.queryForObject(
                                        "select count(*) from outbox where delivered_at is null", Integer.class)
                                == 0);
    }

    private boolean nothingIsDue() {
        return engine.getManagementService().createJobQuery().executable().count() == 0;
    }

    /** Takes the groups' cases away, so that other tests find their own in the lists. */
    void clearAway() {
        for (String application : applications) {
            engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(application)
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .map(ProcessInstance::getId)
                    .forEach(id -> engine.getRuntimeService()
                            .deleteProcessInstance(id, "test is over", true, false, true, false));
        }
        applications.clear();
    }
}
