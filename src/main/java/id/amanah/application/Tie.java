package id.amanah.application;

/** What binds a member of staff to a group so that somebody else has to decide about it. */
public enum Tie {
    /** Surveyed the house or business of a present or former member, in any round. */
    SURVEYED("menyurvei anggota kelompok ini"),
    /** Held a day of the group's training; taking the recognition test is no tie. */
    TRAINED("melatih kelompok ini"),
    /** Declared kinship with a member. */
    KIN("menyatakan punya hubungan keluarga dengan anggota kelompok ini"),
    /** Lives in the group's own RT (A2 tells the RT). */
    RESIDENT("tinggal di RT kelompok ini"),
    /** Answered a decider's question or revised the requests on it. */
    ANSWERED("menjawab pertanyaan pemutus tentang kelompok ini");

    private final String words;

    Tie(String words) {
        this.words = words;
    }

    /** The tie in Indonesian, to follow "Anda" or a name. */
    public String words() {
        return words;
    }

    /** Whether no piece of work done anew by somebody else could undo it. */
    boolean personal() {
        return this == KIN || this == RESIDENT;
    }

    /** Whether it yields where nobody else is left to decide: answering is no judgement of the group. */
    boolean yields() {
        return this == ANSWERED;
    }
}
