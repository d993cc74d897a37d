package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.ModelFile;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the bundled models live at a start. A bundled file that changed goes live by itself where no manager has touched
 * the model; otherwise the manager's version stays, and the difference waits to be decided.
 */
@Component
public class ModelSeeds {

    /** Deployments of ours bear this source; it is shown and never relied upon. */
    static final String SOURCE = "amanah-seed";

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeds.class);
    private static final long STARTS_ONE_BY_ONE = 0x414D414E4148L;

    private final RepositoryService repository;
    private final BundledFiles bundled;
    private final ModelVersions versions;
    private final SeedRecords seeds;
    private final EarlierDeployments earlier;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean onlyReading;

    ModelSeeds(
            RepositoryService repository,
            BundledFiles bundled,
            ModelVersions versions,
            SeedRecords seeds,
            EarlierDeployments earlier,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${amanah.models.write-to:}") String writeTo) {
        this.repository = repository;
        this.bundled = bundled;
        this.versions = versions;
        this.seeds = seeds;
        this.earlier = earlier;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.onlyReading = !writeTo.isBlank();
    }

    /** Deploys what changed since the last start under relative names, so that a moved folder is no change. */
    public void putLive() {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(?)")
                    .param(STARTS_ONE_BY_ONE)
                    .query((row, number) -> 0)
                    .list();
            earlier.keep();
            // Who writes back what is live must not make something else live by doing so.
            if (!onlyReading) {
                deploy(changed());
            }
        });
    }

    private List<ModelFile> changed() {
        List<ModelFile> changed = new ArrayList<>();
        for (ModelFile file : bundled.all()) {
            String model = ModelIdentity.of(file.name(), file.content()).model();
            String sha = Sha256.of(file.content());
            Optional<ModelVersion> live = versions.live(model);
            Optional<String> before =
                    seeds.newest(model).map(ModelSeed::sha256).or(() -> versions.newestBundledSha(model));
            boolean same = live.filter(version -> version.sha256().equals(sha)).isPresent();
            boolean goesLive =
                    !same && live.filter(version -> touched(version, before)).isEmpty();
            if (goesLive) {
                changed.add(file);
            }
            if (before.filter(sha::equals).isEmpty() || goesLive) {
                boolean left = !same && !goesLive;
                seeds.add(model, file.content(), bundled.applicationVersion(), clock.instant(), left);
                if (left) {
                    LOG.warn("{} was put live by a manager and stays; the shipped one waits for a decision", model);
                }
            }
        }
        return changed;
    }

    private static boolean touched(ModelVersion live, Optional<String> seedBefore) {
        return live.origin() != Origin.BUNDLED
                && seedBefore.filter(live.sha256()::equals).isEmpty();
    }

    private void deploy(List<ModelFile> files) {
        if (files.isEmpty()) {
            LOG.info("models are live, none changed");
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name("Model bawaan Amanah").source(SOURCE);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Occasion.bundled(bundled.applicationVersion()).during(deployment::deploy);
        LOG.info("models are live ({} new or changed)", files.size());
    }
}
