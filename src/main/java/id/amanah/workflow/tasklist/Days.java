package id.amanah.workflow.tasklist;

import java.time.Instant;

/** The day the application lives in, where that can be moved on: in a demonstration. */
public interface Days {

    /** Today in Indonesian, such as {@code Senin, 23 November 2026}. */
    String today();

    /** The moment it is in that day. */
    Instant now();

    /** Moves on to the morning of the next day and says which that is. */
    String nextMorning();
}
