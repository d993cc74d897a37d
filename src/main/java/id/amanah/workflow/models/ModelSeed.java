package id.amanah.workflow.models;

import java.time.Instant;
import java.util.UUID;

/**
 * A bundled file as a start of the application found it.
 *
 * @param sha256 of the content, 64 hexadecimal digits
 */
record ModelSeed(UUID id, String model, String sha256, String applicationVersion, Instant seenAt) {}
