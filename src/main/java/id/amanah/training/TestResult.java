package id.amanah.training;

/** What the examiner finds of one member in the recognition test. */
public enum TestResult {
    /** Knows what the training taught. */
    PASSED("lulus"),
    /** Has to go through the topics and the test again. */
    REPEAT("mengulang"),
    /** Somebody else should take her place. */
    REPLACE("diganti");

    private final String indonesian;

    TestResult(String indonesian) {
        this.indonesian = indonesian;
    }

    /** In Indonesian, small letters. */
    public String indonesian() {
        return indonesian;
    }
}
