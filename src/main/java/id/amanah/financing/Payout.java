package id.amanah.financing;

import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The one payout of an application to a member: reported by one person, confirmed by another, then final. */
@Entity
@Table(name = "payout")
class Payout {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "application_number", insertable = false, updatable = false)
    private String applicationNumber;

    private UUID memberId;

    private UUID financingId;

    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private PayoutStatus status;

    private Money amount;

    private LocalDate handedOverOn;

    private String handedOverBy;

    private String confirmedBy;

    private Instant confirmedAt;

    private String receiptNumber;

    protected Payout() {}

    Payout(String applicationNumber, Financing financing) {
        this.id = UUID.randomUUID();
        this.memberId = financing.memberId();
        this.financingId = financing.id();
        this.amount = financing.principal();
        // Known before anything is written, so that whoever tries again arrives at the same key.
        this.idempotencyKey = "payout:" + applicationNumber + ":" + financing.memberId();
        this.status = PayoutStatus.WAITING;
    }

    void report(String payer, LocalDate on) {
        refuseIfConfirmed();
        status = PayoutStatus.REPORTED;
        handedOverBy = payer;
        handedOverOn = on;
    }

    void retract() {
        refuseIfConfirmed();
        status = PayoutStatus.RETRACTED;
    }

    void confirm(String confirmer, Instant at, String receipt) {
        refuseIfConfirmed();
        if (status != PayoutStatus.REPORTED) {
            throw new IllegalStateException("only a reported payout can be confirmed: " + id);
        }
        status = PayoutStatus.CONFIRMED;
        confirmedBy = confirmer;
        confirmedAt = at;
        receiptNumber = receipt;
    }

    private void refuseIfConfirmed() {
        if (status == PayoutStatus.CONFIRMED) {
            throw RefusedInput.of(
                    "members",
                    "Uang untuk anggota ini sudah diserahkan dan disahkan dengan kuitansi " + receiptNumber
                            + "; tidak dapat dibayarkan dua kali");
        }
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    UUID financingId() {
        return financingId;
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    PayoutStatus status() {
        return status;
    }

    Money amount() {
        return amount;
    }

    LocalDate handedOverOn() {
        return handedOverOn;
    }

    String handedOverBy() {
        return handedOverBy;
    }

    String confirmedBy() {
        return confirmedBy;
    }

    String receiptNumber() {
        return receiptNumber;
    }
}
