package id.amanah.financing;

import id.amanah.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a member's repayment stands on a day.
 *
 * @param arrears unpaid instalments that had fallen due when repayments were last taken
 * @param due unpaid instalments that fell due since then
 * @param outstanding all that is still owed, coming jasa included
 * @param outstandingPrincipal the part of it that repays what was lent
 * @param nextDue when the next instalment falls due that is not due yet, {@code null} where there is none
 */
public record RepaymentPosition(
        UUID memberId,
        String memberName,
        String financingNumber,
        Money arrears,
        Money due,
        Money outstanding,
        Money outstandingPrincipal,
        LocalDate nextDue) {

    /** What should be paid on that day to be up to date. */
    public Money expected() {
        return arrears.plus(due);
    }
}
