package id.amanah.workflow.sight;

import id.amanah.application.ApplicationStatus;
import id.amanah.workflow.operations.LocatedCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications of all times, those that have ended included, within the territories that somebody may see. */
@Component
class CaseFile {

    private static final int MOST_FOUND = 50;

    private static final String CASES =
            "select c.number, c.group_name, a.status, a.opened_on from (" + LocatedCases.SELECT
                    + ") c join application a on a.number = c.number where (:teams::text[] is null or c.team = any(:teams::text[]))";

    private final JdbcClient database;

    CaseFile(JdbcClient database) {
        this.database = database;
    }

    /** The application of that number. */
    Optional<Seen.Case> find(String number, List<String> teams) {
        return database.sql(CASES + " and c.number = :number")
                .param("number", number)
                .param("teams", array(teams))
                .query(CaseFile::read)
                .optional();
    }

    /** Those whose number or group's name is like that pattern, the newest first, at most {@value #MOST_FOUND}. */
    List<Seen.Case> search(String pattern, List<String> teams) {
        return database.sql(CASES + " and (c.number ilike :pattern or c.group_name ilike :pattern)"
                        + " order by c.number desc limit " + MOST_FOUND)
                .param("pattern", pattern)
                .param("teams", array(teams))
                .query(CaseFile::read)
                .list();
    }

    /** The number of the application that a process instance, running or ended, belongs to. */
    Optional<Process> process(String instanceId) {
        return database.sql("""
                        select p.proc_def_id_, r.business_key_ from act_hi_procinst p
                        join act_hi_procinst r on r.id_ = p.root_proc_inst_id_ where p.id_ = ?
                        """)
                .param(instanceId)
                .query((row, at) -> new Process(instanceId, row.getString(1), row.getString(2)))
                .optional();
    }

    /** The process instance in which a job was tried. */
    Optional<String> instanceOfAttempt(String attemptId) {
        return database.sql(
                        "select process_instance_id_ from act_hi_job_log where id_ = ? and process_instance_id_ is not null")
                .param(attemptId)
                .query(String.class)
                .optional();
    }

    private static Seen.Case read(ResultSet row, int at) throws SQLException {
        return new Seen.Case(
                row.getString("number"),
                row.getString("group_name"),
                ApplicationStatus.valueOf(row.getString("status")).indonesian(),
                row.getObject("opened_on", LocalDate.class));
    }

    private static String[] array(List<String> teams) {
        return teams == null ? null : teams.toArray(String[]::new);
    }

    /** A process instance, its version, and the application's number, which may be missing. */
    record Process(String id, String definitionId, String number) {}
}
