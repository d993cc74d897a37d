package id.amanah.workflow.models.changes;

/**
 * One line of two texts side by side.
 *
 * @param before number in the text before, from 1; null for an added line
 * @param after number in the text after; null for a removed line
 */
public record Line(Kind kind, Integer before, Integer after, String text) {

    /** Where a line is found. */
    public enum Kind {
        /** In both texts. */
        SAME,
        /** In the text before only. */
        REMOVED,
        /** In the text after only. */
        ADDED
    }
}
