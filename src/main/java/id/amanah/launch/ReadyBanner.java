package id.amanah.launch;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says when the application is ready, how long that took since the command, where to sign in, and what else beans tell. */
@Component
final class ReadyBanner {

    /** Starts the line that says so; scripts and tests wait for it. */
    static final String READY = "Amanah siap dalam";

    private static final String RULE = "-".repeat(78);

    private final Environment environment;
    private final ObjectProvider<ReadyNotice> notices;

    ReadyBanner(Environment environment, ObjectProvider<ReadyNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        if (environment.getProperty("local.server.port", Integer.class, -1) > 0) {
            print(System.out, sinceCommand(ready));
        }
    }

    void print(PrintStream out, Duration startTime) {
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        lines.add(READY + String.format(Locale.forLanguageTag("id-ID"), " %.1f detik.", startTime.toMillis() / 1000.0));
        lines.add("Buka       " + address());
        notices.orderedStream().map(ReadyNotice::lines).forEach(lines::addAll);
        lines.add("Hentikan dengan Ctrl-C.");
        lines.add(RULE);
        out.println(String.join(System.lineSeparator(), lines));
        out.flush();
    }

    private String address() {
        boolean secure = environment.getProperty("server.ssl.enabled", Boolean.class, false);
        return (secure ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "") + "/";
    }

    /** Counts from the start of the process, not of Spring: that is what a person waits for. */
    private static Duration sinceCommand(ApplicationReadyEvent ready) {
        Instant now = Clock.systemUTC().instant();
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, now))
                .orElse(ready.getTimeTaken());
    }
}
