package id.amanah.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The age of a business in whole months, to the day (A3). A month is full on the same day of a later month, or on that
 * month's last day where it is shorter: begun 31 August, six months old on 28 (or 29) February.
 */
public final class BusinessAge {

    private BusinessAge() {}

    /** Whether a business begun on {@code since} is at least so many months old on {@code on}; that very day counts. */
    public static boolean atLeastMonths(LocalDate since, LocalDate on, int months) {
        return !on.isBefore(qualifiesOn(since, months));
    }

    /** The first day on which a business begun on {@code since} is so many months old. */
    public static LocalDate qualifiesOn(LocalDate since, int months) {
        return since.plusMonths(months);
    }

    /**
     * The greatest number of months {@code m} with {@code since.plusMonths(m) <= on}, so that it always agrees with
     * {@link #atLeastMonths}; negative where the business has not begun on {@code on}.
     */
    public static int wholeMonths(LocalDate since, LocalDate on) {
        // ChronoUnit counts 31 August to 28 February as five months: one short of plusMonths.
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(since, on)) + 1;
        while (since.plusMonths(months).isAfter(on)) {
            months--;
        }
        return months;
    }
}
