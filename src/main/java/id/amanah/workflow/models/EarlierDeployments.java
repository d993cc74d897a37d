package id.amanah.workflow.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** Takes over what was deployed before versions were kept, so that an upgrade knows what managers had put live. */
@Component
class EarlierDeployments {

    private final RepositoryService repository;
    private final HistoryService history;
    private final ModelVersions versions;

    EarlierDeployments(RepositoryService repository, HistoryService history, ModelVersions versions) {
        this.repository = repository;
        this.history = history;
        this.versions = versions;
    }

    /** Keeps every deployment that is not on record, the oldest first; within the caller's transaction. */
    void keep() {
        Set<String> known = new HashSet<>(versions.recordedDeployments());
        for (Deployment deployment :
                repository.createDeploymentQuery().orderByDeploymentTime().asc().list()) {
            if (!known.contains(deployment.getId())) {
                keep(deployment);
            }
        }
    }

    private void keep(Deployment deployment) {
        boolean bundled = ModelSeeds.SOURCE.equals(deployment.getSource());
        Occasion why = new Occasion(
                bundled ? Origin.BUNDLED : Origin.BEFORE_RECORDS,
                deployment.getName() == null || deployment.getName().isBlank()
                        ? "(tanpa alasan)"
                        : deployment.getName(),
                bundled ? null : deployer(deployment).orElse(null),
                null,
                null,
                Map.of());
        for (Resource resource : repository.getDeploymentResources(deployment.getId())) {
            if (ModelKind.of(resource.getName()) != ModelKind.OTHER) {
                versions.add(
                        deployment.getId(),
                        resource.getName(),
                        content(deployment, resource),
                        deployment.getDeploymentTime().toInstant(),
                        why);
            }
        }
    }

    private Optional<String> deployer(Deployment deployment) {
        return history
                .createUserOperationLogQuery()
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .deploymentId(deployment.getId())
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst();
    }

    private byte[] content(Deployment deployment, Resource resource) {
        try (InputStream content = repository.getResourceAsStreamById(deployment.getId(), resource.getId())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
