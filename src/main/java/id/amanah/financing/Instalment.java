package id.amanah.financing;

import id.amanah.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of a financing's schedule and what was paid of it. */
@Entity
@Table(name = "instalment")
class Instalment {

    @Id
    private UUID id;

    private int number;

    private LocalDate due;

    private Money principal;

    private Money jasa;

    private Money principalPaid = Money.ZERO;

    private Money jasaPaid = Money.ZERO;

    protected Instalment() {}

    Instalment(int number, LocalDate due, Money principal, Money jasa) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.due = due;
        this.principal = principal;
        this.jasa = jasa;
    }

    void moveTo(LocalDate newDue) {
        due = newDue;
    }

    /** Takes of the amount what jasa is still owed on this row; answers what it took. */
    Money payJasa(Money available) {
        Money part = least(available, jasa.minus(jasaPaid));
        jasaPaid = jasaPaid.plus(part);
        return part;
    }

    /** Takes of the amount what principal is still owed on this row; answers what it took. */
    Money payPrincipal(Money available) {
        Money part = least(available, principal.minus(principalPaid));
        principalPaid = principalPaid.plus(part);
        return part;
    }

    boolean isDueBy(LocalDate day) {
        return !due.isAfter(day);
    }

    Money unpaid() {
        return unpaidPrincipal().plus(jasa.minus(jasaPaid));
    }

    Money unpaidPrincipal() {
        return principal.minus(principalPaid);
    }

    int number() {
        return number;
    }

    LocalDate due() {
        return due;
    }

    Money principal() {
        return principal;
    }

    Money jasa() {
        return jasa;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
