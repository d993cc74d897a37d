package id.amanah.financing;

import id.amanah.shared.Money;
import java.time.LocalDate;

/**
 * One row of a repayment schedule.
 *
 * @param number from 1
 * @param due the day it falls due
 * @param principal the part that repays what was lent, never negative
 * @param jasa the service charge, never negative
 */
public record ScheduledInstalment(int number, LocalDate due, Money principal, Money jasa) {

    /** What is to be paid: principal and jasa. */
    public Money total() {
        return principal.plus(jasa);
    }
}
