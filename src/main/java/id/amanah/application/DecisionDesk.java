package id.amanah.application;

import id.amanah.group.ConcernOrigin;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberView;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.programme.Programmes;
import id.amanah.programme.Rules;
import id.amanah.shared.Money;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.Kinships;
import id.amanah.survey.Surveys;
import id.amanah.training.Trainings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where applications are decided: rounds of decisions by those who are free to decide, as many as the amounts demand. One
 * refusal of the whole refuses; the lowest amount counts; a question ends the round and its answer opens the next. What
 * was decided is never changed.
 */
@Service
@Transactional
public class DecisionDesk {

    /** The most characters that an answer to a decider may have. */
    public static final int LONGEST_ANSWER = 2_000;

    private static final int LONGEST_QUOTE = 700;

    private final DecisionRounds rounds;
    private final Decisions decisions;
    private final DecisionAnswers answers;
    private final DecisionRecusals recusals;
    private final DecisionOutcomes outcomes;
    private final ApprovalBands bands;
    private final Separation separation;
    private final Kinships kinships;
    private final Applications applications;
    private final LoanRequests requests;
    private final GroupFormation groups;
    private final GroupConcerns concerns;
    private final Surveys surveys;
    private final Trainings trainings;
    private final Programmes programmes;
    private final Rules rules;
    private final Clock clock;

