package id.amanah.workflow.sight;

import java.time.LocalDate;
import java.util.List;

/** What both doors answer of cases over time; texts are Indonesian, nothing in it is personal data of members. */
public final class Seen {

    private Seen() {}

    /**
     * How much stood still on the last days.
     *
     * @param since the first day that was ever counted; {@code null} before that
     * @param causes those that occurred, the most frequent first
     * @param days one after the other, today last
     */
    public record Trend(LocalDate since, List<Line> causes, List<Day> days) {}

    /** A cause of the trend. */
    public record Line(String cause, String label) {}

    /**
     * One day of the trend.
     *
     * @param counted whether anybody counted on that day
     * @param places how many places stood still
     * @param byCause as many for each cause, in the order of the causes
     */
    public record Day(LocalDate day, boolean counted, int places, List<Integer> byCause) {}
}
