package id.amanah.workflow.engine;

/**
 * An answer in the words of the form it was typed into.
 *
 * @param question the field's label
 * @param answer the label of what was chosen, or what was typed
 */
public record TypedAnswer(String question, String answer) {}
