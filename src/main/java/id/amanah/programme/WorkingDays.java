package id.amanah.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar deadlines follow: Saturdays, Sundays and the holidays in table {@code holiday} are off. Estimated
 * holidays, not yet decreed, are off too, so that no deadline falls on a likely feast day.
 */
@Component
public class WorkingDays {

    private static final int DAYS_READ_AT_ONCE = 60;

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Whether people work on that day. */
    @Transactional(readOnly = true)
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !holidays.between(day, day).contains(day);
    }

    /**
     * The day that is so many working days after {@code day}, which itself is not counted; for 0 the day itself, or the
     * next working day where it is off.
     *
     * @param workingDays 0 to 10.000
     * @throws IllegalArgumentException where the number is out of its range
     */
    @Transactional(readOnly = true)
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0 || workingDays > 10_000) {
            throw new IllegalArgumentException("working days must be 0 to 10000, not " + workingDays);
        }
        LocalDate candidate = workingDays == 0 ? day : day.plusDays(1);
        LocalDate readUntil = candidate.minusDays(1);
        Set<LocalDate> off = Set.of();
        int counted = workingDays == 0 ? -1 : 0;
        while (true) {
            if (candidate.isAfter(readUntil)) {
                readUntil = candidate.plusDays(DAYS_READ_AT_ONCE);
                off = holidays.between(candidate, readUntil);
            }
            if (!isWeekend(candidate) && !off.contains(candidate)) {
                counted++;
            }
            if (counted == workingDays) {
                return candidate;
            }
            candidate = candidate.plusDays(1);
        }
    }

    /**
     * The day that is so many working days before {@code day}, which itself is not counted; for 0 the day itself.
     *
     * @param workingDays 0 to 1.000
     * @throws IllegalArgumentException where the number is out of its range
     */
    @Transactional(readOnly = true)
    public LocalDate before(LocalDate day, int workingDays) {
        if (workingDays < 0 || workingDays > 1_000) {
            throw new IllegalArgumentException("working days must be 0 to 1000, not " + workingDays);
        }
        LocalDate candidate = day;
        LocalDate readFrom = day;
        Set<LocalDate> off = Set.of();
        int counted = 0;
        while (counted < workingDays) {
            candidate = candidate.minusDays(1);
            if (candidate.isBefore(readFrom)) {
                readFrom = candidate.minusDays(DAYS_READ_AT_ONCE);
                off = holidays.between(readFrom, candidate);
            }
            if (!isWeekend(candidate) && !off.contains(candidate)) {
                counted++;
            }
        }
        return candidate;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
