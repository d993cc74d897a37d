package id.amanah.workflow.models.gate;

/**
 * One thing that the gate found in a model, told to the manager who made it.
 *
 * @param severity whether it keeps the model from going live
 * @param code stable name of the rule, such as {@code BINDING_FORBIDDEN}; tests and help texts refer to it
 * @param resource the file it was found in
 * @param elementId id of the element, field or table row; null where the whole file is meant
 * @param label what the manager calls the element; null where it has no name
 * @param message Indonesian: what is wrong, naming element and value
 * @param mend Indonesian: how to mend it, one sentence
 */
public record Finding(
        Severity severity, String code, String resource, String elementId, String label, String message, String mend) {

    /** Whether a finding refuses the model or only asks for a second look. */
    public enum Severity {
        /** The model does not go live. */
        ERROR,
        /** The model goes live; the manager is told. */
        WARNING
    }
}
