package id.amanah.application;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the officer answered to a decider's question. */
@Entity
@Immutable
@Table(name = "decision_answer")
class DecisionAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID decisionId;

    private String answeredBy;

    private String answer;

    private Instant answeredAt;

    /** For JPA. */
    protected DecisionAnswer() {}

    DecisionAnswer(UUID decisionId, String answeredBy, String answer, Instant answeredAt) {
        this.decisionId = decisionId;
        this.answeredBy = answeredBy;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    UUID decisionId() {
        return decisionId;
    }

    String answeredBy() {
        return answeredBy;
    }

    String answer() {
        return answer;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
