package id.amanah.story;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stories about the whole application, told over its REST interface; time and jobs move when a story says so. They have
 * an application and a database of their own: who may decide depends on everybody who works there.
 */
@Import({PassedFlows.class, ObservedRules.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=amanah-stories", "amanah.jobs.read-table-first=PT1S"})
abstract class Story {

    /** A Monday without holidays near. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);

    private static final Staff ADMINISTRATOR = new Staff("admin", "Sandi-Rahasia-27!");

    @Autowired
    JdbcTemplate database;

    @Autowired
    private ManagementService management;

    @LocalServerPort
    private int port;

    RestInterface rest;
    Cooperative staff;
    Office office;

    @BeforeEach
    void anOfficeAtWork() {
        Days days = new TestDays(management);
        days.turnTo(FIRST_DAY);
        rest = new RestInterface(URI.create("http://localhost:" + port));
        staff = Cooperative.hire(rest, ADMINISTRATOR);
        office = new Office(rest, staff, days);
    }

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    GroupJourney register(GroupOnPaper paper) {
        return GroupJourney.register(office, paper);
    }

    /** The one value a query over our own tables finds; {@code null} where it finds none. */
    <T> T ask(Class<T> type, String sql, Object... parameters) {
        return database.queryForList(sql, type, parameters).stream().findFirst().orElse(null);
    }

    String groupStatus(GroupJourney journey) {
        return ask(
                String.class,
                "select g.status from lending_group g join application a on a.group_id = g.id where a.number = ?",
                journey.applicationNumber());
    }

    String applicationStatus(GroupJourney journey) {
        return ask(String.class, "select status from application where number = ?", journey.applicationNumber());
    }

    /** How the processes of the group ended: element ids, the case's own process last. */
    String endOf(GroupJourney journey, String process) {
        return ask(
                String.class,
                "select end_act_id_ from act_hi_procinst where business_key_ = ? and proc_def_key_ = ?"
                        + " order by end_time_ desc limit 1",
                journey.applicationNumber(),
                process);
    }

    /** Time as {@link ClockUtil} tells it; jobs that are due run in the story's own thread. */
    private static final class TestDays implements Days {

        private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
        private static final int MORNING = 9;

        private final ManagementService management;

        private TestDays(ManagementService management) {
            this.management = management;
        }

        @Override
        public LocalDate today() {
            return ClockUtil.getCurrentTime().toInstant().atZone(ZONE).toLocalDate();
        }

        @Override
        public void turnTo(LocalDate day) {
            ClockUtil.setCurrentTime(
                    Date.from(day.atTime(MORNING, 0).atZone(ZONE).toInstant()));
        }

        @Override
        public boolean until(BooleanSupplier happened) {
            while (!happened.getAsBoolean()) {
                List<Job> due = management.createJobQuery().executable().list();
                if (due.isEmpty()) {
                    return false;
                }
                due.forEach(job -> management.executeJob(job.getId()));
            }
            return true;
        }
    }
}
