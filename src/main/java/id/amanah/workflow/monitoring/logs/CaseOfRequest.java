package id.amanah.workflow.monitoring.logs;

import id.amanah.shared.CaseLog;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Names the case that a request is about on every line logged while it is answered, the server's own included: by the
 * application number, the task, the job or the process instance in its path.
 */
@Component
class CaseOfRequest implements ServletRequestListener {

    private static final Pattern NUMBER = Pattern.compile("/(AJU-\\d{4}-\\d{5,})(?=/|$)");
    private static final Pattern THING = Pattern.compile("/(task|process-instance|job)/([0-9a-fA-F-]{36})(?=/|$)");

    private final CaseNumbers numbers;

    CaseOfRequest(CaseNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void requestInitialized(ServletRequestEvent request) {
        if (request.getServletRequest() instanceof HttpServletRequest http) {
            numberIn(http.getRequestURI()).ifPresent(number -> MDC.put(CaseLog.APPLICATION_NUMBER, number));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent request) {
        MDC.remove(CaseLog.APPLICATION_NUMBER);
    }

    private Optional<String> numberIn(String path) {
        Matcher number = NUMBER.matcher(path);
        if (number.find()) {
            return Optional.of(number.group(1));
        }
        Matcher thing = THING.matcher(path);
        return thing.find() ? numbers.of(thing.group(1), thing.group(2)) : Optional.empty();
    }
}
