package id.amanah.shared;

/** The sex an identity card states. */
public enum Sex {
    /** Perempuan. */
    FEMALE("perempuan"),
    /** Laki-laki. */
    MALE("laki-laki");

    private final String indonesian;

    Sex(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The Indonesian word for it, in small letters. */
    public String indonesian() {
        return indonesian;
    }
}
