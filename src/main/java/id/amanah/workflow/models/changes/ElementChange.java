package id.amanah.workflow.models.changes;

import java.util.List;

/**
 * What became of one element of a diagram.
 *
 * @param id of the element; of a removed one in the version before, otherwise in the one after
 * @param type BPMN name, such as {@code userTask}
 * @param label what a manager calls it
 * @param sentences Indonesian, what differs; empty for what was only moved
 */
public record ElementChange(String id, String type, String label, Kind change, List<String> sentences) {

    /** What can become of an element. */
    public enum Kind {
        /** Only in the version after. */
        ADDED,
        /** Only in the version before. */
        REMOVED,
        /** In both, and not alike; it may have moved as well. */
        CHANGED,
        /** Alike, at another place in the picture. */
        MOVED
    }
}
