package id.amanah.application;

import id.amanah.group.Concern;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.shared.BusinessAge;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMembers;
import id.amanah.survey.SurveyView;
import id.amanah.survey.Surveys;
import id.amanah.training.SessionKind;
import id.amanah.training.SessionView;
import id.amanah.training.TrainingView;
import id.amanah.training.Trainings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts everything that decides about an application together, for whoever decides. */
@Service
@Transactional(readOnly = true)
public class ApplicationCases {

    private final Applications applications;
    private final GroupFormation groups;
    private final GroupConcerns concerns;
    private final Surveys surveys;
    private final Trainings trainings;
    private final StaffMembers staff;
    private final DecisionRounds rounds;
    private final Decisions decisions;
    private final DecisionAnswers answers;
    private final DecisionRecusals recusals;
    private final DecisionOutcomes outcomes;
    private final Clock clock;

    ApplicationCases(
            Applications applications,
            GroupFormation groups,
            GroupConcerns concerns,
            Surveys surveys,
            Trainings trainings,
            StaffMembers staff,
            DecisionRounds rounds,
            Decisions decisions,
            DecisionAnswers answers,
            DecisionRecusals recusals,
            DecisionOutcomes outcomes,
            Clock clock) {
        this.applications = applications;
        this.groups = groups;
        this.concerns = concerns;
        this.surveys = surveys;
        this.trainings = trainings;
        this.staff = staff;
        this.rounds = rounds;
        this.decisions = decisions;
        this.answers = answers;
        this.recusals = recusals;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * The whole case of a group.
     *
     * @throws RefusedInput where the group has no application or no round of decisions was opened
     */
    public ApplicationCase of(UUID groupId) {
        ApplicationView application = applications
                .byGroup(groupId)
                .orElseThrow(() -> RefusedInput.of("application", "Kelompok itu tidak punya pengajuan"));
        GroupView group = groups.groupOf(groupId);
        List<DecisionRound> opened = rounds.findByGroupIdOrderByNumber(groupId);
        if (opened.isEmpty()) {
            throw RefusedInput.of("application", "Putaran putusan untuk kelompok ini belum dibuka");
        }
        Map<UUID, Integer> places =
                groups.everyMemberOf(groupId).stream().collect(Collectors.toMap(MemberView::id, MemberView::position));
        TrainingView training = trainings.trainingOf(groupId);
        DecisionRound present = opened.get(opened.size() - 1);
        return new ApplicationCase(
                application,
                group,
                Optional.ofNullable(group.officerId()).map(staff::nameOf),
                trainingDays(training),
                group.members().stream()
                        .map(member -> file(member, training, present))
                        .toList(),
                names(surveys.surveyorsOf(groupId)),
                names(trainings.trainersOf(groupId)),
                names(trainings.examinersOf(groupId)),
                concerns(groupId, places),
                rounds(opened, places));
    }

    private ApplicationCase.MemberFile file(MemberView member, TrainingView training, DecisionRound present) {
        LocalDate today = LocalDate.now(clock);
        Optional<SurveyView> survey = surveys.validSurveyOf(member.id());
        return new ApplicationCase.MemberFile(
                member,
                Period.between(member.birthDate(), today).getYears(),
                BusinessAge.wholeMonths(member.businessSince(), today),
                survey,
                training.daysAttendedBy(member.id()),
                training.latestResultOf(member.id()),
                present.requests().stream()
                        .filter(request -> request.memberId().equals(member.id()))
                        .findFirst(),
                member.warnings());
    }

    private static int trainingDays(TrainingView training) {
        return (int) training.sessions().stream()
                .filter(session -> session.kind() == SessionKind.DAY)
                .map(SessionView::dayNumber)
                .distinct()
                .count();
    }

    private List<ApplicationCase.PastConcern> concerns(UUID groupId, Map<UUID, Integer> places) {
        Set<UUID> open = concerns.of(groupId).stream().map(Concern::id).collect(Collectors.toSet());
        return concerns.historyOf(groupId).stream()
                .map(concern -> new ApplicationCase.PastConcern(
                        Optional.ofNullable(concern.memberId()).map(places::get),
                        concern,
                        !open.contains(concern.id())))
                .toList();
    }

    private List<ApplicationCase.Round> rounds(List<DecisionRound> opened, Map<UUID, Integer> places) {
        List<UUID> ids = opened.stream().map(DecisionRound::id).toList();
        List<Decision> said = decisions.findByRoundIdInOrderByDecidedAt(ids);
        Map<UUID, DecisionAnswer> replies =
                answers.findByDecisionIdIn(said.stream().map(Decision::id).toList()).stream()
                        .collect(Collectors.toMap(DecisionAnswer::decisionId, Function.identity()));
        List<DecisionRecusal> aside = recusals.findByRoundIdInOrderByDeclaredAt(ids);
        Map<UUID, DecisionOutcome> ends = outcomes.findByRoundIdIn(ids).stream()
                .collect(Collectors.toMap(DecisionOutcome::roundId, Function.identity()));
        List<ApplicationCase.Round> all = new ArrayList<>();
        for (DecisionRound round : opened) {
            Optional<DecisionOutcome> end = Optional.ofNullable(ends.get(round.id()));
            all.add(new ApplicationCase.Round(
                    round.number(),
                    round.openedAt(),
                    round.amounts().total(),
                    round.amounts().highest(),
                    round.demand().explanation(),
                    said.stream()
                            .filter(decision -> decision.roundId().equals(round.id()))
                            .map(decision -> word(decision, places, replies.get(decision.id())))
                            .toList(),
                    names(aside.stream()
                            .filter(recusal -> recusal.roundId().equals(round.id()))
                            .map(DecisionRecusal::staffId)
                            .toList()),
                    end.map(DecisionOutcome::outcome),
                    end.map(DecisionOutcome::exception)));
        }
        return all;
    }

    private ApplicationCase.Word word(Decision decision, Map<UUID, Integer> places, DecisionAnswer reply) {
        return new ApplicationCase.Word(
                staff.nameOf(decision.deciderId()),
                decision.kind(),
                Optional.ofNullable(decision.sendBackTo()),
                decision.comment(),
                decision.decidedAt(),
                decision.verdicts().stream()
                        .map(verdict -> new ApplicationCase.PlacedVerdict(
                                places.get(verdict.memberId()),
                                verdict.memberId(),
                                verdict.verdict(),
                                Optional.ofNullable(verdict.amount())))
                        .sorted(Comparator.comparingInt(ApplicationCase.PlacedVerdict::position))
                        .toList(),
                decision.resurvey().stream().map(places::get).sorted().toList(),
                Optional.ofNullable(decision.exception()),
                Optional.ofNullable(reply)
                        .map(given -> new ApplicationCase.Reply(
                                staff.nameOf(given.answeredBy()), given.answer(), given.answeredAt())));
    }

    private List<String> names(Collection<String> staffIds) {
        return staffIds.stream().map(staff::nameOf).sorted().toList();
    }
}
