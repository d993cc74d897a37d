package id.amanah.coaching;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A meeting that did not take place on its day, and why. */
@Entity
@Table(name = "coaching_postponement")
class Postponement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private LocalDate plannedOn;

    private LocalDate movedTo;

    private String reason;

    private String recordedBy;

    private Instant recordedAt;

    protected Postponement() {}

    Postponement(LocalDate plannedOn, LocalDate movedTo, String reason, String recordedBy, Instant recordedAt) {
        this.plannedOn = plannedOn;
        this.movedTo = movedTo;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    LocalDate movedTo() {
        return movedTo;
    }
}
