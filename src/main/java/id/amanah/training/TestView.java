package id.amanah.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sitting of the recognition test to be read.
 *
 * @param id the sitting
 * @param examiner login id of who took it
 * @param takenAt when it was recorded
 * @param results one for each member examined
 */
public record TestView(UUID id, String examiner, Instant takenAt, List<MemberResult> results) {}
