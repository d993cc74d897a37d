package id.amanah.application;

/** How a round of decisions ended. */
public enum RoundOutcome {
    /** Financing is approved with the lowest amounts of all deciders. */
    APPROVED,
    /** One decider refused the whole group. */
    REJECTED,
    /** Refused members leave the group too small for its programme; substitutes are sought (trap 3). */
    MEMBERS_TO_REPLACE,
    /** Members are surveyed anew, on a decider's question or because nobody else is free to decide. */
    RESURVEY,
    /** The officer answers a question; the next round sees the answer. */
    ANSWER,
    /** The officer revises the requests; the next round sees them. */
    REVISE_REQUESTS
}
