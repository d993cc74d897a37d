package id.amanah.training;

/**
 * A row of the decision {@code training-attendees}: who may stand in for a household (A8).
 *
 * @param code short name, such as {@code ISTRI}
 * @param label what the form calls it
 * @param accepted whether a programme accepts her or him
 * @param sentence why not, where not accepted
 */
public record AttendeeKind(String code, String label, boolean accepted, String sentence) {}
