package id.amanah.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries what a user submitted past the engine to the listener that takes it into the domain. */
final class Submissions {

    private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

    private Submissions() {}

    static Optional<Submission> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static <T> T during(Map<String, Object> values, Supplier<T> engineCall) {
        Submission outer = CURRENT.get();
        CURRENT.set(Submission.of(values));
        try {
            return engineCall.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
