package id.amanah.training;

/** Where a meeting of the training stands. */
public enum SessionStatus {
    /** Agreed for a date and not recorded yet. */
    PLANNED,
    /** Held, its attendance recorded for good. */
    HELD,
    /** Did not take place on that date; another date took its place or nobody needs it any more. */
    DROPPED,
    /** Was held and no longer counts: it is held anew by another trainer, so that this one is free to decide. */
    SET_ASIDE
}
