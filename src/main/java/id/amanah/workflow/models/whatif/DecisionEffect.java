package id.amanah.workflow.models.whatif;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a changed table would have answered.
 *
 * @param model file name
 * @param table id of the table
 * @param since questions from then on were asked again
 * @param decisions how many questions that were
 * @param applications of how many applications
 * @param changed how many of the questions get another answer
 * @param changedApplications of how many applications
 * @param sentence all of it in one Indonesian sentence
 * @param unanswered how many questions the new table cannot answer, such as for a fact that nobody states
 * @param sentences what differs from the live table
 * @param moves from which outcome to which, the most frequent first
 */
public record DecisionEffect(
        String model,
        String table,
        String title,
        OffsetDateTime since,
        long decisions,
        long applications,
        long changed,
        long changedApplications,
        String sentence,
        long unanswered,
        List<String> sentences,
        List<Move> moves) {

    /**
     * Questions whose answer moves alike.
     *
     * @param cases the newest 200 of them, the oldest first
     */
    public record Move(String from, String to, long decisions, long applications, List<Case> cases) {}

    /**
     * One question.
     *
     * @param facts in words
     */
    public record Case(String applicationNumber, OffsetDateTime askedAt, String facts, String from, String to) {}
}
