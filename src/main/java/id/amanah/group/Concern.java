package id.amanah.group;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that stands in a group's way until somebody resolves it.
 *
 * @param id key of the concern
 * @param memberId the member it is about; {@code null} where it is about the whole group
 * @param origin the step that found it
 * @param code what it is, for reports, such as {@code BUSINESS_TOO_YOUNG}
 * @param sentence what it is and why, in Indonesian, without the member's name
 * @param raisedAt when it was found
 * @param settledAt when it was out of the way; {@code null} while it still stands there
 */
public record Concern(
        UUID id,
        UUID memberId,
        ConcernOrigin origin,
        String code,
        String sentence,
        Instant raisedAt,
        Instant settledAt) {}
