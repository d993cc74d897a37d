package id.amanah.financing;

import id.amanah.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An amount that a member paid, and how it was split; never changed. */
@Entity
@Immutable
@Table(name = "repayment")
class Repayment {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID financingId;

    private String source;

    private LocalDate receivedOn;

    private Money principal;

    private Money jasa;

    private String receivedBy;

    private Instant recordedAt;

    protected Repayment() {}

    Repayment(
            UUID financingId,
            String source,
            LocalDate receivedOn,
            Allocation split,
            String receivedBy,
            Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.financingId = financingId;
        this.source = source;
        this.receivedOn = receivedOn;
        this.principal = split.principal();
        this.jasa = split.jasa();
        this.receivedBy = receivedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }
}
