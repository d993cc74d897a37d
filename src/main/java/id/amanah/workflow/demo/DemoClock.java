package id.amanah.workflow.demo;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.tasklist.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration's own day. Five days of training take five days; who tries the system out moves on to the next
 * morning by a button. It exists in the profile {@code demo} only, and only ever goes forward.
 */
@Component
@Profile("demo")
class DemoClock implements Days {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final JdbcClient database;
    private final Clock clock;
    private final ObjectProvider<JobExecutor> jobExecutor;

    DemoClock(JdbcClient database, Clock clock, ObjectProvider<JobExecutor> jobExecutor) {
        this.database = database;
        this.clock = clock;
        this.jobExecutor = jobExecutor;
    }

    /** Puts the clock where it stood before the restart. */
    void resume() {
        ClockUtil.offset(aheadMillis());
    }

    @Override
    public String today() {
        return IndonesianText.dayAndDate(LocalDate.now(clock));
    }

    @Override
    public synchronized String nextMorning() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning = now.toLocalDate().plusDays(1).atTime(MORNING).atZone(clock.getZone());
        long ahead = aheadMillis() + Duration.between(now, morning).toMillis();
        database.sql("update demo_clock set ahead_millis = ?").param(ahead).update();
        ClockUtil.offset(ahead);
        // What begins this morning shows up at once, and not with the job executor's next look around.
        jobExecutor.getObject().jobWasAdded();
        return today();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    private long aheadMillis() {
        return database.sql("select ahead_millis from demo_clock")
                .query(Long.class)
                .single();
    }
}
