package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the engine's history is cleaned up night by night. */
@Component
class CleanUpFigures implements Figures {

    static final Family FAILED = count("amanah.history.cleanup.failed", "Jobs of the history clean-up that gave up");
    static final Family OVERDUE =
            seconds("amanah.history.cleanup.overdue", "How long the history clean-up is past its time");
    static final Family AGE = seconds(
            "amanah.history.cleanup.age",
            "How long ago the history clean-up last ended well; absent before its first night");

    private final JdbcClient database;
    private final Clock clock;

    CleanUpFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Family.Sample> read() {
        return database.sql("""
                        with moment as (select cast(:now as timestamp) as now)
                        select (select count(*) from act_ru_job where handler_type_ = 'history-cleanup' and retries_ = 0) as failed,
                            (select coalesce(max(extract(epoch from now - j.duedate_)), 0) from act_ru_job j
                             where j.handler_type_ = 'history-cleanup' and j.duedate_ <= now and j.retries_ > 0) as overdue,
                            (select extract(epoch from now - max(l.timestamp_)) from act_hi_job_log l
                             where l.job_def_type_ = 'history-cleanup' and l.job_state_ = 2) as age
                        from moment
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    List<Family.Sample> samples = new ArrayList<>();
                    samples.add(FAILED.of(row.getInt("failed")));
                    samples.add(OVERDUE.of(row.getDouble("overdue")));
                    if (row.getObject("age") != null) {
                        samples.add(AGE.of(row.getDouble("age")));
                    }
                    return samples;
                })
                .single();
    }
}
