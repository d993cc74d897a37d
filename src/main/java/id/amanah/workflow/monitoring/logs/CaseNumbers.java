package id.amanah.workflow.monitoring.logs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which application a task, a job or a process instance belongs to. */
@Component
public class CaseNumbers {

    private static final Map<String, String> QUESTIONS = Map.of(
            "task",
                    "select i.business_key_ from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ where t.id_ = ?",
            "job",
                    "select i.business_key_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_ where j.id_ = ?",
            "process-instance", "select business_key_ from act_ru_execution where id_ = ?");
    private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

    private final JdbcClient database;
    private volatile long pausedUntil = System.nanoTime();

    CaseNumbers(JdbcClient database) {
        this.database = database;
    }

    /** Empty for things that are not there, and for a while after the database failed: work must not wait for a log line. */
    public Optional<String> of(String kind, String id) {
        if (System.nanoTime() - pausedUntil < 0) {
            return Optional.empty();
        }
        try {
            return database.sql(QUESTIONS.get(kind)).param(id).query(String.class).list().stream()
                    .filter(number -> number != null)
                    .findFirst();
        } catch (DataAccessException gone) {
            pausedUntil = System.nanoTime() + PAUSE_NANOS;
            return Optional.empty();
        }
    }
}
