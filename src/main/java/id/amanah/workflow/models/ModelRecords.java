package id.amanah.workflow.models;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees every deployment whatever its way in, inside the engine's transaction and under the engine's lock for
 * deployments: refuses what was made from a version that is no longer live, and keeps what goes live.
 */
@Component
class ModelRecords extends AbstractProcessEnginePlugin {

    private static final int LONGEST_REASON = 1_000;

    private final ObjectProvider<ModelVersions> versions;
    private final ObjectProvider<Clock> clock;

    ModelRecords(ObjectProvider<ModelVersions> versions, ObjectProvider<Clock> clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), this::examine));
        engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(), this::keep));
    }

    private static List<Deployer> with(Collection<Deployer> others, Deployer ours) {
        List<Deployer> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(ours);
        return all;
    }

    private void examine(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (Occasion.current().isEmpty() && user() != null && isBlank(deployment.getName())) {
            throw new BadUserRequestException(
                    "Alasan perubahan wajib diisi: tuliskan sebagai nama pemasangan (Deployment name, deployment-name).");
        }
        Occasion.current().ifPresent(occasion -> versions.getObject().requireLive(occasion.bases()));
    }

    private void keep(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Occasion why = Occasion.current().orElseGet(() -> fromOutside(deployment));
        for (ResourceEntity resource : resources(deployment)) {
            versions.getObject()
                    .add(
                            deployment.getId(),
                            resource.getName(),
                            resource.getBytes(),
                            clock.getObject().instant(),
                            why);
        }
    }

    private static List<ResourceEntity> resources(DeploymentEntity deployment) {
        // The engine adds pictures it draws itself; they are no one's model.
        return deployment.getResources().values().stream()
                .filter(resource -> !resource.isGenerated())
                .toList();
    }

    private static Occasion fromOutside(DeploymentEntity deployment) {
        String name = isBlank(deployment.getName())
                ? "(tanpa alasan)"
                : deployment.getName().strip();
        String reason = name.length() > LONGEST_REASON ? name.substring(0, LONGEST_REASON) : name;
        return new Occasion(Origin.DEPLOYMENT, reason, user(), null, null, Map.of());
    }

    private static String user() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
