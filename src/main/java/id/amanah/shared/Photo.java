package id.amanah.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo kept outside of the engine, without what the camera wrote into it (place, time, device).
 *
 * @param contentType always {@code image/jpeg}
 * @param content the picture's bytes; the array is the caller's own
 * @param uploadedBy login id of the staff member who took it
 */
public record Photo(UUID id, String contentType, byte[] content, String uploadedBy, Instant uploadedAt) {}
