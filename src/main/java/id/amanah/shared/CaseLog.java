package id.amanah.shared;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** Names the case that is worked on every line logged meanwhile. */
public final class CaseLog {

    /** Under this name log lines carry the application number. */
    public static final String APPLICATION_NUMBER = "applicationNumber";

    private CaseLog() {}

    /** Works a case; {@code null} where its number is not known. */
    public static <T> T during(String applicationNumber, Supplier<T> work) {
        if (applicationNumber == null) {
            return work.get();
        }
        String before = MDC.get(APPLICATION_NUMBER);
        MDC.put(APPLICATION_NUMBER, applicationNumber);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(APPLICATION_NUMBER);
            } else {
                MDC.put(APPLICATION_NUMBER, before);
            }
        }
    }
}
