package id.amanah.financing;

/** The life of one member's financing. */
public enum FinancingStatus {
    /** Prepared for signature and payout. */
    PREPARED,
    /** The member has the money; a second person confirmed it. */
    PAID_OUT,
    /** Principal and jasa are repaid in full. */
    REPAID,
    /** Never came about: the member left, declined, or another amount was approved. */
    VOID
}