    DecisionDesk(
            DecisionRounds rounds,
            Decisions decisions,
            DecisionAnswers answers,
            DecisionRecusals recusals,
            DecisionOutcomes outcomes,
            ApprovalBands bands,
            Separation separation,
            Kinships kinships,
            Applications applications,
            LoanRequests requests,
            GroupFormation groups,
            GroupConcerns concerns,
            Surveys surveys,
            Trainings trainings,
            Programmes programmes,
            Rules rules,
            Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.answers = answers;
        this.recusals = recusals;
        this.outcomes = outcomes;
        this.bands = bands;
        this.separation = separation;
        this.kinships = kinships;
        this.applications = applications;
        this.requests = requests;
        this.groups = groups;
        this.concerns = concerns;
        this.surveys = surveys;
        this.trainings = trainings;
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Opens the next round on what the members ask for now.
     *
     * @return {@link RoundOutcome#RESURVEY} where nobody is free to decide and work is done anew to free somebody; else
     *     nothing, and deciders are awaited
     * @throws RefusedInput where a member has not said what she asks for (A10)
     */
    public Optional<RoundOutcome> openRound(UUID groupId) {
        rounds.lockDecisionsAbout(groupId);
        GroupView group = groups.groupOf(groupId);
        List<RoundRequest> asked = askedFor(group);
        Demand.Amounts amounts =
                Demand.Amounts.of(asked.stream().map(RoundRequest::amount).toList());
        DecisionRound round = rounds.save(new DecisionRound(
                groupId,
                rounds.findByGroupIdOrderByNumber(groupId).size() + 1,
                asked,
                amounts,
                bands.demandOrCommittee(group.programmeCode(), amounts),
                clock.instant()));
        if (!separation.poolOf(groupId).stillDeciding(Set.of()).isEmpty()) {
            return Optional.empty();
        }
        return haveWorkDoneAnew(round);
    }

    /**
     * Login ids of those to whom the group's next decision is offered: the managers who are free, else others who are;
     * where nobody is, the managers all the same, who are told on the form what stands against it.
     */
    @Transactional(readOnly = true)
    public List<String> decidersFor(UUID groupId) {
        DeciderPool pool = separation.poolOf(groupId);
        List<DeciderCandidate> next = pool.nextDeciders(deciders(decisionsOf(currentRound(groupId))));
        return (next.isEmpty() ? pool.candidates().stream().filter(DeciderCandidate::manager) : next.stream())
                .map(DeciderCandidate::staffId)
                .toList();
    }

    /**
     * Why this member of staff may not decide in the present round, in Indonesian; empty where nothing stands against it.
     */
    @Transactional(readOnly = true)
    public Optional<String> obstacleFor(UUID groupId, String staffId) {
        DeciderPool pool = separation.poolOf(groupId);
        return obstacle(pool, staffId, deciders(decisionsOf(currentRound(groupId))));
    }

    /**
     * Takes one decision.
     *
     * @param staffId login id of the decider, who is signed in
     * @return how the round ended, or nothing where another decider is awaited
     * @throws RefusedInput where the decider may not decide, or a verdict or amount does not fit the round
     */
    public Optional<RoundOutcome> decide(UUID groupId, String staffId, ProposedDecision proposed) {
        rounds.lockDecisionsAbout(groupId);
        DecisionRound round = openRoundOf(groupId);
        GroupView group = groups.groupOf(groupId);
        List<Decision> earlier = decisionsOf(round);
        DeciderPool pool = separation.poolOf(groupId);
        refuseUnlessMayDecide(pool, staffId, deciders(earlier));
        refuseUnlessFits(proposed, round, group);

        List<Tally.Said> said =
                new ArrayList<>(earlier.stream().map(Decision::said).toList());
        said.add(new Tally.Said(proposed.kind(), proposed.sendBackTo(), proposed.verdicts()));
        Tally tally = new Tally(membersOf(round), said);
        Set<String> decided = deciders(earlier);
        decided.add(staffId);
        Optional<RoundOutcome> outcome = outcome(tally, round, pool, decided, group);
        String exception = outcome.filter(RoundOutcome.APPROVED::equals)
                .map(approved -> round.demand().shortfall(said.size()))
                .orElse(null);
        decisions.save(new Decision(round.id(), staffId, proposed, exception, clock.instant()));
        decisions.flush();
        outcome.ifPresent(end -> settle(round, group, end, tally, proposed, exception));
        return outcome;
    }

    /**
     * Lets a decider step aside who is related to a member; the next decision goes to another free decider.
     *
     * @param staffId login id of who declares it, who is signed in
     * @param note which relation; may be empty
     * @return {@link RoundOutcome#APPROVED} where the decisions so far suffice, {@link RoundOutcome#RESURVEY} where nobody
     *     else is free and work is done anew to free somebody; else nothing, and another decider is awaited
     * @throws RefusedInput where they decided in this round already
     */
    public Optional<RoundOutcome> declareInterest(UUID groupId, String staffId, String note) {
        String said = PlainText.clean("kinNote", "Hubungan", note, Kinships.LONGEST_NOTE);
        rounds.lockDecisionsAbout(groupId);
        DecisionRound round = openRoundOf(groupId);
        GroupView group = groups.groupOf(groupId);
        List<Decision> earlier = decisionsOf(round);
        if (separation.poolOf(groupId).candidate(staffId).isEmpty()) {
            throw RefusedInput.of("kin", "Anda bukan pemutus pengajuan");
        }
        if (deciders(earlier).contains(staffId)) {
            throw RefusedInput.of("kin", "Anda sudah memutus pada putaran ini; putusan tidak dapat ditarik");
        }
        kinships.declare(staffId, groupId, said);
        if (!recusals.existsByRoundIdAndStaffId(round.id(), staffId)) {
            recusals.save(new DecisionRecusal(round.id(), staffId, said.isEmpty() ? null : said, clock.instant()));
        }
        DeciderPool pool = separation.poolOf(groupId);
        Set<String> decided = deciders(earlier);
        Tally tally =
                new Tally(membersOf(round), earlier.stream().map(Decision::said).toList());
        Optional<RoundOutcome> outcome = outcome(tally, round, pool, decided, group);
        if (outcome.isPresent()) {
            settle(round, group, outcome.get(), tally, null, round.demand().shortfall(earlier.size()));
            return outcome;
        }
        return pool.stillDeciding(decided).isEmpty() ? haveWorkDoneAnew(round) : Optional.empty();
    }

    /**
     * Answers the question that ended the current round.
     *
     * @param staffId login id of who answers, who does not decide about the group afterwards while others can
     * @throws RefusedInput where no question is open or nothing was said
     */
    public void answer(UUID groupId, String staffId, String answer) {
        String said = PlainText.required("answer", "Jawaban", answer, LONGEST_ANSWER);
        rounds.lockDecisionsAbout(groupId);
        Decision question = openQuestionOf(groupId);
        answers.save(new DecisionAnswer(question.id(), staffId, said, clock.instant()));
    }

    /**
     * Answers the question that ended the current round by changing what members ask for.
     *
     * @param revised what is asked for now; members who are left out ask for what they asked before
     * @param staffId login id of who revises, who does not decide about the group afterwards while others can
     * @throws RefusedInput where no question is open, nothing was said, or a request is out of bounds
     */
    public void revise(UUID groupId, String staffId, List<RequestedLoan> revised, String explanation) {
        answer(groupId, staffId, explanation);
        requests.revise(groupId, revised, staffId);
    }

    /** The question that the current round ended with. */
    @Transactional(readOnly = true)
    public OpenQuestion questionOf(UUID groupId) {
        Decision question = openQuestionOf(groupId);
        return new OpenQuestion(question.deciderId(), question.comment(), question.decidedAt());
    }

    private Optional<RoundOutcome> outcome(
            Tally tally, DecisionRound round, DeciderPool pool, Set<String> decided, GroupView group) {
        return tally.outcome(
                round.demand().awaited(),
                pool.stillDeciding(decided).size(),
                remaining -> mayGoOnWith(group, remaining));
    }

    /** Whether the programme's own table of group sizes and areas has nothing against a group of these members. */
    private boolean mayGoOnWith(GroupView group, List<UUID> remaining) {
        long areas = group.members().stream()
                .filter(member -> remaining.contains(member.id()))
                .map(MemberView::neighbourhood)
                .distinct()
                .count();
        return rules.decide(
                        "group-eligibility",
                        Map.of(
                                "programme", group.programmeCode(),
                                "memberCount", remaining.size(),
                                "neighbourhoodCount", (int) areas))
                .isEmpty();
    }

    private void settle(
            DecisionRound round,
            GroupView group,
            RoundOutcome outcome,
            Tally tally,
            ProposedDecision last,
            String exception) {
        UUID groupId = group.id();
        List<GrantedAmount> granted = outcome == RoundOutcome.APPROVED ? granted(round, tally) : List.of();
        outcomes.save(new DecisionOutcome(round.id(), outcome, granted, exception, clock.instant()));
        switch (outcome) {
            case APPROVED -> {
                // A larger group goes on without those refused (D1): they leave it and are no longer in its way.
                for (UUID refused : tally.refused()) {
                    groups.withdrawMember(groupId, refused, LeavingReason.DITOLAK, "");
                    concerns.settleMember(groupId, refused);
                }
                applications.become(groupId, ApplicationStatus.APPROVED);
            }
            case MEMBERS_TO_REPLACE ->
                tally.refused()
                        .forEach(refused -> concerns.raise(
                                groupId,
                                refused,
                                ConcernOrigin.APPROVAL,
                                "REFUSED_BY_DECIDER",
                                "Ditolak pemutus; komentarnya: " + quote(last.comment())));
            case RESURVEY -> surveys.supersede(groupId, last.resurvey(), "Diminta pemutus: " + quote(last.comment()));
            case REJECTED, ANSWER, REVISE_REQUESTS -> {
                // The process goes on to the next step; nothing else changes.
            }
        }
    }

    /** Where nobody is free: sets the least work aside that ties somebody, for others to do anew. */
    private Optional<RoundOutcome> haveWorkDoneAnew(DecisionRound round) {
        UUID groupId = round.groupId();
        Optional<Release> release = separation.releaseFor(groupId);
        release.ifPresent(free -> {
            String reason = "Dikerjakan ulang oleh petugas lain agar ada pemutus yang bebas";
            surveys.releaseSurveyor(groupId, free.staffId(), reason);
            if (!free.meetings().isEmpty()) {
                trainings.setAside(groupId, free.staffId(), reason);
            }
            outcomes.save(new DecisionOutcome(
                    round.id(),
                    RoundOutcome.RESURVEY,
                    List.of(),
                    "pengecualian: tidak ada pemutus yang bebas; %d survei dan %d pertemuan latihan diulang petugas lain"
                            .formatted(free.members().size(), free.meetings().size()),
                    clock.instant()));
        });
        return release.map(free -> RoundOutcome.RESURVEY);
    }

    private List<RoundRequest> askedFor(GroupView group) {
        Map<UUID, LoanRequestView> asked = requests.of(group.id()).stream()
                .collect(Collectors.toMap(LoanRequestView::memberId, Function.identity()));
        Problems problems = new Problems();
        List<RoundRequest> all = new ArrayList<>();
        for (MemberView member : group.members()) {
            LoanRequestView request = asked.get(member.id());
            if (request == null) {
                problems.add("requests", label(member) + "belum ada pengajuan");
            } else {
                all.add(new RoundRequest(member.id(), member.position(), request.amount(), request.purpose()));
            }
        }
        problems.throwIfAny();
        return all;
    }

    private static List<GrantedAmount> granted(DecisionRound round, Tally tally) {
        Map<UUID, Money> lowest = tally.lowestAmounts();
        return round.requests().stream()
                .filter(request -> lowest.containsKey(request.memberId()))
                .map(request ->
                        new GrantedAmount(request.memberId(), lowest.get(request.memberId()), request.purpose()))
                .toList();
    }

    private void refuseUnlessFits(ProposedDecision proposed, DecisionRound round, GroupView group) {
        Map<UUID, RoundRequest> asked =
                round.requests().stream().collect(Collectors.toMap(RoundRequest::memberId, Function.identity()));
        Set<UUID> named = new HashSet<>(proposed.resurvey());
        proposed.verdicts().forEach(verdict -> named.add(verdict.memberId()));
        Problems problems = new Problems();
        problems.addIf(
                !asked.keySet().containsAll(named), "members", "Ada nama yang bukan anggota kelompok pada putaran ini");
        if (proposed.kind() == DecisionKind.APPROVE) {
            ProgrammeTerms terms = programmes.termsOf(group.programmeCode(), LocalDate.now(clock));
            Map<UUID, MemberVerdict> verdicts = proposed.verdicts().stream()
                    .collect(Collectors.toMap(MemberVerdict::memberId, Function.identity()));
            for (RoundRequest request : round.requests()) {
                refuseUnlessFits(problems, request, verdicts.get(request.memberId()), terms, label(group, request));
            }
            if (problems.isEmpty()) {
                refuseAboveEveryBand(problems, group.programmeCode(), proposed.verdicts());
            }
        }
        problems.throwIfAny();
    }

    private static void refuseUnlessFits(
            Problems problems, RoundRequest request, MemberVerdict verdict, ProgrammeTerms terms, String label) {
        if (verdict == null) {
            problems.add("members", label + "putusan belum dipilih");
        } else if (verdict.verdict() == Verdict.APPROVE) {
            Money most = request.amount().compareTo(terms.maxAmount()) < 0 ? request.amount() : terms.maxAmount();
            boolean fits = verdict.amount().compareTo(terms.minAmount()) >= 0
                    && verdict.amount().compareTo(most) <= 0;
            problems.addIf(
                    !fits,
                    "members",
                    label + "jumlah yang disetujui harus " + terms.minAmount() + " sampai " + most
                            + ", tidak lebih dari yang diajukan");
        }
    }

    private void refuseAboveEveryBand(Problems problems, String programme, List<MemberVerdict> verdicts) {
        Demand.Amounts amounts = Demand.Amounts.of(verdicts.stream()
                .filter(verdict -> verdict.verdict() == Verdict.APPROVE)
                .map(MemberVerdict::amount)
                .toList());
        problems.addIf(
                bands.demandOf(programme, amounts).isEmpty(),
                "members",
                "Jumlah yang disetujui di luar semua jenjang persetujuan (seluruhnya " + amounts.total()
                        + ", tertinggi " + amounts.highest() + "); turunkan jumlahnya");
    }

    private static void refuseUnlessMayDecide(DeciderPool pool, String staffId, Set<String> decided) {
        obstacle(pool, staffId, decided).ifPresent(words -> {
            throw RefusedInput.of("decision", words);
        });
    }

    private static Optional<String> obstacle(DeciderPool pool, String staffId, Set<String> decided) {
        Optional<DeciderCandidate> decider = pool.candidate(staffId);
        if (decider.isEmpty()) {
            return Optional.of("Anda tidak berwenang memutus pengajuan");
        }
        if (decided.contains(staffId)) {
            return Optional.of("Anda sudah memutus pada putaran ini; putusan berikutnya oleh pemutus lain");
        }
        return pool.stillDeciding(decided).contains(decider.get())
                ? Optional.empty()
                : Optional.of("Anda tidak boleh memutus pengajuan ini karena Anda "
                        + decider.get().reasons() + "; pemutus lain yang memutus");
    }

    private DecisionRound currentRound(UUID groupId) {
        List<DecisionRound> all = rounds.findByGroupIdOrderByNumber(groupId);
        if (all.isEmpty()) {
            throw RefusedInput.of("decision", "Putaran putusan untuk kelompok ini belum dibuka");
        }
        return all.get(all.size() - 1);
    }

    private DecisionRound openRoundOf(UUID groupId) {
        DecisionRound round = currentRound(groupId);
        if (outcomeOf(round).isPresent()) {
            throw RefusedInput.of("decision", "Putaran " + round.number() + " sudah selesai diputus");
        }
        return round;
    }

    private Decision openQuestionOf(UUID groupId) {
        DecisionRound round = currentRound(groupId);
        Decision question = outcomeOf(round)
                .filter(end -> end.outcome() == RoundOutcome.ANSWER || end.outcome() == RoundOutcome.REVISE_REQUESTS)
                .flatMap(end -> decisionsOf(round).stream()
                        .filter(decision -> decision.kind() == DecisionKind.SEND_BACK)
                        .findFirst())
                .orElseThrow(() -> RefusedInput.of("answer", "Tidak ada pertanyaan pemutus yang terbuka"));
        if (!answers.findByDecisionIdIn(List.of(question.id())).isEmpty()) {
            throw RefusedInput.of("answer", "Pertanyaan ini sudah dijawab");
        }
        return question;
    }

    private Optional<DecisionOutcome> outcomeOf(DecisionRound round) {
        return outcomes.findByRoundIdIn(List.of(round.id())).stream().findFirst();
    }

    private List<Decision> decisionsOf(DecisionRound round) {
        return decisions.findByRoundIdInOrderByDecidedAt(List.of(round.id()));
    }

    private static Set<String> deciders(List<Decision> decisions) {
        return decisions.stream().map(Decision::deciderId).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<UUID> membersOf(DecisionRound round) {
        return round.requests().stream().map(RoundRequest::memberId).toList();
    }

    private static String label(GroupView group, RoundRequest request) {
        return group.member(request.memberId()).map(DecisionDesk::label).orElse("Anggota yang sudah keluar: ");
    }

    private static String label(MemberView member) {
        return "Anggota " + member.position() + ": ";
    }

    private static String quote(String comment) {
        return comment.length() <= LONGEST_QUOTE ? comment : comment.substring(0, LONGEST_QUOTE) + "...";
    }
}
