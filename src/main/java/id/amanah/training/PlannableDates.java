package id.amanah.training;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.Problems;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The dates a group may still meet on: not over, not too far ahead, one meeting a date. Dates admitted become taken. */
class PlannableDates {

    private final LocalDate today;
    private final LocalDate latest;
    private final Set<LocalDate> taken;

    PlannableDates(LocalDate today, int daysAhead, Set<LocalDate> taken) {
        this.today = today;
        this.latest = today.plusDays(daysAhead);
        this.taken = new HashSet<>(taken);
    }

    /** Takes the date, or notes why the group cannot meet on it. */
    void take(Problems problems, String field, String label, LocalDate date) {
        if (date.isBefore(today)) {
            problems.add(field, label + ": tanggal " + IndonesianText.date(date) + " sudah lewat");
        } else if (date.isAfter(latest)) {
            problems.add(field, label + ": tanggal paling lambat " + IndonesianText.date(latest));
        } else if (!taken.add(date)) {
            problems.add(field, label + ": sudah ada latihan lain pada " + IndonesianText.date(date));
        }
    }
}
