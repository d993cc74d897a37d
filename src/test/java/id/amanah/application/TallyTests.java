package id.amanah.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the decisions of one round come to. */
class TallyTests {

    private static final List<UUID> FIVE =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final List<UUID> SIX = withOneMore(FIVE);
    private static final Predicate<List<UUID>> EXACTLY_FIVE = left -> left.size() == 5;
    private static final Predicate<List<UUID>> AT_LEAST_FIVE = left -> left.size() >= 5;

    @Test
    void a_round_without_decisions_is_open() {
        assertThat(new Tally(FIVE, List.of()).outcome(1, 1, EXACTLY_FIVE)).isEmpty();
        assertThat(new Tally(FIVE, List.of()).outcome(1, 0, EXACTLY_FIVE)).isEmpty();
    }

    @Test
    void one_approval_suffices_where_one_is_demanded() {
        assertThat(new Tally(FIVE, List.of(all(FIVE, 2_000_000))).outcome(1, 2, EXACTLY_FIVE))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void two_demanded_deciders_both_decide() {
        Tally first = new Tally(FIVE, List.of(all(FIVE, 2_000_000)));
        assertThat(first.outcome(2, 1, EXACTLY_FIVE)).isEmpty();

        Tally both = new Tally(FIVE, List.of(all(FIVE, 2_000_000), all(FIVE, 1_500_000)));
        assertThat(both.outcome(2, 0, EXACTLY_FIVE)).contains(RoundOutcome.APPROVED);
    }

    @Test
    void nobody_else_being_free_the_first_decision_suffices() {
        assertThat(new Tally(FIVE, List.of(all(FIVE, 2_000_000))).outcome(3, 0, EXACTLY_FIVE))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void the_lowest_amount_of_all_deciders_counts() {
        Tally both = new Tally(FIVE, List.of(all(FIVE, 2_000_000), all(FIVE, 1_500_000)));

        assertThat(both.lowestAmounts())
                .hasSize(5)
                .allSatisfy((member, amount) -> assertThat(amount).isEqualTo(Money.of(1_500_000)));
    }

    @Test
    void one_refusal_of_the_whole_refuses_it() {
        Tally both = new Tally(FIVE, List.of(all(FIVE, 2_000_000), refusal()));

        assertThat(both.outcome(2, 0, EXACTLY_FIVE)).contains(RoundOutcome.REJECTED);
    }

    @Test
    void a_question_ends_the_round_with_the_step_it_goes_to() {
        for (SendBackTo to : SendBackTo.values()) {
            Tally asked = new Tally(FIVE, List.of(new Tally.Said(DecisionKind.SEND_BACK, to, List.of())));
            assertThat(asked.outcome(1, 1, EXACTLY_FIVE)).contains(RoundOutcome.valueOf(to.name()));
        }
    }

    @Test
    void a_refused_member_of_a_group_of_exactly_five_has_to_be_replaced_trap_3() {
        Tally refusedOne = new Tally(FIVE, List.of(allBut(FIVE, FIVE.get(2), 2_000_000)));

        assertThat(refusedOne.outcome(2, 1, EXACTLY_FIVE)).contains(RoundOutcome.MEMBERS_TO_REPLACE);
        assertThat(refusedOne.refused()).containsExactly(FIVE.get(2));
    }

    @Test
    void a_larger_group_goes_on_with_those_who_are_left_D1_trap_3() {
        Tally refusedOne = new Tally(SIX, List.of(allBut(SIX, SIX.get(5), 2_000_000)));

        assertThat(refusedOne.outcome(1, 1, AT_LEAST_FIVE)).contains(RoundOutcome.APPROVED);
        assertThat(refusedOne.lowestAmounts()).containsOnlyKeys(FIVE);
    }

    @Test
    void members_refused_by_different_deciders_are_counted_together() {
        Tally both = new Tally(SIX, List.of(allBut(SIX, SIX.get(5), 2_000_000), allBut(SIX, SIX.get(0), 2_000_000)));

        assertThat(both.outcome(2, 0, AT_LEAST_FIVE)).contains(RoundOutcome.MEMBERS_TO_REPLACE);
    }

    @Test
    void a_member_refused_by_one_decider_has_no_amount() {
        Tally both = new Tally(SIX, List.of(all(SIX, 2_000_000), allBut(SIX, SIX.get(0), 1_000_000)));

        assertThat(both.lowestAmounts())
                .doesNotContainKey(SIX.get(0))
                .containsAllEntriesOf(Map.of(SIX.get(1), Money.of(1_000_000)));
    }

    private static Tally.Said all(List<UUID> members, long amount) {
        return new Tally.Said(
                DecisionKind.APPROVE,
                null,
                members.stream()
                        .map(member -> MemberVerdict.approved(member, Money.of(amount)))
                        .toList());
    }

    private static Tally.Said allBut(List<UUID> members, UUID refused, long amount) {
        return new Tally.Said(
                DecisionKind.APPROVE,
                null,
                members.stream()
                        .map(member -> member.equals(refused)
                                ? MemberVerdict.refused(member)
                                : MemberVerdict.approved(member, Money.of(amount)))
                        .toList());
    }

    private static Tally.Said refusal() {
        return new Tally.Said(DecisionKind.REJECT, null, List.of());
    }

    private static List<UUID> withOneMore(List<UUID> members) {
        List<UUID> more = new ArrayList<>(Arrays.asList(members.toArray(UUID[]::new)));
        more.add(UUID.randomUUID());
        return List.copyOf(more);
    }
}
