package id.amanah.workflow.models.whatif;

import java.util.List;

/**
 * What changed tables would have led to at the end of their chain, all files of the request together.
 *
 * @param models file names of the changed tables that lead there
 * @param called what the result is called
 * @param results how many results were worked out once more, from what was recorded
 * @param applications of how many applications
 * @param changed how many of the results would be others
 * @param changedApplications of how many applications
 * @param sentence all of it in Indonesian, with what it does not take into account
 * @param unanswered how many results the new tables cannot give
 * @param moves from which result to which, the most frequent first
 */
public record ChainEffect(
        List<String> models,
        String called,
        long results,
        long applications,
        long changed,
        long changedApplications,
        String sentence,
        long unanswered,
        List<DecisionEffect.Move> moves) {}
