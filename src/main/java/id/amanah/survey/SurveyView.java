package id.amanah.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A survey to be read.
 *
 * @param id the survey
 * @param groupId the member's group
 * @param memberId who was surveyed
 * @param programme code of the programme whose rules scored it
 * @param surveyedBy login id of the surveyor
 * @param surveyedAt when it was recorded
 * @param findings what was found
 * @param score how the rules scored it then
 * @param outcome what counts: the manager's ruling where there is one, else the score's outcome
 * @param ruling the manager's ruling on a doubtful survey
 * @param supersededReason why it no longer counts; empty while it is valid
 */
public record SurveyView(
        UUID id,
        UUID groupId,
        UUID memberId,
        String programme,
        String surveyedBy,
        Instant surveyedAt,
        SurveyFindings findings,
        SurveyScore score,
        SurveyOutcome outcome,
        Optional<Ruling> ruling,
        Optional<String> supersededReason) {

    /**
     * A manager's word on a doubtful survey.
     *
     * @param verdict passed or refused
     * @param by login id of the manager
     * @param at when
     * @param comment why
     */
    public record Ruling(SurveyOutcome verdict, String by, Instant at, String comment) {}

    /** The score's reasons and, where there is one, the manager's ruling as a sentence. */
    public List<String> explanation() {
        List<String> sentences = new ArrayList<>(score.reasons());
        ruling.ifPresent(word ->
                sentences.add("Putusan manajer: %s. %s".formatted(word.verdict().indonesian(), word.comment())));
        return sentences;
    }
}
