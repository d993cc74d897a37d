package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.Finding;
import java.util.List;

/**
 * What went live.
 *
 * @param deploymentId null where nothing had to be deployed
 * @param unchanged models that were live as sent
 * @param findings the gate's warnings
 */
public record PublishedAnswer(
        String deploymentId, List<VersionAnswer> versions, List<String> unchanged, List<Finding> findings) {}
