package id.amanah.workflow.models;

import id.amanah.shared.Problem;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.gate.Finding;
import java.util.List;

/**
 * A refusal as the interface tells it, the same at both doors.
 *
 * @param message Indonesian
 */
public record Refusal(String message, List<Problem> problems, List<Finding> findings, List<Stale> stale) {

    /** Of an input. */
    public static Refusal of(RefusedInput refused) {
        return new Refusal(refused.getMessage(), refused.problems(), List.of(), List.of());
    }

    /** With a sentence and nothing else. */
    public static Refusal of(String message) {
        return new Refusal(message, List.of(), List.of(), List.of());
    }

    /**
     * A model that somebody else changed meanwhile.
     *
     * @param expected SHA-256 that the change was made from; null where the model was thought new
     * @param live null where nothing is live
     */
    public record Stale(String model, String expected, VersionAnswer live) {}
}
