package id.amanah.financing;

import java.time.Instant;
import java.util.Optional;

/**
 * What the ledger has not heard of yet.
 *
 * @param failing how many of those that wait failed at least once
 * @param failedAttempts how often they failed
 * @param oldest since when the oldest waits
 */
public record OutboxBacklog(int waiting, int failing, int failedAttempts, Optional<Instant> oldest) {}
