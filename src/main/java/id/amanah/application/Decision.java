package id.amanah.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one decider said in one round; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "decision")
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID roundId;

    private String deciderId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    private String comment;

    @Enumerated(EnumType.STRING)
    private SendBackTo sendBackTo;

    private String exception;

    private Instant decidedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_verdict", joinColumns = @JoinColumn(name = "decision_id"))
    private List<MemberVerdict> verdicts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_resurvey", joinColumns = @JoinColumn(name = "decision_id"))
    @Column(name = "member_id")
    private Set<UUID> resurvey = new HashSet<>();

    /** For JPA. */
    protected Decision() {}

    Decision(UUID roundId, String deciderId, ProposedDecision proposed, String exception, Instant decidedAt) {
        this.roundId = roundId;
        this.deciderId = deciderId;
        this.kind = proposed.kind();
        this.comment = proposed.comment();
        this.sendBackTo = proposed.sendBackTo();
        this.verdicts.addAll(proposed.verdicts());
        this.resurvey.addAll(proposed.resurvey());
        this.exception = exception;
        this.decidedAt = decidedAt;
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    String deciderId() {
        return deciderId;
    }

    DecisionKind kind() {
        return kind;
    }

    String comment() {
        return comment;
    }

    SendBackTo sendBackTo() {
        return sendBackTo;
    }

    String exception() {
        return exception;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    List<MemberVerdict> verdicts() {
        return List.copyOf(verdicts);
    }

    Set<UUID> resurvey() {
        return Set.copyOf(resurvey);
    }

    Tally.Said said() {
        return new Tally.Said(kind, sendBackTo, verdicts());
    }
}
