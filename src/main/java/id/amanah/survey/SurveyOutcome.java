package id.amanah.survey;

/** What a survey comes to. */
public enum SurveyOutcome {
    /** The member may go on. */
    PASSED("lolos"),
    /** A manager has to rule. */
    DOUBTFUL("perlu putusan manajer"),
    /** The member may not go on; a substitute may. */
    REFUSED("tidak lolos");

    private final String indonesian;

    SurveyOutcome(String indonesian) {
        this.indonesian = indonesian;
    }

    /** In Indonesian, to follow a name. */
    public String indonesian() {
        return indonesian;
    }
}
