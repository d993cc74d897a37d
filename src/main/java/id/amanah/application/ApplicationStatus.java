package id.amanah.application;

/** Where an application stands. */
public enum ApplicationStatus {
    /** Under way: from registration to the deciders' verdict. */
    OPEN("berjalan"),
    /** The deciders said yes. */
    APPROVED("disetujui"),
    /** The deciders said no. */
    REJECTED("ditolak"),
    /** Ended without a verdict: closed or withdrawn. */
    CLOSED("ditutup"),
    /** The money was paid out. */
    DISBURSED("dicairkan");

    private final String indonesian;

    ApplicationStatus(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The Indonesian word for it, in small letters. */
    public String indonesian() {
        return indonesian;
    }

    /** Whether nothing of it runs any more, and no money came of it. */
    public boolean hasEnded() {
        return this == REJECTED || this == CLOSED;
    }

    boolean mayBecome(ApplicationStatus next) {
        return switch (this) {
            case OPEN -> next == APPROVED || next == REJECTED || next == CLOSED;
            // A member who leaves before the payout opens the case again.
            case APPROVED -> next == DISBURSED || next == CLOSED || next == OPEN;
            case REJECTED, CLOSED, DISBURSED -> false;
        };
    }
}
