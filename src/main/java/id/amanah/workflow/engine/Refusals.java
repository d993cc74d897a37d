package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;

/** Finds the domain's refusal behind whatever the engine wrapped around it. */
final class Refusals {

    private Refusals() {}

    static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedSubmission || cause instanceof RefusedInput || cause instanceof ToldRefusal) {
                return true;
            }
        }
        return false;
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
