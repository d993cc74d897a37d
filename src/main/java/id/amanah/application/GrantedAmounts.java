package id.amanah.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The amounts that the latest round of decisions granted. */
@Service
@Transactional(readOnly = true)
class GrantedAmounts implements ApprovedAmounts {

    private final DecisionRounds rounds;
    private final DecisionOutcomes outcomes;

    GrantedAmounts(DecisionRounds rounds, DecisionOutcomes outcomes) {
        this.rounds = rounds;
        this.outcomes = outcomes;
    }

    @Override
    public List<ApprovedAmount> of(UUID groupId) {
        List<DecisionRound> opened = rounds.findByGroupIdOrderByNumber(groupId);
        if (opened.isEmpty()) {
            return List.of();
        }
        DecisionRound latest = opened.get(opened.size() - 1);
        Map<UUID, GrantedAmount> granted = outcomes.findByRoundIdIn(List.of(latest.id())).stream()
                .flatMap(outcome -> outcome.amounts().stream())
                .collect(Collectors.toMap(GrantedAmount::memberId, Function.identity()));
        return latest.requests().stream()
                .map(request -> granted.get(request.memberId()))
                .filter(amount -> amount != null)
                .map(GrantedAmount::view)
                .toList();
    }
}
