package id.amanah.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The arithmetic of separation: who may decide, and that three people never come to a stop. */
class DeciderPoolTests {

    private static final String MANAGER = "wagiran";
    private static final String OFFICER = "zulkifli";
    private static final String COLLEAGUE = "zainal";
    private static final List<String> STAFF = List.of(MANAGER, OFFICER, COLLEAGUE);
    private static final List<UUID> MEMBERS =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final List<UUID> TRAINING_DAYS =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void a_manager_without_ties_decides_before_anybody_else() {
        DeciderPool pool = pool(Map.of(OFFICER, EnumSet.of(Tie.SURVEYED)));

        assertThat(pool.free()).extracting(DeciderCandidate::staffId).containsExactly(MANAGER, COLLEAGUE);
        assertThat(pool.nextDeciders(Set.of()))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(MANAGER);
        assertThat(pool.nextDeciders(Set.of(MANAGER)))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(COLLEAGUE);
    }

    @Test
    void each_tie_keeps_a_person_from_deciding() {
        for (Tie tie : EnumSet.of(Tie.SURVEYED, Tie.TRAINED, Tie.KIN, Tie.RESIDENT)) {
            assertThat(pool(Map.of(MANAGER, EnumSet.of(tie))).free())
                    .as(tie.name())
                    .extracting(DeciderCandidate::staffId)
                    .doesNotContain(MANAGER);
        }
    }

    @Test
    void whoever_answered_the_question_does_not_decide_while_somebody_else_can() {
        DeciderPool pool = pool(Map.of(OFFICER, EnumSet.of(Tie.TRAINED), COLLEAGUE, EnumSet.of(Tie.ANSWERED)));

        assertThat(pool.stillDeciding(Set.of()))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(MANAGER);
        assertThat(pool.stillDeciding(Set.of(MANAGER))).isEmpty();
    }

    @Test
    void an_answer_yields_where_nobody_else_is_left() {
        DeciderPool pool = pool(Map.of(
                MANAGER, EnumSet.of(Tie.KIN), OFFICER, EnumSet.of(Tie.TRAINED), COLLEAGUE, EnumSet.of(Tie.ANSWERED)));

        assertThat(pool.stillDeciding(Set.of()))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(COLLEAGUE);
    }

    @Test
    void the_last_free_person_may_not_take_on_work_that_ties() {
        assertThat(pool(Map.of(MANAGER, EnumSet.of(Tie.RESIDENT), OFFICER, EnumSet.of(Tie.SURVEYED)))
                        .needsFreedomOf(COLLEAGUE))
                .isTrue();
        assertThat(pool(Map.of(OFFICER, EnumSet.of(Tie.SURVEYED))).needsFreedomOf(COLLEAGUE))
                .isFalse();
    }

    /**
     * Every way in which three people can be tied to one group of five: each a relative, a resident or neither, each of
     * the five surveys and five training days done by any of them the guard allows, at least one of them without a
     * personal tie; then every order in which those who are free declare kinship late. There is always a way to a
     * decision, for one demanded decider, two, or a committee.
     */
    @Test
    void three_people_always_come_to_a_decision() {
        long work = 0;
        long declarations = 0;
        long decisions = 0;
        List<Optional<Tie>> personal = List.of(Optional.empty(), Optional.of(Tie.KIN), Optional.of(Tie.RESIDENT));
        List<List<String>> bySurvey = assignments(MEMBERS.size());
        List<List<String>> byDay = assignments(TRAINING_DAYS.size());
        for (Optional<Tie> manager : personal) {
            for (Optional<Tie> officer : personal) {
                for (Optional<Tie> colleague : personal) {
                    if (manager.isPresent() && officer.isPresent() && colleague.isPresent()) {
                        continue;
                    }
                    Map<String, Set<Tie>> ties = new HashMap<>();
                    manager.ifPresent(tie -> ties.put(MANAGER, EnumSet.of(tie)));
                    officer.ifPresent(tie -> ties.put(OFFICER, EnumSet.of(tie)));
                    colleague.ifPresent(tie -> ties.put(COLLEAGUE, EnumSet.of(tie)));
                    for (List<String> surveyors : bySurvey) {
                        for (List<String> trainers : byDay) {
                            Situation situation = new Situation(ties);
                            if (!situation.survey(surveyors) || !situation.train(trainers)) {
                                continue;
                            }
                            work++;
                            decisions += situation.decideForEveryDemand();
                            declarations += situation.declareLateInEveryOrder();
                        }
                    }
                }
            }
        }
        System.out.printf(
                "Separation of three people: %,d combinations of ties and work, %,d late declarations of kinship, "
                        + "%,d decisions without them; each came to a decision%n",
                work, declarations, decisions);
        assertThat(work).isPositive();
        assertThat(declarations).isPositive();
    }

