package id.amanah.workflow.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Where a case is, stuck or not: a task, a job, a step of a process instance, or an application that no process runs for.
 *
 * @param id by which actions name it
 * @param applicationNumber null for a case without an application
 * @param programme code; null for a case without an application
 * @param rootId the case's own process instance; null where none runs
 * @param taskName what the task's card says, at most which member by her place in the group; null for other places
 * @param holder who holds the task; null where nobody does, and for other places
 */
record Place(
        String id,
        String applicationNumber,
        String groupName,
        String kelurahan,
        String kecamatan,
        String programme,
        String rootId,
        String instanceId,
        String definitionId,
        String step,
        String taskId,
        String taskName,
        String jobId,
        String holder,
        String holderName,
        String officer,
        String officerName,
        Instant due,
        Instant atStepSince,
        boolean suspended) {

    /** As read from a row that has a column for each component. */
    static Place of(ResultSet row) throws SQLException {
        return new Place(
                row.getString("place"),
                row.getString("number"),
                row.getString("group_name"),
                row.getString("kelurahan"),
                row.getString("kecamatan"),
                row.getString("programme_code"),
                row.getString("root_id"),
                row.getString("instance_id"),
                row.getString("definition_id"),
                row.getString("step"),
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("job_id"),
                row.getString("holder"),
                row.getString("holder_name"),
                row.getString("officer_id"),
                row.getString("officer_name"),
                instant(row, "due"),
                instant(row, "at_step_since"),
                row.getBoolean("suspended"));
    }

    /** A moment that may be null. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** What kind of place it is. */
    Kind kind() {
        return taskId != null ? Kind.TASK : jobId != null ? Kind.JOB : Kind.CASE;
    }

    /** The holder's name as colleagues read it; the id of somebody we do not know. */
    String holderOrId() {
        return holderName == null ? holder : holderName;
    }

    /** Kinds of places. */
    enum Kind {
        TASK,
        JOB,
        CASE
    }
}
