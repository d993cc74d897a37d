package id.amanah.workflow.models;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a model that is or was live.
 *
 * @param model name in {@code processes/} or {@code forms/}
 * @param resourceName the name it bears inside the engine's deployment
 * @param sha256 of the content, 64 hexadecimal digits
 * @param size bytes
 * @param by login id of who put it live; null where the application did at a start
 * @param applicationVersion of what came bundled; null otherwise
 * @param restoredFrom the earlier version it repeats; null otherwise
 * @param live whether it is what the engine uses now
 */
public record ModelVersion(
        UUID id,
        String model,
        ModelKind kind,
        String resourceName,
        String sha256,
        long size,
        Instant liveSince,
        String by,
        String reason,
        Origin origin,
        String applicationVersion,
        UUID restoredFrom,
        String deploymentId,
        boolean live) {}
