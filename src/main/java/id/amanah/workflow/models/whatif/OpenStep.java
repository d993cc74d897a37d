package id.amanah.workflow.models.whatif;

import java.time.OffsetDateTime;

/**
 * Cases that stand at one step.
 *
 * @param version of the process
 * @param count how many
 * @param oldest since when the one that stands there longest does
 */
public record OpenStep(int version, String elementId, String label, long count, OffsetDateTime oldest) {}
