package id.amanah.shared;

/**
 * One thing that is wrong with an input.
 *
 * @param field key of the field it is about, as forms and REST name it
 * @param message what is wrong and what to do, in Indonesian; never holds the refused value of personal data
 */
public record Problem(String field, String message) {}
