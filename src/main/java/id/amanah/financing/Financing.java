package id.amanah.financing;

import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The money lent to one member: on which terms, by which schedule, and how far it is repaid. */
@Entity
@Table(name = "financing")
class Financing {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Column(name = "application_number", insertable = false, updatable = false)
    private String applicationNumber;

    private UUID memberId;

    private String memberName;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private FinancingStatus status;

    private Money principal;

    @Embedded
    private FinancingTerms terms;

    private LocalDate startsOn;

    private LocalDate signedOn;

    private String signatureNotedBy;

    private boolean declined;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "financing_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Instalment> instalments = new ArrayList<>();

    protected Financing() {}

    Financing(
            String number,
            Borrower borrower,
            FinancingTerms terms,
            LocalDate startsOn,
            List<ScheduledInstalment> rows) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.memberId = borrower.memberId();
        this.memberName = borrower.name();
        this.purpose = borrower.purpose();
        this.principal = borrower.principal();
        this.terms = terms;
        this.startsOn = startsOn;
        this.status = FinancingStatus.PREPARED;
        rows.forEach(row -> instalments.add(new Instalment(row.number(), row.due(), row.principal(), row.jasa())));
    }

    boolean isOpen() {
        return status != FinancingStatus.VOID;
    }

    boolean isFor(Borrower borrower) {
        return memberId.equals(borrower.memberId())
                && principal.equals(borrower.principal())
                && memberName.equals(borrower.name())
                && purpose.equals(borrower.purpose());
    }

    void sign(LocalDate on, String notedBy) {
        if (signedOn == null) {
            signedOn = on;
            signatureNotedBy = notedBy;
        }
    }

    void forgetSignature() {
        signedOn = null;
        signatureNotedBy = null;
    }

    boolean isSigned() {
        return signedOn != null;
    }

    /** The schedule counts from the day the money changes hands: only due dates move, no amount. */
    void startOn(LocalDate day, Schedules schedules) {
        startsOn = day;
        instalments.forEach(row -> row.moveTo(schedules.due(terms, day, row.number())));
    }

    /** Notes whether the member does not want the money any more, until a second person confirms the report. */
    void decline(boolean doesNotWantIt) {
        declined = doesNotWantIt;
    }

    boolean isDeclined() {
        return declined;
    }

    void paidOut() {
        status = FinancingStatus.PAID_OUT;
    }

    void cancel() {
        if (status != FinancingStatus.PREPARED) {
            throw new IllegalStateException("only a financing that was not paid out can be cancelled: " + number);
        }
        status = FinancingStatus.VOID;
    }

    /**
     * Splits a received amount: jasa that is due first, then principal that is overdue, oldest first (extra facts of D);
     * what remains pays coming rows in their order.
     *
     * @throws RefusedInput where more is given than is owed, or the money was never paid out
     */
    Allocation receive(Money amount, LocalDate on) {
        if (status != FinancingStatus.PAID_OUT) {
            throw RefusedInput.of("received", "Pembiayaan " + number + " tidak sedang diangsur");
        }
        if (amount.compareTo(outstanding()) > 0) {
            throw RefusedInput.of("received", "Angsuran " + amount + " melebihi sisa kewajiban " + outstanding());
        }
        Money left = amount;
        Money jasa = Money.ZERO;
        Money principalPart = Money.ZERO;
        for (Instalment row : instalments) {
            if (row.isDueBy(on)) {
                Money part = row.payJasa(left);
                jasa = jasa.plus(part);
                left = left.minus(part);
            }
        }
        for (Instalment row : instalments) {
            // Rows that are not due yet have their jasa paid here too, each before its principal.
            Money jasaPart = row.payJasa(left);
            left = left.minus(jasaPart);
            Money part = row.payPrincipal(left);
            left = left.minus(part);
            jasa = jasa.plus(jasaPart);
            principalPart = principalPart.plus(part);
        }
        return new Allocation(jasa, principalPart);
    }

    void repaid() {
        if (outstanding().isPositive()) {
            throw new IllegalStateException("financing is not repaid yet: " + number);
        }
        if (status == FinancingStatus.PAID_OUT) {
            status = FinancingStatus.REPAID;
        }
    }

    /** All that is still owed, jasa of coming instalments included; nothing before the payout. */
    Money outstanding() {
        return status == FinancingStatus.PAID_OUT
                ? Money.sum(instalments.stream().map(Instalment::unpaid).toList())
                : Money.ZERO;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String applicationNumber() {
        return applicationNumber;
    }

    UUID memberId() {
        return memberId;
    }

    String memberName() {
        return memberName;
    }

    String purpose() {
        return purpose;
    }

    FinancingStatus status() {
        return status;
    }

    Money principal() {
        return principal;
    }

    FinancingTerms terms() {
        return terms;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    List<Instalment> instalments() {
        return List.copyOf(instalments);
    }
}
