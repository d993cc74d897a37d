package id.amanah.workflow.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to cases, by whom and why; never changed. */
@Component
class OperationRecords {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient database;

    OperationRecords(JdbcClient database) {
        this.database = database;
    }

    void add(Entry entry) {
        database.sql("""
                        insert into operation_record (id, act, done_at, done_by, action, outcome, cause, application_number,
                            process_instance_id, step, task_id, job_id, reason, before_value, after_value, remark, undoes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(entry.id())
                .param(entry.act())
                .param(Timestamp.from(entry.at()))
                .param(entry.by())
                .param(entry.action().name())
                .param(entry.outcome().name())
                .param(entry.cause() == null ? null : entry.cause().name())
                .param(entry.applicationNumber())
                .param(entry.instanceId())
                .param(entry.step())
                .param(entry.taskId())
                .param(entry.jobId())
                .param(entry.reason())
                .param(entry.before())
                .param(entry.after())
                .param(entry.remark())
                .param(entry.undoes())
                .update();
    }

    /** What was done to one application, the newest first. */
    List<Entry> of(String applicationNumber) {
        return database.sql("select * from operation_record where application_number = ? order by position desc limit "
                        + MOST_SHOWN)
                .param(applicationNumber)
                .query(OperationRecords::entry)
                .list();
    }

    /** One record. */
    Optional<Entry> find(UUID id) {
        return database.sql("select * from operation_record where id = ?")
                .param(id)
                .query(OperationRecords::entry)
                .optional();
    }

    /** Whether something was done to the same task, or the same case, after that. */
    boolean isNewest(Entry entry) {
        return !database.sql("""
                        select exists (
                            select 1 from operation_record later
                            where later.position > (select position from operation_record where id = :id)
                              and later.outcome = 'DONE' and later.undoes is null
                              and not exists (select 1 from operation_record back where back.undoes = later.id)
                              and (later.task_id = :task
                                or later.action in ('SUSPEND', 'RESUME') and :action in ('SUSPEND', 'RESUME')
                                  and later.application_number = :number))
                        """)
                .param("id", entry.id())
                .param("task", entry.taskId())
                .param("action", entry.action().name())
                .param("number", entry.applicationNumber())
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("act", UUID.class),
                row.getTimestamp("done_at").toInstant(),
                row.getString("done_by"),
                Action.valueOf(row.getString("action")),
                Outcome.valueOf(row.getString("outcome")),
                cause == null ? null : Cause.valueOf(cause),
                row.getString("application_number"),
                row.getString("process_instance_id"),
                row.getString("step"),
                row.getString("task_id"),
                row.getString("job_id"),
                row.getString("reason"),
                row.getString("before_value"),
                row.getString("after_value"),
                row.getString("remark"),
                row.getObject("undoes", UUID.class));
    }

    /**
     * One thing done, or not done, at one place.
     *
     * @param id its own
     * @param act what was asked for at once, maybe at many places
     * @param cause why the case stood still, as far as known; may be null
     * @param before what was, may be null
     * @param after what is, may be null
     * @param remark why it was not done; null where it was
     * @param undoes what it took back; null where it is no undoing
     */
    record Entry(
            UUID id,
            UUID act,
            Instant at,
            String by,
            Action action,
            Outcome outcome,
            Cause cause,
            String applicationNumber,
            String instanceId,
            String step,
            String taskId,
            String jobId,
            String reason,
            String before,
            String after,
            String remark,
            UUID undoes) {}
}
