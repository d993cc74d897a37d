package id.amanah.training;

/**
 * A row of the decision {@code training-topics}: what a day is about (A7). A day with several rows has as many accepted
 * variants.
 *
 * @param day number of the training day, from 1
 * @param code short name of the topic, such as {@code TADARUS}
 * @param title its Indonesian name
 * @param requestsTaken whether members say on this day what they ask for (A10)
 */
public record Topic(int day, String code, String title, boolean requestsTaken) {}
