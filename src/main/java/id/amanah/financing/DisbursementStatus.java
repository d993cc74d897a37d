package id.amanah.financing;

/** How far the payout of an application has come. */
public enum DisbursementStatus {
    /** Financing, schedules and akad are prepared; not all members have signed. */
    PREPARED,
    /** Every member signed the akad and the joint-liability statement (A11); money may be handed over. */
    SIGNED,
    /** One person reported the money handed over; a second person has yet to confirm it. */
    HANDED_OVER,
    /** The second person found the report wrong; it waits to be corrected. */
    DISPUTED,
    /** What was handed over is confirmed; other members have yet to receive theirs. */
    PARTLY_PAID,
    /** Every member's money is confirmed; nothing can be paid any more. */
    PAID_OUT
}
