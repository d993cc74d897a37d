package id.amanah.workflow.models;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A bundled file that waits for a manager's decision.
 *
 * @param applicationVersion of the application that brought it
 * @param live the manager's version
 */
public record DifferenceAnswer(
        UUID id,
        String model,
        ModelKind kind,
        String title,
        String applicationVersion,
        OffsetDateTime seenAt,
        String sha256,
        VersionAnswer live) {}
