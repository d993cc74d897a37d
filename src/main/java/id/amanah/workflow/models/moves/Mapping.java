package id.amanah.workflow.models.moves;

/**
 * Where a manager sends the cases of a step.
 *
 * @param from element id in the version they run on
 * @param to element id in the newest version
 */
public record Mapping(String from, String to) {}
