package id.amanah.workflow.models.moves;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a move is.
 *
 * @param version that the cases go to
 * @param by login id
 * @param done moved, or over meanwhile
 * @param failed stayed as they were
 * @param left still to come
 * @param closed whether those that stayed behind are tried no more
 * @param cases the failed ones, or all
 */
public record MoveProgress(
        UUID id,
        String process,
        int version,
        String reason,
        String by,
        Instant startedAt,
        long total,
        long done,
        long failed,
        long left,
        boolean finished,
        boolean closed,
        List<Case> cases) {

    /**
     * One case.
     *
     * @param reason Indonesian, why it stayed; null for others
     */
    public record Case(
            String applicationNumber, String processInstanceId, int fromVersion, State state, String reason) {}

    /** What became of a case. */
    public enum State {
        /** It runs on the newer version. */
        DONE,
        /** It stayed as it was. */
        FAILED,
        /** Its turn is still to come. */
        LEFT,
        /** It was over before its turn came. */
        ENDED
    }
}
