package id.amanah.application;

import id.amanah.group.Concern;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.shared.Money;
import id.amanah.survey.SurveyView;
import id.amanah.training.MemberResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that decides about an application, to be read on one screen. Personal data: for task forms only.
 *
 * @param application the application
 * @param group the group that applies
 * @param officer name of the officer who looks after it; empty where none was named
 * @param trainingDays how many days the training has
 * @param members what is known of each present member, by position
 * @param surveyors names of those whose surveys count
 * @param trainers names of those who held the training
 * @param examiners names of those who took the recognition test
 * @param concerns what stood in the group's way so far and who it was about, oldest first
 * @param rounds the rounds of decisions, oldest first; the last one is the present one
 */
public record ApplicationCase(
        ApplicationView application,
        GroupView group,
        Optional<String> officer,
        int trainingDays,
        List<MemberFile> members,
        List<String> surveyors,
        List<String> trainers,
        List<String> examiners,
        List<PastConcern> concerns,
        List<Round> rounds) {

    /**
     * What is known of one member.
     *
     * @param member her data
     * @param age whole years on the day of reading
     * @param monthsInBusiness whole months on the day of reading
     * @param survey the survey that counts
     * @param daysAttended the training days she attended or made up, by number
     * @param test her latest result in the recognition test
     * @param request what she asks for in the present round
     * @param warnings what should be looked at, in Indonesian; blocks nothing
     */
    public record MemberFile(
            MemberView member,
            int age,
            int monthsInBusiness,
            Optional<SurveyView> survey,
            List<Integer> daysAttended,
            Optional<MemberResult> test,
            Optional<RoundRequest> request,
            List<String> warnings) {}

    /**
     * Something that stood in the group's way.
     *
     * @param position place of the member it was about, who may have left since; empty for the whole group
     * @param concern what it was
     * @param settled whether it is out of the way
     */
    public record PastConcern(Optional<Integer> position, Concern concern, boolean settled) {}

    /**
     * One round of decisions.
     *
     * @param number from 1
     * @param openedAt when it was opened
     * @param total what all members asked for then
     * @param highest what the member who asked for most asked for
     * @param explanation how many deciders that called for, and why
     * @param decisions what was said, first to last
     * @param recusals names of those who stepped aside
     * @param outcome how it ended; empty for the round that is open
     * @param exception in what it departed from the rule, for later review; empty where it did not
     */
    public record Round(
            int number,
            Instant openedAt,
            Money total,
            Money highest,
            String explanation,
            List<Word> decisions,
            List<String> recusals,
            Optional<RoundOutcome> outcome,
            Optional<String> exception) {}

    /**
     * What one decider said.
     *
     * @param decider name of the decider
     * @param kind the word on the whole
     * @param sendBackTo where it was sent back to, with {@link DecisionKind#SEND_BACK}
     * @param comment why, or the question
     * @param decidedAt when
     * @param verdicts the word on each member, with the place she held
     * @param resurvey the places of members to be surveyed anew
     * @param exception in what it departed from the rule; empty where it did not
     * @param answer what was answered; empty where nothing was asked, or not yet
     */
    public record Word(
            String decider,
            DecisionKind kind,
            Optional<SendBackTo> sendBackTo,
            String comment,
            Instant decidedAt,
            List<PlacedVerdict> verdicts,
            List<Integer> resurvey,
            Optional<String> exception,
            Optional<Reply> answer) {}

    /** A verdict with the member's place in the group. */
    public record PlacedVerdict(int position, UUID memberId, Verdict verdict, Optional<Money> amount) {}

    /** An answer to a decider, by the name of who gave it. */
    public record Reply(String by, String text, Instant at) {}

    /** The round that is open or ended last. */
    public Round presentRound() {
        return rounds.get(rounds.size() - 1);
    }
}
