package id.amanah.programme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How often an instalment falls due. A year has twelve months or fifty-two weeks: the jasa of a week is 12/52 of a
 * month's (domain.md 4 names the other customs).
 *
 * @param every 1 to 52: each month, every second week ...
 * @param unit what is counted
 */
public record InstalmentFrequency(int every, Unit unit) {

    /** What instalments are counted in. */
    public enum Unit {
        /** Weeks of seven days, fifty-two to the year. */
        WEEKS,
        /** Calendar months. */
        MONTHS
    }

    /** Once a month. */
    public static final InstalmentFrequency MONTHLY = new InstalmentFrequency(1, Unit.MONTHS);

    /** Once a week. */
    public static final InstalmentFrequency WEEKLY = new InstalmentFrequency(1, Unit.WEEKS);

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int WEEKS_OF_A_YEAR = 52;

    /** @throws IllegalArgumentException where {@code every} is out of its range */
    public InstalmentFrequency {
        if (every < 1 || every > WEEKS_OF_A_YEAR) {
            throw new IllegalArgumentException("every must be 1 to 52, not " + every);
        }
    }

    /**
     * The due date of an instalment, counted from the day of disbursement itself, so that 31 January is followed by 28
     * February and 31 March.
     *
     * @param number from 1
     */
    public LocalDate due(LocalDate disbursedOn, int number) {
        long steps = Math.multiplyExact((long) every, (long) number);
        return unit == Unit.MONTHS ? disbursedOn.plusMonths(steps) : disbursedOn.plusWeeks(steps);
    }

    /** How many whole instalments fit into so many months. */
    public int instalmentsIn(int months) {
        int units = unit == Unit.MONTHS ? months : months * WEEKS_OF_A_YEAR / MONTHS_OF_A_YEAR;
        return units / every;
    }

    /** The percentage of so many instalments together, exact to 34 digits, given that of a month. */
    public BigDecimal percentOf(int instalments, BigDecimal percentPerMonth) {
        BigDecimal units = BigDecimal.valueOf((long) every * instalments);
        BigDecimal percent = percentPerMonth.multiply(units);
        return unit == Unit.MONTHS
                ? percent
                : percent.multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR))
                        .divide(
                                BigDecimal.valueOf(WEEKS_OF_A_YEAR),
                                new MathContext(MathContext.DECIMAL128.getPrecision(), RoundingMode.HALF_EVEN));
    }

    /** In Indonesian: {@code setiap bulan}, {@code setiap 2 minggu}. */
    @Override
    public String toString() {
        return "setiap " + (every == 1 ? "" : every + " ") + (unit == Unit.MONTHS ? "bulan" : "minggu");
    }
}
