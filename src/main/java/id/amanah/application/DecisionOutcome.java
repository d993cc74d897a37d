package id.amanah.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How a round ended, with the amounts where it ended in approval. */
@Entity
@Immutable
@Table(name = "decision_outcome")
class DecisionOutcome {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private RoundOutcome outcome;

    private String exception;

    private Instant settledAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approved_amount", joinColumns = @JoinColumn(name = "outcome_id"))
    private List<GrantedAmount> amounts = new ArrayList<>();

    /** For JPA. */
    protected DecisionOutcome() {}

    DecisionOutcome(
            UUID roundId, RoundOutcome outcome, List<GrantedAmount> amounts, String exception, Instant settledAt) {
        this.roundId = roundId;
        this.outcome = outcome;
        this.amounts.addAll(amounts);
        this.exception = exception;
        this.settledAt = settledAt;
    }

    UUID roundId() {
        return roundId;
    }

    RoundOutcome outcome() {
        return outcome;
    }

    String exception() {
        return exception;
    }

    Instant settledAt() {
        return settledAt;
    }

    List<GrantedAmount> amounts() {
        return List.copyOf(amounts);
    }
}