    /** Every way to give so many pieces of work to the staff. */
    private static List<List<String>> assignments(int pieces) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (int piece = 0; piece < pieces; piece++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : all) {
                for (String person : STAFF) {
                    List<String> one = new ArrayList<>(begun);
                    one.add(person);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    private static DeciderPool pool(Map<String, ? extends Set<Tie>> ties) {
        return new DeciderPool(STAFF.stream()
                .map(person -> new DeciderCandidate(
                        person, person, person.equals(MANAGER), ties.containsKey(person) ? ties.get(person) : Set.of()))
                .toList());
    }

    /** One group's ties as they grow, by the rules the application keeps. */
    private static final class Situation {
        private final Map<String, Set<Tie>> personal;
        private final Map<UUID, String> surveyors = new HashMap<>();
        private final Map<UUID, String> trainers = new HashMap<>();

        Situation(Map<String, Set<Tie>> personal) {
            this.personal = new HashMap<>();
            personal.forEach((person, ties) -> this.personal.put(person, EnumSet.copyOf(ties)));
        }

        Situation(Situation other) {
            this(other.personal);
            surveyors.putAll(other.surveyors);
            trainers.putAll(other.trainers);
        }

        DeciderPool pool() {
            Map<String, Set<Tie>> ties = new HashMap<>();
            for (String person : STAFF) {
                Set<Tie> one = EnumSet.noneOf(Tie.class);
                one.addAll(personal.getOrDefault(person, Set.of()));
                if (surveyors.containsValue(person)) {
                    one.add(Tie.SURVEYED);
                }
                if (trainers.containsValue(person)) {
                    one.add(Tie.TRAINED);
                }
                ties.put(person, one);
            }
            return DeciderPoolTests.pool(ties);
        }

        boolean survey(List<String> people) {
            for (int number = 0; number < people.size(); number++) {
                if (pool().needsFreedomOf(people.get(number))) {
                    return false;
                }
                surveyors.put(MEMBERS.get(number), people.get(number));
            }
            return true;
        }

        boolean train(List<String> people) {
            for (int number = 0; number < people.size(); number++) {
                if (pool().needsFreedomOf(people.get(number))) {
                    return false;
                }
                trainers.put(TRAINING_DAYS.get(number), people.get(number));
            }
            return true;
        }

        /** Decides with one, two and all deciders demanded. */
        int decideForEveryDemand() {
            for (int demanded = 1; demanded <= STAFF.size(); demanded++) {
                decide(demanded);
            }
            return STAFF.size();
        }

        private void decide(int demanded) {
            DeciderPool pool = pool();
            List<Tally.Said> said = new ArrayList<>();
            Set<String> decided = new HashSet<>();
            Optional<RoundOutcome> outcome = Optional.empty();
            while (outcome.isEmpty()) {
                DeciderCandidate next = pool.nextDeciders(decided).get(0);
                // Plain checks: an assertion object for each of 80,000 decisions would take most of the time.
                if (!next.ties().isEmpty() || !decided.add(next.staffId())) {
                    throw new AssertionError(next + " decides, tied or twice");
                }
                said.add(new Tally.Said(DecisionKind.APPROVE, null, List.of()));
                outcome = new Tally(MEMBERS, said)
                        .outcome(demanded, pool.stillDeciding(decided).size(), left -> true);
            }
            if (outcome.get() != RoundOutcome.APPROVED) {
                throw new AssertionError("ended in " + outcome);
            }
        }

        /** Each free person in turn declares kinship, and again, until only one person is without a personal tie. */
        int declareLateInEveryOrder() {
            int declared = 0;
            for (DeciderCandidate candidate : pool().free()) {
                Situation after = new Situation(this);
                after.personal.put(candidate.staffId(), EnumSet.of(Tie.KIN));
                if (after.pool().candidates().stream().allMatch(DeciderCandidate::personallyTied)) {
                    continue;
                }
                after.releaseSomebodyIfNobodyIsFree();
                after.decideForEveryDemand();
                declared += 1 + after.declareLateInEveryOrder();
            }
            return declared;
        }

        private void releaseSomebodyIfNobodyIsFree() {
            if (!pool().free().isEmpty()) {
                return;
            }
            Release release =
                    pool().release(new GroupWork(surveyors, trainers), OFFICER).orElseThrow();
            release.members().forEach(surveyors::remove);
            release.meetings().forEach(trainers::remove);
            List<DeciderCandidate> freed = pool().free();
            if (freed.size() != 1 || !freed.get(0).staffId().equals(release.staffId())) {
                throw new AssertionError(release + " freed " + freed);
            }
            String other = STAFF.stream()
                    .filter(person -> !person.equals(release.staffId()))
                    .findFirst()
                    .orElseThrow();
            release.members().forEach(member -> surveyors.put(member, other));
            release.meetings().forEach(meeting -> trainers.put(meeting, other));
        }
    }
}
