package id.amanah.kill;

import id.amanah.AmanahApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Starts the application at a moment of the test's choice and goes to another with every line of standard input, or stops
 * what executes jobs. Time runs on between them. The product itself can be moved in time by its demonstration only.
 */
public final class ApplicationWithCalendar {

    /** Begins the line that says where the calendar stands. */
    static final String SHOWS = "Calendar shows ";

    /** The line that stops the job executor, and what is said then. */
    static final String STOP_JOBS = "stop jobs";

    static final String JOBS_STOPPED = "Job executor stopped";

    private ApplicationWithCalendar() {}

    /** Starts at the ISO-8601 instant that is the first argument. */
    public static void main(String[] arguments) {
        turnTo(arguments[0]);
        Thread hand = new Thread(ApplicationWithCalendar::followStandardInput, "calendar");
        hand.setDaemon(true);
        hand.start();
        AmanahApplication.main(new String[0]);
    }

    private static void followStandardInput() {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                if (line.equals(STOP_JOBS)) {
                    stopJobs();
                } else {
                    turnTo(line);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stopJobs() {
        ((ProcessEngineConfigurationImpl)
                        ProcessEngines.getDefaultProcessEngine(false).getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
        System.out.println(JOBS_STOPPED);
    }

    private static void turnTo(String instant) {
        Instant moment = Instant.parse(instant);
        ClockUtil.offset(moment.toEpochMilli() - System.currentTimeMillis());
        System.out.println(SHOWS + moment);
    }
}
