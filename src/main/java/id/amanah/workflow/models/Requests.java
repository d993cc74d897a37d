package id.amanah.workflow.models;

import java.util.List;
import java.util.Map;

/** What the interface takes, read from JSON at both doors. */
public final class Requests {

    private Requests() {}

    /**
     * Files to check, to try or to put live.
     *
     * @param days how far back decisions are asked again; null for the usual time
     */
    public record Files(List<FileRequest> files, String reason, Integer days) {}

    /**
     * Back to an earlier version.
     *
     * @param base SHA-256 of what is live as the manager saw it; null or absent for no check
     */
    public record Restoring(String reason, String base) {}

    /**
     * A decision about a bundled file.
     *
     * @param choice {@code TAKE} or {@code KEEP}
     * @param base as in {@link Restoring}
     */
    public record Deciding(String choice, String reason, String base) {}

    /**
     * Moving running applications.
     *
     * @param mappings own mappings of renamed steps, each with {@code from} and {@code to}
     * @param target id of the process definition that the plan led to
     */
    public record Moving(List<Map<String, String>> mappings, String reason, String target) {}
}
