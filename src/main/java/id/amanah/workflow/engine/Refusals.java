package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;
import java.util.Optional;

/** Finds the domain's refusal behind whatever the engine wrapped around it. */
public final class Refusals {

    private Refusals() {}

    static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedSubmission || cause instanceof RefusedInput || cause instanceof ToldRefusal) {
                return true;
            }
        }
        return false;
    }

    /** What the domain said behind a failure of the engine; empty where that is no refusal of input. */
    public static Optional<String> saidIn(RuntimeException failure) {
        return asRefusedSubmission(failure) instanceof RefusedSubmission refused
                ? Optional.of(refused.getMessage())
                : Optional.empty();
    }

    static RuntimeException asRefusedSubmission(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedSubmission refused) {
                return refused;
            }
            if (cause instanceof RefusedInput refused) {
                return new RefusedSubmission(refused);
            }
        }
        return failure;
    }
}
