package id.amanah.workflow.coaching;

/** The ids and variables of {@code GroupCoachingProcess}. */
public final class CoachingProcess {

    /** The process id, which is the name of its file. */
    public static final String PROCESS = "GroupCoachingProcess";

    /** The step of the process before it that starts it, as models name what such a step does. */
    public static final String STARTED_BY = "startCoachingDelegate";

    /** When the day of the meeting to come begins. */
    static final String MEETING_BEGINS = "meetingBegins";
    /** The number of the meeting to come, from 1. */
    static final String MEETING_NUMBER = "meetingNumber";
    /** Whether everything is repaid, yes/no. */
    static final String REPAID = "repaid";

    private CoachingProcess() {}
}
