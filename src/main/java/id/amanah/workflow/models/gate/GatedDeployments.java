package id.amanah.workflow.models.gate;

import id.amanah.workflow.models.gate.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the gate before every deployment, whoever makes it and by whatever way: Modeler, REST, Cockpit, folder or code. */
@Component
class GatedDeployments extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ModelGate> gate;

    GatedDeployments(ObjectProvider<ModelGate> gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> first = new ArrayList<>();
        if (engine.getCustomPreDeployers() != null) {
            first.addAll(engine.getCustomPreDeployers());
        }
        first.add(new Gatekeeper(gate));
        engine.setCustomPreDeployers(first);
    }

    /** Lets a deployment pass, or refuses it with everything that is wrong. */
    static final class Gatekeeper implements Deployer {

        private static final Logger LOG = LoggerFactory.getLogger(GatedDeployments.class);

        private final ObjectProvider<ModelGate> gate;

        private Gatekeeper(ObjectProvider<ModelGate> gate) {
            this.gate = gate;
        }

        @Override
        public void deploy(DeploymentEntity deployment) {
            // An old deployment comes by again when the engine reads it from its tables.
            if (!deployment.isNew() || deployment.getResources().isEmpty()) {
                return;
            }
            List<Finding> findings = gate.getObject()
                    .check(deployment.getResources().values().stream()
                            .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                            .toList());
            List<Finding> errors = findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            if (!errors.isEmpty()) {
                throw new RefusedModels(findings);
            }
            findings.forEach(warning -> LOG.warn("{}: {} {}", warning.code(), warning.message(), warning.mend()));
        }
    }
}
