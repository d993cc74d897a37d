package id.amanah.application;

import java.time.Instant;

/**
 * A decider's question that waits for its answer.
 *
 * @param askedBy login id of the decider
 * @param question what was asked
 * @param askedAt when
 */
public record OpenQuestion(String askedBy, String question, Instant askedAt) {}
