package id.amanah.workflow.models.moves;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What moving the open cases of a process to its newest version would do.
 *
 * @param total open cases on older versions
 * @param movable how many of them can move
 * @param stuck how many cannot
 * @param targets steps of the newest version that an own mapping may lead to
 */
public record MovePlan(
        String process, Target target, long total, long movable, long stuck, List<Source> sources, List<Step> targets) {

    /** The newest version. */
    public record Target(String definitionId, int version) {}

    /** A step of the newest version, or a time limit attached to one. */
    public record Step(String id, String label) {}

    /**
     * Cases of one older version.
     *
     * @param problems Indonesian, what is wrong with own mappings
     */
    public record Source(
            String definitionId,
            int version,
            long total,
            long movable,
            List<Way> steps,
            List<Stuck> cannot,
            List<String> problems) {}

    /**
     * Where the cases of one step go, or a time limit attached to it.
     *
     * @param to null where they cannot go anywhere
     * @param oldest since when the one that stands there longest does; null where none does
     * @param own whether a manager said so
     * @param problem Indonesian; null where they can go, or where there are none
     */
    public record Way(
            String from,
            String fromLabel,
            String to,
            String toLabel,
            long count,
            OffsetDateTime oldest,
            boolean own,
            String problem) {}

    /** A case that stays. */
    public record Stuck(
            String applicationNumber, String processInstanceId, String step, String stepLabel, String reason) {}
}
