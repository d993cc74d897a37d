package id.amanah.workflow.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What starts found bundled, and what managers decided about it. */
@Component
class SeedRecords {

    private static final String COLUMNS =
            "select s.id, s.model, s.sha256, s.application_version, s.seen_at from model_seed s";

    private final JdbcClient database;

    SeedRecords(JdbcClient database) {
        this.database = database;
    }

    /** The bundled file of the start before; empty at the first. */
    Optional<ModelSeed> newest(String model) {
        return database.sql(COLUMNS + " where s.model = ? order by s.position desc limit 1")
                .param(model)
                .query(SeedRecords::seed)
                .optional();
    }

    /** Bundled files that wait for a manager: the newest of their model, left aside at a start, and not yet decided. */
    List<ModelSeed> undecided() {
        return database.sql(COLUMNS + """
                         where s.outcome = 'LEFT'
                           and s.position = (select max(t.position) from model_seed t where t.model = s.model)
                           and not exists (select 1 from model_seed_decision d where d.seed_id = s.id)
                         order by s.model
                        """).query(SeedRecords::seed).list();
    }

    byte[] content(UUID id) {
        return database.sql("select content from model_seed where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void add(String model, byte[] content, String applicationVersion, Instant at, boolean left) {
        database.sql("""
                        insert into model_seed (id, model, content, sha256, application_version, seen_at, outcome)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(model)
                .param(content)
                .param(Sha256.of(content))
                .param(applicationVersion)
                .param(Timestamp.from(at))
                .param(left ? "LEFT" : "LIVE")
                .update();
    }

    void decide(UUID seed, Choice choice, String reason, String by, Instant at) {
        database.sql(
                        "insert into model_seed_decision (seed_id, choice, reason, decided_by, decided_at) values (?, ?, ?, ?, ?)")
                .param(seed)
                .param(choice.name())
                .param(reason)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    private static ModelSeed seed(ResultSet row, int number) throws SQLException {
        return new ModelSeed(
                row.getObject("id", UUID.class),
                row.getString("model"),
                row.getString("sha256"),
                row.getString("application_version"),
                row.getTimestamp("seen_at").toInstant());
    }

    /** What a manager may decide about a bundled file. */
    enum Choice {
        /** The bundled file goes live. */
        TAKE,
        /** The manager's version stays. */
        KEEP
    }
}
