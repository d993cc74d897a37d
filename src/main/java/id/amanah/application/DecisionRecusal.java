package id.amanah.application;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody stepped aside from a round, having declared kinship on its form. */
@Entity
@Immutable
@Table(name = "decision_recusal")
class DecisionRecusal {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    private UUID roundId;

    private String staffId;

    private String note;

    private Instant declaredAt;

    /** For JPA. */
    protected DecisionRecusal() {}

    DecisionRecusal(UUID roundId, String staffId, String note, Instant declaredAt) {
        this.roundId = roundId;
        this.staffId = staffId;
        this.note = note;
        this.declaredAt = declaredAt;
    }

    UUID roundId() {
        return roundId;
    }

    String staffId() {
        return staffId;
    }

    String note() {
        return note;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
