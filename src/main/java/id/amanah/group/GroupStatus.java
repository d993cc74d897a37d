package id.amanah.group;

/** Where a group stands as a whole. */
public enum GroupStatus {
    /** Applying: from registration until the money is paid out. */
    FORMING("dalam pengajuan"),
    /** Financing was paid out and is being repaid. */
    FINANCED("dibiayai"),
    /** All financing is repaid. */
    REPAID("lunas"),
    /** Ended before financing; its data are kept for later (A9). */
    CLOSED("ditutup");

    private final String indonesian;

    GroupStatus(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The Indonesian word for it, in small letters. */
    public String indonesian() {
        return indonesian;
    }

    /** Whether the group is under way, so that its members may not belong to another one. */
    public boolean isOpen() {
        return this == FORMING || this == FINANCED;
    }
}
