package id.amanah.workflow.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the folders {@code processes/} and {@code forms/} live: the jar's copy, or the folder named by
 * {@code amanah.models.folder}. What a manager has put live since is never replaced.
 */
@Component
public class ModelSeeds {

    /** Deployments of ours bear this source; a manager's bear another. */
    static final String SOURCE = "amanah-seed";

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeds.class);

    private final RepositoryService repository;
    private final String folder;

    ModelSeeds(RepositoryService repository, @Value("${amanah.models.folder:}") String folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /** Deploys what changed since the last seed, under relative names so that a moved folder is no change. */
    public void putLive() {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("Model bawaan Amanah")
                .source(SOURCE)
                .enableDuplicateFiltering(true);
        for (Resource model : models()) {
            String name = model.getFilename();
            if (changedByManager(name)) {
                LOG.warn("{} was put live by a manager and stays; the shipped one is not used", name);
            } else {
                deployment.addInputStream(name, open(model));
            }
        }
        DeploymentWithDefinitions live = deployment.deployWithResult();
        int definitions = live.getDeployedProcessDefinitions() == null
                ? 0
                : live.getDeployedProcessDefinitions().size();
        LOG.info("models are live ({} processes new or changed)", definitions);
    }

    private boolean changedByManager(String name) {
        return latestDeploymentOf(name)
                .map(id -> repository.createDeploymentQuery().deploymentId(id).singleResult())
                .filter(deployment -> !Objects.equals(deployment.getSource(), SOURCE))
                .isPresent();
    }

    private Optional<String> latestDeploymentOf(String name) {
        String key = name.substring(0, name.lastIndexOf('.'));
        if (name.endsWith(".bpmn")) {
            return Optional.ofNullable(repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(key)
                            .latestVersion()
                            .singleResult())
                    .map(definition -> definition.getDeploymentId());
        }
        if (name.endsWith(".dmn")) {
            return repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionResourceName(name)
                    .latestVersion()
                    .list()
                    .stream()
                    .map(definition -> definition.getDeploymentId())
                    .findFirst();
        }
        return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .map(Deployment::getId)
                .filter(id -> repository.getDeploymentResourceNames(id).contains(name))
                .findFirst();
    }

    private List<Resource> models() {
        String root = folder.isBlank()
                ? "classpath*:models"
                : Path.of(folder).toAbsolutePath().toUri().toString().replaceAll("/$", "");
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> found = new ArrayList<>();
        try {
            for (String pattern : List.of("/processes/*.bpmn", "/processes/*.dmn", "/forms/*.form")) {
                found.addAll(List.of(resolver.getResources(root + pattern)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(Comparator.comparing(Resource::getFilename));
        return found;
    }

    private static InputStream open(Resource model) {
        try {
            return model.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
