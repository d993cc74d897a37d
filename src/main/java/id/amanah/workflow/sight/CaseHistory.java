package id.amanah.workflow.sight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine wrote down of one application: its processes, those that they called, and what happened in each. Names of
 * steps are those of the model, never those of tasks, which tell of members.
 */
@Component
class CaseHistory {

    private static final String ROOTS = """
            with root as (
                select id_ from act_hi_procinst where business_key_ = :number and super_process_instance_id_ is null)
            """;

    private static final String VISIT = """
            select a.id_, a.parent_act_inst_id_, a.proc_inst_id_, a.proc_def_id_,
                replace(a.act_id_, '#multiInstanceBody', '') as step, a.act_type_, a.act_name_, a.assignee_, a.start_time_,
                a.end_time_, a.act_inst_state_, a.sequence_counter_, a.call_proc_inst_id_
            from act_hi_actinst a
            """;

    private static final String ATTEMPT = """
            select l.id_, l.job_id_, l.timestamp_, l.job_state_ = 1 as failed, l.job_exception_msg_,
                l.job_exception_stack_id_ is not null as traced, l.job_def_type_, l.job_def_configuration_,
                coalesce(l.failed_act_id_, l.act_id_) as step, l.process_instance_id_, l.process_def_id_
            from act_hi_job_log l
            """;

    private final JdbcClient database;

    CaseHistory(JdbcClient database) {
        this.database = database;
    }

    /** Its processes, the called ones included, in the order in which they began. */
    List<Run> runs(String number) {
        return database.sql(ROOTS + """
                        select p.id_, p.proc_def_id_, p.start_time_, p.end_time_, p.start_user_id_, p.state_,
                            p.super_process_instance_id_ is not null as called,
                            (select a.act_name_ from act_hi_actinst a where a.proc_inst_id_ = p.id_
                                and a.act_id_ = p.end_act_id_ limit 1) as ending
                        from root r join act_hi_procinst p on p.root_proc_inst_id_ = r.id_
                        order by p.start_time_, called, p.id_
                        """)
                .param("number", number)
                .query((row, at) -> new Run(
                        row.getString("id_"),
                        row.getString("proc_def_id_"),
                        instant(row, "start_time_"),
                        instant(row, "end_time_"),
                        row.getString("start_user_id_"),
                        row.getString("state_"),
                        row.getString("ending"),
                        row.getBoolean("called")))
                .list();
    }

    /** Everything that its processes went through, in order. */
    List<Visit> visits(String number) {
        return database.sql(ROOTS + VISIT + " join root r on a.root_proc_inst_id_ = r.id_"
                        + " order by a.start_time_, a.proc_inst_id_, a.sequence_counter_, a.id_")
                .param("number", number)
                .query(CaseHistory::visit)
                .list();
    }

    /** Everything that one process instance went through, in order. */
    List<Visit> visitsOf(String instanceId) {
        return database.sql(VISIT + " where a.proc_inst_id_ = ? order by a.sequence_counter_, a.start_time_, a.id_")
                .param(instanceId)
                .query(CaseHistory::visit)
                .list();
    }

    /** Tries of its jobs that went well or failed, in order. */
    List<Attempt> attempts(String number) {
        return database.sql(ROOTS + ATTEMPT + """
                        join root r on l.root_proc_inst_id_ = r.id_
                        where l.job_state_ in (1, 2) order by l.timestamp_, l.sequence_counter_, l.id_
                        """)
                .param("number", number)
                .query(CaseHistory::attempt)
                .list();
    }

    /** Tries of one process instance's jobs that failed, in order. */
    List<Attempt> failuresOf(String instanceId) {
        return database.sql(
                        ATTEMPT + " where l.process_instance_id_ = ? and l.job_state_ = 1 order by l.timestamp_, l.id_")
                .param(instanceId)
                .query(CaseHistory::attempt)
                .list();
    }

    /** Times at which one of its jobs had used up its tries, or something else was reported to the engine. */
    List<Incident> incidents(String number) {
        return database.sql(ROOTS + """
                        select i.create_time_, i.end_time_, coalesce(i.failed_activity_id_, i.activity_id_) as step,
                            i.proc_inst_id_, i.proc_def_id_
                        from act_hi_incident i join root r on i.root_proc_inst_id_ = r.id_
                        where i.id_ = i.root_cause_incident_id_ order by i.create_time_, i.id_
                        """)
                .param("number", number)
                .query((row, at) -> new Incident(
                        instant(row, "create_time_"),
                        instant(row, "end_time_"),
                        row.getString("step"),
                        row.getString("proc_inst_id_"),
                        row.getString("proc_def_id_")))
                .list();
    }

    /** Steps that a job of the process instance shall begin. */
    List<String> aboutToBegin(String instanceId) {
        return database.sql("""
                        select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.process_instance_id_ = ? and j.handler_type_ = 'async-continuation'
                        """).param(instanceId).query(String.class).list();
    }

    private static Visit visit(ResultSet row, int at) throws SQLException {
        return new Visit(
                row.getString("id_"),
                row.getString("parent_act_inst_id_"),
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("step"),
                row.getString("act_type_"),
                row.getString("act_name_"),
                row.getString("assignee_"),
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getInt("act_inst_state_") == Visit.CANCELLED,
                row.getLong("sequence_counter_"),
                row.getString("call_proc_inst_id_"));
    }

    private static Attempt attempt(ResultSet row, int at) throws SQLException {
        return new Attempt(
                row.getString("id_"),
                row.getString("job_id_"),
                instant(row, "timestamp_"),
                row.getBoolean("failed"),
                row.getString("job_exception_msg_"),
                row.getBoolean("traced"),
                row.getString("job_def_type_"),
                row.getString("job_def_configuration_"),
                row.getString("step"),
                row.getString("process_instance_id_"),
                row.getString("process_def_id_"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * A process instance.
     *
     * @param ending the name of the end it came to; {@code null} for one that runs, was stopped, or has an end without a name
     */
    record Run(
            String id,
            String definitionId,
            Instant begun,
            Instant ended,
            String begunBy,
            String state,
            String ending,
            boolean called) {

        boolean isStopped() {
            return ended != null && state != null && state.endsWith("TERMINATED");
        }
    }

    /**
     * One stay at an element of a diagram.
     *
     * @param parent the stay that encloses it
     * @param order grows along the way of a token
     * @param called the process instance that was called there; {@code null} elsewhere
     */
    record Visit(
            String id,
            String parent,
            String instanceId,
            String definitionId,
            String step,
            String type,
            String name,
            String assignee,
            Instant begun,
            Instant ended,
            boolean cancelled,
            long order,
            String called) {

        private static final int CANCELLED = 2;
        private static final String SEVERAL = "multiInstanceBody";

        /** Whether it encloses several stays at the same element. */
        boolean enclosesSeveral() {
            return type.equals(SEVERAL);
        }
    }

    /** One try of a job. */
    record Attempt(
            String id,
            String jobId,
            Instant at,
            boolean failed,
            String exception,
            boolean traced,
            String jobType,
            String jobConfiguration,
            String step,
            String instanceId,
            String definitionId) {}

    /** A report to the engine that somebody is needed. */
    record Incident(Instant at, Instant ended, String step, String instanceId, String definitionId) {}
}
