package id.amanah.launch;

import org.springframework.boot.ExitCodeGenerator;

/**
 * A reason not to start that the person at the keyboard can mend. Its message is one line of plain Indonesian, shown
 * without a stack trace; the process then ends with exit code 1.
 */
public final class CannotStart extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** Refuses the start with {@code message}: what is wrong and what to do, in one line. */
    public CannotStart(String message) {
        super(message);
    }

    /** As {@link #CannotStart(String)}, keeping what lies behind it for the log. */
    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
