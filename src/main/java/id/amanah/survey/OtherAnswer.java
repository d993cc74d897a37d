package id.amanah.survey;

import id.amanah.shared.PlainText;
import jakarta.persistence.Embeddable;

/**
 * The answer to a question that managers added to the survey; it is told to who decides and counts in no score.
 *
 * @param question as the officer read it
 * @param answer in words
 */
@Embeddable
public record OtherAnswer(String question, String answer) {

    /** The most answers of a survey. */
    public static final int MOST = 40;

    /** The most characters of an answer. */
    public static final int LONGEST = 500;

    private static final int LONGEST_QUESTION = 200;

    /** @throws id.amanah.shared.RefusedInput where one of the two is empty or too long */
    public OtherAnswer {
        question = PlainText.required("question", "Pertanyaan", question, LONGEST_QUESTION);
        answer = PlainText.required("answer", question, answer, LONGEST);
    }
}
