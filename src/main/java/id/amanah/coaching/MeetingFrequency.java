package id.amanah.coaching;

import java.time.LocalDate;

/** How often a group meets, as agreed with it (A13). */
public enum MeetingFrequency {
    /** Every week. */
    WEEKLY("setiap minggu"),
    /** Every second week. */
    TWO_WEEKLY("setiap dua minggu"),
    /** Every month. */
    MONTHLY("setiap bulan");

    private final String indonesian;

    MeetingFrequency(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The Indonesian words for it. */
    public String indonesian() {
        return indonesian;
    }

    /**
     * The meeting day that follows.
     *
     * @param first the first meeting: monthly meetings keep its day of the month, 31 January is followed by 28 February
     *     and 31 March; weekly ones keep its weekday
     * @param after the day that the answer lies behind
     */
    public LocalDate next(LocalDate first, LocalDate after) {
        LocalDate next = first;
        for (int number = 1; !next.isAfter(after); number++) {
            next = switch (this) {
                case WEEKLY -> first.plusWeeks(number);
                case TWO_WEEKLY -> first.plusWeeks(2L * number);
                case MONTHLY -> first.plusMonths(number);
            };
        }
        return next;
    }
}
