package id.amanah.application;

import id.amanah.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What one member asked for; never changed, at most superseded by a newer one. */
@Entity
@Table(name = "loan_request")
class LoanRequest implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID groupId;

    private UUID memberId;
    private Money amount;
    private String purpose;
    private String recordedBy;
    private Instant recordedAt;

    @Column
    private Instant supersededAt;

    @Transient
    private boolean kept = true;

    protected LoanRequest() {}

    LoanRequest(UUID groupId, UUID memberId, Money amount, String purpose, String recordedBy, Instant recordedAt) {
        this.kept = false;
        this.id = UUID.randomUUID();
        this.groupId = groupId;
        this.memberId = memberId;
        this.amount = amount;
        this.purpose = purpose;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID memberId() {
        return memberId;
    }

    void supersede(Instant at) {
        this.supersededAt = at;
    }

    LoanRequestView view() {
        return new LoanRequestView(memberId, amount, purpose, recordedBy, recordedAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The id is given here and says nothing about whether the row is there. */
    @Override
    public boolean isNew() {
        return !kept;
    }
}
