package id.amanah.application;

/** To which step a decider's question goes back. */
public enum SendBackTo {
    /** The officer answers in words. */
    ANSWER,
    /** The officer revises amounts or purposes with the members. */
    REVISE_REQUESTS,
    /** The members named are surveyed anew. */
    RESURVEY
}
