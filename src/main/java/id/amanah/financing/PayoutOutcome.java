package id.amanah.financing;

/** What a second person's confirmation led to. */
public enum PayoutOutcome {
    /** Every member's money is confirmed. */
    COMPLETE,
    /** What was handed over is confirmed; other members' money follows. */
    REMAINDER
}
