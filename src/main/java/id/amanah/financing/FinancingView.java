package id.amanah.financing;

import id.amanah.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One member's financing as others may see it.
 *
 * @param number such as {@code PBY-2026-00007}
 * @param percentPerMonth jasa in percent of the original principal a month (A12)
 * @param startsOn the day the schedule counts from: the payout, or the planned day until then
 * @param signedOn when the member signed akad and joint-liability statement, {@code null} until then
 * @param payout what is known of the money
 * @param handedOverOn {@code null} until reported
 * @param receiptNumber such as {@code KW-2026-00007}, {@code null} until a second person confirmed
 * @param schedule all instalments in order
 */
public record FinancingView(
        UUID id,
        String number,
        UUID memberId,
        String memberName,
        String purpose,
        FinancingStatus status,
        Money principal,
        BigDecimal percentPerMonth,
        LocalDate startsOn,
        LocalDate signedOn,
        PayoutStatus payout,
        LocalDate handedOverOn,
        String handedOverBy,
        String confirmedBy,
        String receiptNumber,
        boolean declined,
        List<ScheduledInstalment> schedule) {

    static FinancingView of(Financing financing, Optional<Payout> payout) {
        Optional<Payout> reported = payout.filter(known -> known.status() != PayoutStatus.RETRACTED);
        return new FinancingView(
                financing.id(),
                financing.number(),
                financing.memberId(),
                financing.memberName(),
                financing.purpose(),
                financing.status(),
                financing.principal(),
                financing.terms().percentPerMonth(),
                financing.startsOn(),
                financing.signedOn(),
                payout.map(Payout::status).orElse(PayoutStatus.WAITING),
                reported.map(Payout::handedOverOn).orElse(null),
                reported.map(Payout::handedOverBy).orElse(null),
                reported.map(Payout::confirmedBy).orElse(null),
                reported.map(Payout::receiptNumber).orElse(null),
                financing.isDeclined(),
                financing.instalments().stream()
                        .map(row -> new ScheduledInstalment(row.number(), row.due(), row.principal(), row.jasa()))
                        .toList());
    }

    /** All jasa of the schedule together. */
    public Money jasa() {
        return Money.sum(schedule.stream().map(ScheduledInstalment::jasa).toList());
    }

    /** Whether the member signed akad and joint-liability statement (A11). */
    public boolean signed() {
        return signedOn != null;
    }
}
