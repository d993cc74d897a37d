package id.amanah.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the application did not start, where the reason is one a person can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineFailureReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineFailureReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart cannotStart) {
                return say(cannotStart.getMessage(), failure);
            }
            // The port was free when we looked and taken a moment later.
            if (cause instanceof PortInUseException portInUse) {
                return say(HttpPortCheck.messageFor(portInUse.getPort()), failure);
            }
        }
        return false;
    }

    private static boolean say(String line, Throwable failure) {
        System.err.println("Amanah tidak dapat dijalankan: " + line);
        LOG.debug("Start refused", failure);
        return true;
    }
}
