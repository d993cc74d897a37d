package id.amanah.workflow.tasklist;

/** The day the application lives in, where that can be moved on: in a demonstration. */
public interface Days {

    /** Today in Indonesian, such as {@code Senin, 23 November 2026}. */
    String today();

    /** Moves on to the morning of the next day and says which that is. */
    String nextMorning();
}
