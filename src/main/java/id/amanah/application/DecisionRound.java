package id.amanah.application;

import id.amanah.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One round of decisions on what a group asks for; a question ends it, and its answer opens the next. */
@Entity
@Immutable
@Table(name = "decision_round")
class DecisionRound {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID groupId;

    @Column(name = "round_number")
    private int number;

    private Instant openedAt;

    private Money totalAmount;

    private Money highestAmount;

    private int demandedDeciders;

    private boolean committee;

    private String explanation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_round_request", joinColumns = @JoinColumn(name = "round_id"))
    @OrderBy("position")
    private List<RoundRequest> requests = new ArrayList<>();

    /** For JPA. */
    protected DecisionRound() {}

    DecisionRound(
            UUID groupId,
            int number,
            List<RoundRequest> requests,
            Demand.Amounts amounts,
            Demand demand,
            Instant openedAt) {
        this.groupId = groupId;
        this.number = number;
        this.requests.addAll(requests);
        this.totalAmount = amounts.total();
        this.highestAmount = amounts.highest();
        this.demandedDeciders = demand.deciders();
        this.committee = demand.committee();
        this.explanation = demand.explanation();
        this.openedAt = openedAt;
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    int number() {
        return number;
    }

    Instant openedAt() {
        return openedAt;
    }

    Demand demand() {
        return new Demand(demandedDeciders, committee, explanation);
    }

    Demand.Amounts amounts() {
        return new Demand.Amounts(totalAmount, highestAmount);
    }

    List<RoundRequest> requests() {
        return List.copyOf(requests);
    }
}
