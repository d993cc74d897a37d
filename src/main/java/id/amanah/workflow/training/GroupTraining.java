package id.amanah.workflow.training;

import id.amanah.workflow.engine.TaskAtHand;
import java.util.UUID;

/** What the process {@code GroupTrainingProcess} carries besides the facts of the case. */
public final class GroupTraining {

    /** The process id, which is the name of its file. */
    public static final String PROCESS = "GroupTrainingProcess";

    /** What the training needs next, a {@link NextTrainingStep} by name. */
    static final String NEXT_DAY = "nextDay";

    /** The meeting to be held next, a UUID as text. */
    static final String SESSION_ID = "trainingSessionId";

    /** Number of the training day whose topic that meeting teaches, from 1; 0 for a refresher. */
    static final String DAY_NUMBER = "trainingDayNumber";

    /** When the task of that meeting appears. */
    static final String DAY_START = "trainingDayStart";

    /** What that meeting is called, such as {@code Latihan hari 2: Produk}. */
    static final String DAY_TITLE = "trainingDayTitle";

    /** Whether somebody refused or left at the meeting just recorded (A9). */
    static final String REFUSED = "trainingRefused";

    /** The weakest result of the test just taken: PASSED, REPEAT or REPLACE. */
    static final String TEST_RESULT = "testResult";

    /** What the training came to, for the calling process: a {@link TrainingOutcome} by name. */
    static final String TRAINING_OUTCOME = "trainingOutcome";

    private GroupTraining() {}

    static UUID sessionId(TaskAtHand task) {
        return UUID.fromString((String) task.fact(SESSION_ID));
    }

    /** What the calling process hears. */
    enum TrainingOutcome {
        /** Every active member attended every day and passed the test. */
        COMPLETED,
        /** Somebody refused, left or has to be replaced; what was done stays done. */
        NEEDS_RESOLUTION
    }

    /** What the training needs next; the answers of the model's gateway. */
    enum NextTrainingStep {
        /** A meeting is planned. */
        MEETING,
        /** Members who attended the day of requests have not been asked (A10). */
        REQUESTS,
        /** A missed day has to be planned. */
        MAKE_UP,
        /** The recognition test is due. */
        TEST,
        /** Everything is done. */
        DONE
    }
}
