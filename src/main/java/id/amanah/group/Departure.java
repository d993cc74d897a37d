package id.amanah.group;

import java.time.Instant;
import java.util.UUID;

/**
 * How a member left a group, or a whole group ended.
 *
 * @param memberId the member who left; {@code null} where the whole group ended
 * @param reason why; {@code null} where the financing was repaid and nobody had to leave
 * @param note what was said about it; may be {@code null}
 */
public record Departure(UUID memberId, LeavingReason reason, String note, Instant at) {}
