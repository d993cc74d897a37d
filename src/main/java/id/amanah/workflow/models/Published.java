package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.Finding;
import java.util.List;

/**
 * What went live.
 *
 * @param deploymentId the engine's deployment; null where nothing had to be deployed
 * @param versions the versions that are live now through it
 * @param unchanged models that were sent as they were live already
 * @param findings the gate's warnings
 */
public record Published(
        String deploymentId, List<ModelVersion> versions, List<String> unchanged, List<Finding> findings) {

    static Published nothing() {
        return new Published(null, List.of(), List.of(), List.of());
    }
}
