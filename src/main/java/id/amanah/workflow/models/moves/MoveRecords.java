package id.amanah.workflow.models.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases were to be moved, by whom and why. */
@Component
class MoveRecords {

    private static final String MOVES = "select * from model_move";

    private final JdbcClient database;

    MoveRecords(JdbcClient database) {
        this.database = database;
    }

    void add(Started move) {
        database.sql("""
                        insert into model_move (id, process, target_definition, target_version, mappings, reason, started_by,
                            started_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(move.id())
                .param(move.process())
                .param(move.targetDefinition())
                .param(move.targetVersion())
                .param(move.mappings())
                .param(move.reason())
                .param(move.by())
                .param(Timestamp.from(move.at()))
                .update();
    }

    void addCases(UUID move, String sourceDefinition, int sourceVersion, String batch, List<OpenCase> cases) {
        database.sql("""
                        insert into model_move_case (move_id, process_instance_id, application_number, source_definition,
                            source_version, batch_id)
                        select :move, one.instance, nullif(one.number, ''), :source, :version, :batch
                        from unnest(:instances::text[], :numbers::text[]) as one (instance, number)
                        """)
                .param("move", move)
                .param("source", sourceDefinition)
                .param("version", sourceVersion)
                .param("batch", batch)
                .param(
                        "instances",
                        cases.stream().map(OpenCase::processInstanceId).toArray(String[]::new))
                .param(
                        "numbers",
                        cases.stream()
                                .map(one -> one.applicationNumber() == null ? "" : one.applicationNumber())
                                .toArray(String[]::new))
                .update();
    }

    List<Started> all() {
        return database.sql(MOVES + " order by position desc limit 20")
                .query(MoveRecords::move)
                .list();
    }

    Optional<Started> find(UUID id) {
        return database.sql(MOVES + " where id = ?")
                .param(id)
                .query(MoveRecords::move)
                .optional();
    }

    /** Every case of a move and the version it runs on now; null where it runs no more. */
    List<Moved> cases(UUID move) {
        return database.sql("""
                        select c.*, e.proc_def_id_, f.reason from model_move_case c
                        left join model_move_failure f
                            on f.move_id = c.move_id and f.process_instance_id = c.process_instance_id
                        left join act_ru_execution e on e.id_ = c.process_instance_id
                        where c.move_id = ? order by c.application_number, c.process_instance_id
                        """)
                .param(move)
                .query((row, number) -> new Moved(
                        row.getString("process_instance_id"),
                        row.getString("application_number"),
                        row.getString("source_definition"),
                        row.getInt("source_version"),
                        row.getString("batch_id"),
                        row.getString("proc_def_id_"),
                        row.getString("reason")))
                .list();
    }

    void addFailure(UUID move, String processInstanceId, String reason, String by, Instant at) {
        database.sql("""
                        insert into model_move_failure (move_id, process_instance_id, reason, closed_by, closed_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(move)
                .param(processInstanceId)
                .param(reason)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    private static Started move(ResultSet row, int number) throws SQLException {
        return new Started(
                row.getObject("id", UUID.class),
                row.getString("process"),
                row.getString("target_definition"),
                row.getInt("target_version"),
                row.getString("mappings"),
                row.getString("reason"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant());
    }

    /** A move as it was started. */
    record Started(
            UUID id,
            String process,
            String targetDefinition,
            int targetVersion,
            String mappings,
            String reason,
            String by,
            Instant at) {}

    /**
     * A case of a move.
     *
     * @param currentDefinition what it runs on now; null where it is over
     * @param failure why it stayed behind, once the move is closed; null otherwise
     */
    record Moved(
            String processInstanceId,
            String applicationNumber,
            String sourceDefinition,
            int sourceVersion,
            String batchId,
            String currentDefinition,
            String failure) {}
}
