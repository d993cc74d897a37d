package id.amanah.workflow.tasklist;

/**
 * One exact replacement in a file of the Camunda web applications, whose bundles are frozen at 7.24.0.
 *
 * @param asset path below the webjar's root, as in {@code lib/deps.js}
 * @param reason what a user would see without it
 * @param find text that must occur exactly once
 * @param replacement text served in its place
 */
record Patch(String asset, String reason, String find, String replacement) {

    /**
     * The text with this replacement made.
     *
     * @throws IllegalStateException if the text to replace does not occur exactly once, as in another release's bundle
     */
    String apply(String text) {
        int at = text.indexOf(find);
        if (at < 0 || text.indexOf(find, at + 1) >= 0) {
            throw new IllegalStateException("%s does not hold exactly once: %s (%s)".formatted(asset, find, reason));
        }
        return text.substring(0, at) + replacement + text.substring(at + find.length());
    }
}
