package id.amanah.workflow.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A place where something stands still, as the database tells it.
 *
 * @param causes the first is the one shown
 * @param since when it began to stand still
 * @param detail what the cause adds: an exception, a code, a last day; may be null
 */
record Finding(Place place, List<Cause> causes, Instant since, String detail) {

    Cause cause() {
        return causes.get(0);
    }

    /** Whether somebody holds the task. */
    boolean isHeld() {
        return place.holder() != null;
    }

    /** The detail as a day. */
    LocalDate detailDay() {
        return LocalDate.parse(detail);
    }
}
