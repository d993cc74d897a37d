package id.amanah.group;

/** The marital status an identity card states. */
public enum MaritalStatus {
    /** Kawin. */
    MARRIED("Menikah"),
    /** Belum kawin. */
    SINGLE("Belum menikah"),
    /** Cerai hidup. */
    DIVORCED("Cerai hidup"),
    /** Cerai mati. */
    WIDOWED("Cerai mati");

    private final String indonesian;

    MaritalStatus(String indonesian) {
        this.indonesian = indonesian;
    }

    /** What forms and import files call it. */
    public String indonesian() {
        return indonesian;
    }
}
