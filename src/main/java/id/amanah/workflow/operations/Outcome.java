package id.amanah.workflow.operations;

/** What came of an action at one place. */
public enum Outcome {
    /** Begun; how it ended is told by a later record. */
    STARTED("Dimulai"),
    /** Done. */
    DONE("Berhasil"),
    /** Tried, and it failed; nothing has changed. */
    FAILED("Gagal"),
    /** Not tried: a rule does not admit it. */
    REFUSED("Tidak dilakukan");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** Its Indonesian name. */
    public String label() {
        return label;
    }
}
