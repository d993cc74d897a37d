package id.amanah.workflow.models;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A version as the interface tells it.
 *
 * @param size bytes
 * @param by login id; null where the application did it at a start
 * @param byName what the screen shows in its place
 * @param originName Indonesian
 */
public record VersionAnswer(
        UUID id,
        String model,
        ModelKind kind,
        String sha256,
        long size,
        OffsetDateTime liveSince,
        String by,
        String byName,
        String reason,
        Origin origin,
        String originName,
        String applicationVersion,
        UUID restoredFrom,
        String deploymentId,
        boolean live) {}
