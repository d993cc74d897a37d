package id.amanah.workflow.engine;

import java.util.function.Supplier;

/** Shows a start listener that the application itself starts the process, with its facts already in order. */
public final class StartTicket {

    private static final ThreadLocal<String> STARTING = new ThreadLocal<>();

    private StartTicket() {}

    /** Runs a start for the case with this business key; start listeners see that the facts come from our own code. */
    public static <T> T during(String businessKey, Supplier<T> start) {
        String before = STARTING.get();
        STARTING.set(businessKey);
        try {
            return start.get();
        } finally {
            if (before == null) {
                STARTING.remove();
            } else {
                STARTING.set(before);
            }
        }
    }

    static boolean covers(String businessKey) {
        return businessKey != null && businessKey.equals(STARTING.get());
    }
}
