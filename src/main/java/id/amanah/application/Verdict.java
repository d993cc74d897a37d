package id.amanah.application;

/** What a decider says about one member. */
public enum Verdict {
    /** The member receives the amount the decider names. */
    APPROVE,
    /** The member receives nothing from this group's financing. */
    REJECT
}
