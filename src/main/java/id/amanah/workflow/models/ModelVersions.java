package id.amanah.workflow.models;

import id.amanah.workflow.models.ModelRefusal.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every model that was ever live. */
@Component
class ModelVersions {

    // A deployment that somebody deleted from the engine is no longer live; the version before it is, again.
    private static final String WITH_LIVE = """
            select v.id, v.model, v.kind, v.resource_name, v.sha256, length(v.content) as size, v.live_since, v.put_live_by,
                   v.reason, v.origin, v.application_version, v.restored_from, v.deployment_id,
                   v.position = (select max(w.position) from model_version w
                                 where w.model = v.model
                                   and exists (select 1 from act_re_deployment d where d.id_ = w.deployment_id)) as live
            from model_version v
            """;

    private final JdbcClient database;

    ModelVersions(JdbcClient database) {
        this.database = database;
    }

    /** Every model's live version, by name. */
    List<ModelVersion> live() {
        return database.sql("select * from (" + WITH_LIVE + ") versions where live and kind <> 'OTHER' order by model")
                .query(ModelVersions::version)
                .list();
    }

    Optional<ModelVersion> live(String model) {
        return database.sql("select * from (" + WITH_LIVE + " where v.model = ?) versions where live")
                .param(model)
                .query(ModelVersions::version)
                .optional();
    }

    /**
     * Compares what changes were made from with what is live.
     *
     * @param bases by model a SHA-256, empty for a model that is new
     * @throws ModelRefusal with all models that somebody else has changed meanwhile
     */
    void requireLive(Map<String, Optional<String>> bases) {
        List<Stale> stale = new ArrayList<>();
        bases.forEach((model, base) -> {
            ModelVersion live = live(model).orElse(null);
            if (!Objects.equals(live == null ? null : live.sha256(), base.orElse(null))) {
                stale.add(new Stale(model, base.orElse(null), live));
            }
        });
        if (!stale.isEmpty()) {
            throw ModelRefusal.overtaken(stale);
        }
    }

    /** All versions of a model, newest first. */
    List<ModelVersion> of(String model) {
        return database.sql(WITH_LIVE + " where v.model = ? order by v.position desc")
                .param(model)
                .query(ModelVersions::version)
                .list();
    }

    Optional<ModelVersion> find(UUID id) {
        return database.sql(WITH_LIVE + " where v.id = ?")
                .param(id)
                .query(ModelVersions::version)
                .optional();
    }

    List<ModelVersion> ofDeployment(String deploymentId) {
        return database.sql(WITH_LIVE + " where v.deployment_id = ? order by v.model")
                .param(deploymentId)
                .query(ModelVersions::version)
                .list();
    }

    byte[] content(UUID id) {
        return database.sql("select content from model_version where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** How many versions each model has; the model's name is the key. */
    List<Count> counts() {
        return database.sql("select model, count(*) as versions from model_version group by model")
                .query((row, number) -> new Count(row.getString(1), row.getInt(2)))
                .list();
    }

    /** The newest version that came with the application; for models older than the record of seeds. */
    Optional<String> newestBundledSha(String model) {
        return database.sql(
                        "select sha256 from model_version where model = ? and origin = 'BUNDLED' order by position desc limit 1")
                .param(model)
                .query(String.class)
                .optional();
    }

    List<String> recordedDeployments() {
        return database.sql("select distinct deployment_id from model_version")
                .query(String.class)
                .list();
    }

    /** Keeps one version; belongs into the transaction of its deployment. */
    void add(String deploymentId, String resourceName, byte[] content, Instant at, Occasion why) {
        ModelIdentity identity = ModelIdentity.of(resourceName, content);
        database.sql("""
                        insert into model_version (id, model, kind, resource_name, content, sha256, live_since, put_live_by,
                            reason, origin, application_version, restored_from, deployment_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(UUID.randomUUID())
                .param(identity.model())
                .param(identity.kind().name())
                .param(resourceName)
                .param(content)
                .param(Sha256.of(content))
                .param(Timestamp.from(at))
                .param(why.by())
                .param(why.reason())
                .param(why.origin().name())
                .param(why.applicationVersion())
                .param(why.restoredFrom())
                .param(deploymentId)
                .update();
    }

    private static ModelVersion version(ResultSet row, int number) throws SQLException {
        return new ModelVersion(
                row.getObject("id", UUID.class),
                row.getString("model"),
                ModelKind.valueOf(row.getString("kind")),
                row.getString("resource_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getTimestamp("live_since").toInstant(),
                row.getString("put_live_by"),
                row.getString("reason"),
                Origin.valueOf(row.getString("origin")),
                row.getString("application_version"),
                row.getObject("restored_from", UUID.class),
                row.getString("deployment_id"),
                row.getBoolean("live"));
    }

    record Count(String model, int versions) {}
}
