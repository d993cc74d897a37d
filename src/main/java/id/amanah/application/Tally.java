package id.amanah.application;

import id.amanah.shared.Money;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the decisions of one round come to, without a database: one refusal of the whole refuses, one refusal of a member
 * refuses her, the lowest amount counts.
 *
 * @param members the members decided about, in the group's order
 * @param decisions the round's decisions, first to last
 */
record Tally(List<UUID> members, List<Said> decisions) {

    /** One decision as far as counting goes; {@code sendBackTo} only with {@link DecisionKind#SEND_BACK}. */
    record Said(DecisionKind kind, SendBackTo sendBackTo, Collection<MemberVerdict> verdicts) {}

    Tally {
        members = List.copyOf(members);
        decisions = List.copyOf(decisions);
    }

    /**
     * How the round ends, or nothing while another decider is needed.
     *
     * @param demanded how many deciders the amounts call for
     * @param stillDeciding how many may still decide; where none may, those who did suffice, at least one
     * @param largeEnough whether a group of the members left may go on without a substitute
     */
    Optional<RoundOutcome> outcome(int demanded, int stillDeciding, Predicate<List<UUID>> largeEnough) {
        for (Said said : decisions) {
            if (said.kind() == DecisionKind.REJECT) {
                return Optional.of(RoundOutcome.REJECTED);
            }
            if (said.kind() == DecisionKind.SEND_BACK) {
                return Optional.of(RoundOutcome.valueOf(said.sendBackTo().name()));
            }
        }
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        if (!refused().isEmpty() && (remaining().isEmpty() || !largeEnough.test(remaining()))) {
            return Optional.of(RoundOutcome.MEMBERS_TO_REPLACE);
        }
        return decisions.size() >= demanded || stillDeciding == 0
                ? Optional.of(RoundOutcome.APPROVED)
                : Optional.empty();
    }

    /** The members whom at least one decider refused. */
    Set<UUID> refused() {
        Set<UUID> refused = new LinkedHashSet<>();
        for (Said said : decisions) {
            for (MemberVerdict verdict : said.verdicts()) {
                if (verdict.verdict() == Verdict.REJECT) {
                    refused.add(verdict.memberId());
                }
            }
        }
        return refused;
    }

    /** The members whom nobody refused, in the group's order. */
    List<UUID> remaining() {
        Set<UUID> refused = refused();
        return members.stream().filter(member -> !refused.contains(member)).toList();
    }

    /** The lowest amount of all deciders for each member whom nobody refused, in the group's order. */
    Map<UUID, Money> lowestAmounts() {
        Map<UUID, Money> lowest = new LinkedHashMap<>();
        for (UUID member : remaining()) {
            decisions.stream()
                    .flatMap(said -> said.verdicts().stream())
                    .filter(verdict -> verdict.memberId().equals(member))
                    .map(MemberVerdict::amount)
                    .min(Money::compareTo)
                    .ifPresent(amount -> lowest.put(member, amount));
        }
        return lowest;
    }
}
