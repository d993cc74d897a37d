package id.amanah.training;

/** What a meeting of the training is for. */
public enum SessionKind {
    /** One of the programme's training days, for the whole group (A6, A7). */
    DAY("Latihan"),
    /** Repeats one day's topic for those who missed it. */
    MAKE_UP("Latihan susulan"),
    /** Goes through the topics again with those whose recognition test has to be repeated. */
    REFRESHER("Pengulangan materi");

    private final String indonesian;

    SessionKind(String indonesian) {
        this.indonesian = indonesian;
    }

    /** Its name on screens. */
    public String indonesian() {
        return indonesian;
    }
}
