package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs of the engine that are due, at work, tried again or have given up. */
@Component
class JobFigures implements Figures {

    static final Family JOBS = count(
            "amanah.jobs", "Jobs by state: due and not begun, at work, failed and tried again, given up, suspended");
    static final Family OLDEST_DUE = seconds("amanah.jobs.oldest.due", "How long the oldest due job has waited");

    private final JdbcClient database;
    private final Clock clock;

    JobFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Family.Sample> read() {
        return database.sql("""
                        with moment as (select cast(:now as timestamp) as now),
                        due as (
                            select coalesce(j.lock_exp_time_ > now, false) as at_work, coalesce(j.duedate_, j.create_time_) as since, now
                            from act_ru_job j, moment
                            where j.exception_stack_id_ is null and coalesce(j.duedate_, j.create_time_) <= now
                              and j.retries_ > 0 and j.suspension_state_ = 1
                            union all
                            select coalesce(j.lock_exp_time_ > now, false), coalesce(j.duedate_, j.create_time_), now
                            from act_ru_job j, moment
                            where j.exception_stack_id_ is not null and coalesce(j.duedate_, j.create_time_) <= now
                              and j.retries_ > 0 and j.suspension_state_ = 1)
                        select (select count(*) from due where not at_work) as due, (select count(*) from due where at_work) as at_work,
                            (select coalesce(max(extract(epoch from now - since)), 0) from due where not at_work) as oldest,
                            (select count(*) from act_ru_job where retries_ = 0) as failed,
                            (select count(*) from act_ru_job where exception_stack_id_ is not null and retries_ > 0) as retrying,
                            (select count(*) from act_ru_job where suspension_state_ = 2) as suspended
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> List.of(
                        JOBS.of(row.getInt("due"), "state", "due"),
                        JOBS.of(row.getInt("at_work"), "state", "running"),
                        JOBS.of(row.getInt("retrying"), "state", "retrying"),
                        JOBS.of(row.getInt("failed"), "state", "failed"),
                        JOBS.of(row.getInt("suspended"), "state", "suspended"),
                        OLDEST_DUE.of(row.getDouble("oldest"))))
                .single();
    }
}
