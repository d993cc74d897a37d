package id.amanah.workflow.models;

import id.amanah.workflow.models.changes.Line;
import id.amanah.workflow.models.changes.ProcessChanges;
import java.util.List;

/**
 * Two contents side by side.
 *
 * @param changes data for a picture; null for anything but a process
 * @param sentences Indonesian, what differs
 */
public record ComparisonAnswer(
        Side before, Side after, List<Line> lines, ProcessChanges changes, List<String> sentences) {

    /** @param version null for a bundled file that was never live */
    public record Side(VersionAnswer version, String text) {}
}
