package id.amanah.group;

/** The step that found something in a group's way. */
public enum ConcernOrigin {
    /** The eligibility rules (A1 to A4): looked at anew at every check. */
    ELIGIBILITY(true),
    /** The survey of house and business: who was refused must be replaced or leave. */
    SURVEY(false),
    /** The training, such as a husband's refusal (A9): may be talked over. */
    TRAINING(true),
    /** The deciders refused a member: she must be replaced or leave. */
    APPROVAL(false),
    /** The member herself left: her place may be filled. */
    WITHDRAWAL(false);

    private final boolean memberMayStay;

    ConcernOrigin(boolean memberMayStay) {
        this.memberMayStay = memberMayStay;
    }

    /** Whether the member concerned may stay and try again; if not, she must be replaced or leave. */
    public boolean memberMayStay() {
        return memberMayStay;
    }
}
