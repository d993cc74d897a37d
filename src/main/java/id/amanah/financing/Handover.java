package id.amanah.financing;

/** What happened to a member's money at the payout meeting. */
public enum Handover {
    /** She received the approved amount in full. */
    RECEIVED,
    /** She was not there; her money follows another day. */
    LATER,
    /** She does not want the money any more; her financing ends unpaid. */
    DECLINED
}
