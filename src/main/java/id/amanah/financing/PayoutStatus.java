package id.amanah.financing;

/** What is known of one member's payout. */
public enum PayoutStatus {
    /** Nothing was reported yet. */
    WAITING,
    /** One person reported that the member received the money. */
    REPORTED,
    /** A report that was taken back before anybody confirmed it. */
    RETRACTED,
    /** A second person confirmed it; final. */
    CONFIRMED
}
