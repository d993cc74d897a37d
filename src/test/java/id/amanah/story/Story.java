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
import org.springframework.jdbc.core.JdbcTemplate;

/** A story about the whole application, told over its REST interface; time and jobs move when the story says so. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
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
