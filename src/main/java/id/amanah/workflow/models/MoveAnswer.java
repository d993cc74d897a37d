package id.amanah.workflow.models;

import id.amanah.workflow.models.moves.MoveProgress;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * How far a move of running applications is; numbers count applications.
 *
 * @param version of the process that they go to
 * @param done moved, or over meanwhile
 * @param failed stayed as they were
 * @param left still to come
 * @param closed whether those that stayed behind are tried no more
 * @param cases the failed ones in a list of moves, all of a single move
 */
public record MoveAnswer(
        UUID id,
        String process,
        int version,
        String reason,
        String by,
        String byName,
        OffsetDateTime startedAt,
        long total,
        long done,
        long failed,
        long left,
        boolean finished,
        boolean closed,
        List<MoveProgress.Case> cases) {}
