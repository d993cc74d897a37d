package id.amanah.application;

/** What a decider says about the application as a whole. */
public enum DecisionKind {
    /** Financing is approved, with a verdict and an amount per member. */
    APPROVE,
    /** The whole group is refused. */
    REJECT,
    /** The decider cannot say yet and asks. */
    SEND_BACK
}
