package id.amanah.survey;

import id.amanah.shared.Money;
import java.util.List;

/**
 * The binding score of a survey, with its reasons.
 *
 * @param houseIndex points of the house (domain.md 5.2)
 * @param houseMaximum the most points a house can have
 * @param perCapitaIncome rupiah a head and month, rounded up
 * @param outcome what it comes to
 * @param reasons Indonesian sentences, in the order to be read
 */
public record SurveyScore(
        int houseIndex, int houseMaximum, Money perCapitaIncome, SurveyOutcome outcome, List<String> reasons) {

    /** Copies the reasons. */
    public SurveyScore {
        reasons = List.copyOf(reasons);
    }
}
