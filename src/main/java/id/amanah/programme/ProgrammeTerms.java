package id.amanah.programme;

import id.amanah.shared.Money;
import id.amanah.shared.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a programme grants from a day on, until later terms take over. Group size, area, training and the like are not
 * here: those are tables ({@link Rules}).
 *
 * @param programmeCode the programme's lasting code, such as {@code BMT-KELOMPOK}
 * @param name the programme's name while these terms hold; a programme may be renamed without losing its history (D8)
 * @param validFrom the first day on which these terms hold
 * @param jasaPercentPerMonth jasa in percent a month, 0 to 100 with at most four decimals (A12)
 * @param jasaMethod how the jasa is reckoned (A12)
 * @param tenorMonths the usual tenor in months, 1 to 120
 * @param frequency how often an instalment falls due
 * @param instalmentRounding the multiple an instalment is rounded to, at least Rp 1; the last one takes the rest
 * @param minAmount the smallest amount one member may get, more than nothing
 * @param maxAmount the largest amount one member may get
 * @param moveDueDatesToWorkingDay whether a due date on a day off moves to the next working day
 */
public record ProgrammeTerms(
        String programmeCode,
        String name,
        LocalDate validFrom,
        BigDecimal jasaPercentPerMonth,
        JasaMethod jasaMethod,
        int tenorMonths,
        InstalmentFrequency frequency,
        Money instalmentRounding,
        Money minAmount,
        Money maxAmount,
        boolean moveDueDatesToWorkingDay) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    /** @throws id.amanah.shared.RefusedInput where a figure is out of its range */
    public ProgrammeTerms {
        jasaPercentPerMonth = withoutIdleDecimals(jasaPercentPerMonth);
        Problems problems = new Problems();
        problems.addIf(
                jasaPercentPerMonth.signum() < 0 || jasaPercentPerMonth.compareTo(HUNDRED) > 0,
                "jasaPercentPerMonth",
                "Jasa per bulan harus 0 sampai 100 persen");
        problems.addIf(
                jasaPercentPerMonth.scale() > DECIMALS,
                "jasaPercentPerMonth",
                "Jasa per bulan paling banyak 4 angka di belakang koma");
        problems.addIf(tenorMonths < 1 || tenorMonths > 120, "tenorMonths", "Jangka waktu harus 1 sampai 120 bulan");
        problems.addIf(
                frequency.instalmentsIn(tenorMonths) < 1,
                "frequency",
                "Jangka waktu terlalu pendek untuk angsuran " + frequency);
        problems.addIf(!instalmentRounding.isPositive(), "instalmentRounding", "Pembulatan angsuran minimal Rp 1");
        problems.addIf(!minAmount.isPositive(), "minAmount", "Pembiayaan terkecil harus lebih dari Rp 0");
        problems.addIf(
                minAmount.compareTo(maxAmount) > 0,
                "maxAmount",
                "Pembiayaan terbesar tidak boleh kurang dari yang terkecil");
        problems.throwIfAny();
    }

    /** The number of instalments of the usual tenor. */
    public int instalments() {
        return frequency.instalmentsIn(tenorMonths);
    }

    /** Whether a member may get this amount; both bounds included. */
    public boolean admits(Money amount) {
        return amount.compareTo(minAmount) >= 0 && amount.compareTo(maxAmount) <= 0;
    }

    private static BigDecimal withoutIdleDecimals(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
