package id.amanah.group;

/** Who runs the business that the financing is for; it need not be the member (A8). */
public enum BusinessRunner {
    /** The member. */
    HERSELF("Sendiri"),
    /** Her husband. */
    HUSBAND("Suami"),
    /** Somebody else of the household. */
    OTHER("Lainnya");

    private final String indonesian;

    BusinessRunner(String indonesian) {
        this.indonesian = indonesian;
    }

    /** What forms and import files call it. */
    public String indonesian() {
        return indonesian;
    }
}
