package id.amanah.story;

/** Hears of every request that was answered. */
@FunctionalInterface
public interface RequestMeter {

    /** Hears nothing. */
    RequestMeter NONE = (kind, nanoseconds, accepted) -> {};

    /**
     * Notes one request.
     *
     * @param kind what it was for, such as {@code complete UserTask_PayOut}
     * @param nanoseconds from sending to the whole answer
     * @param accepted whether the application did what was asked
     */
    void answered(String kind, long nanoseconds, boolean accepted);
}
