package id.amanah.financing;

import id.amanah.programme.InstalmentFrequency;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.programme.WorkingDays;
import id.amanah.shared.Money;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The repayment schedule of flat jasa: every instalment bears the same charge on the original principal (A12, F4).
 *
 * <p>The arithmetic is that of Apache Fineract's flat loans (domain.md 4): jasa per instalment to whole rupiah, half to
 * even; instalment = an equal share of the principal plus jasa, to the nearest multiple, half to even; its principal is
 * what the jasa leaves; the last instalment takes all remainders, so that principal and jasa add up exactly.
 */
public final class FlatSchedule {

    /** The most instalments a schedule may have. */
    public static final int MOST_INSTALMENTS = 600;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FlatSchedule() {}

    /**
     * The schedule of a financing by its programme's terms; due dates as they fall, on days off too ({@link
     * #onWorkingDays} moves them where the terms say so).
     *
     * @throws RefusedInput as {@link #of(Money, BigDecimal, int, Money, LocalDate, InstalmentFrequency)}
     */
    public static List<ScheduledInstalment> of(Money principal, ProgrammeTerms terms, LocalDate disbursedOn) {
        return of(
                principal,
                terms.jasaPercentPerMonth(),
                terms.instalments(),
                terms.instalmentRounding(),
                disbursedOn,
                terms.frequency());
    }

    /**
     * The schedule of a financing.
     *
     * @param principal what is lent, more than nothing
     * @param percentPerMonth jasa in percent of the principal a month, 0 or more
     * @param instalments 1 to {@value #MOST_INSTALMENTS}
     * @param roundingMultiple the multiple each instalment but the last is rounded to, at least Rp 1
     * @param disbursedOn the day the money is handed over, from which due dates are counted
     * @param frequency how often an instalment falls due
     * @return the instalments in order; their principal adds up to the principal
     * @throws RefusedInput where an argument is out of its range, or the rounding would leave a last instalment that is
     *     negative or nothing (domain.md 4)
     */
    public static List<ScheduledInstalment> of(
            Money principal,
            BigDecimal percentPerMonth,
            int instalments,
            Money roundingMultiple,
            LocalDate disbursedOn,
            InstalmentFrequency frequency) {
        check(principal, percentPerMonth, instalments, roundingMultiple);

        Money wholeJasa = jasa(principal, frequency.percentOf(instalments, percentPerMonth));
        Money jasa = jasa(principal, frequency.percentOf(1, percentPerMonth));
        Money share = rounded(principal, instalments, jasa, roundingMultiple).minus(jasa);

        int before = instalments - 1;
        Money lastShare = principal.minus(share.times(before));
        Money lastJasa = wholeJasa.minus(jasa.times(before));
        if ((before > 0 && share.isNegative())
                || lastShare.isNegative()
                || lastJasa.isNegative()
                || !lastShare.plus(lastJasa).isPositive()) {
            throw RefusedInput.of(
                    "instalmentRounding",
                    "Pembulatan angsuran ke kelipatan " + roundingMultiple + " terlalu besar untuk pembiayaan "
                            + principal + " dengan " + instalments
                            + " kali angsuran: angsuran terakhir menjadi nol atau negatif");
        }

        List<ScheduledInstalment> schedule = new ArrayList<>();
        for (int number = 1; number < instalments; number++) {
            schedule.add(new ScheduledInstalment(number, frequency.due(disbursedOn, number), share, jasa));
        }
        schedule.add(
                new ScheduledInstalment(instalments, frequency.due(disbursedOn, instalments), lastShare, lastJasa));
        return List.copyOf(schedule);
    }

    /** The same instalments, each due date on a day off moved to the next working day. */
    public static List<ScheduledInstalment> onWorkingDays(List<ScheduledInstalment> schedule, WorkingDays calendar) {
        return schedule.stream()
                .map(row ->
                        new ScheduledInstalment(row.number(), calendar.plus(row.due(), 0), row.principal(), row.jasa()))
                .toList();
    }

    private static void check(Money principal, BigDecimal percentPerMonth, int instalments, Money roundingMultiple) {
        Problems problems = new Problems();
        problems.addIf(!principal.isPositive(), "amount", "Jumlah pembiayaan harus lebih dari Rp 0");
        problems.addIf(percentPerMonth.signum() < 0, "jasaPercentPerMonth", "Jasa per bulan tidak boleh negatif");
        problems.addIf(
                instalments < 1 || instalments > MOST_INSTALMENTS,
                "instalments",
                "Jumlah angsuran harus 1 sampai " + MOST_INSTALMENTS + " kali");
        problems.addIf(!roundingMultiple.isPositive(), "instalmentRounding", "Pembulatan angsuran minimal Rp 1");
        problems.throwIfAny();
    }

    private static Money jasa(Money principal, BigDecimal percent) {
        return principal.times(percent.divide(HUNDRED), RoundingMode.HALF_EVEN);
    }

    private static Money rounded(Money principal, int instalments, Money jasa, Money multiple) {
        BigDecimal exact = BigDecimal.valueOf(principal.rupiah())
                .divide(BigDecimal.valueOf(instalments), MathContext.DECIMAL128)
                .add(BigDecimal.valueOf(jasa.rupiah()));
        BigDecimal multiples = exact.divide(BigDecimal.valueOf(multiple.rupiah()), MathContext.DECIMAL128);
        return multiple.times(multiples.setScale(0, RoundingMode.HALF_EVEN), RoundingMode.UNNECESSARY);
    }
}
