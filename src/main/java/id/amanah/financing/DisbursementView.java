package id.amanah.financing;

import id.amanah.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The payout of an application as others may see it.
 *
 * @param meetingOn the day of the payout meeting, proposed until the officer settles it
 * @param meetingPlace where members meet to receive the money
 * @param payer staff id of who made the last report that money was handed over, {@code null} before the first
 * @param disputeComment what the second person found wrong while it waits to be corrected, {@code null} otherwise
 * @param financings one per member, in the order of their numbers; ended ones are left out
 */
public record DisbursementView(
        String applicationNumber,
        UUID groupId,
        String programmeCode,
        DisbursementStatus status,
        LocalDate preparedOn,
        LocalDate meetingOn,
        String meetingPlace,
        String payer,
        String disputeComment,
        List<FinancingView> financings) {

    static DisbursementView of(Disbursement disbursement) {
        return new DisbursementView(
                disbursement.applicationNumber(),
                disbursement.groupId(),
                disbursement.programmeCode(),
                disbursement.status(),
                disbursement.preparedOn(),
                disbursement.meetingOn(),
                disbursement.meetingPlace(),
                disbursement.payer().orElse(null),
                disbursement.openDispute().map(PayoutEvent::note).orElse(null),
                disbursement.openFinancings().stream()
                        .map(financing -> FinancingView.of(financing, disbursement.payoutOf(financing.memberId())))
                        .toList());
    }

    /** All approved amounts together. */
    public Money total() {
        return Money.sum(financings.stream().map(FinancingView::principal).toList());
    }

    /** The financing of that member. */
    public Optional<FinancingView> of(UUID memberId) {
        return financings.stream()
                .filter(financing -> financing.memberId().equals(memberId))
                .findFirst();
    }
}
