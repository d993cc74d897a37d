package id.amanah.workflow.jobs;

import id.amanah.shared.CaseLog;
import id.amanah.workflow.monitoring.logs.CaseNumbers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which jobs the threads of this application are at, and since when. */
@Component
public class RunningJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final CaseNumbers numbers;
    private final Clock clock;

    RunningJobs(CaseNumbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Does a job, unless a thread is at it already: one that never ends must not take one thread after the other. It is interrupted
     * where it runs too long.
     *
     * @return whether it was done here
     */
    public boolean during(String jobId, Runnable work) {
        Run run = new Run(jobId, Thread.currentThread(), clock.instant(), System.nanoTime());
        if (runs.putIfAbsent(jobId, run) != null) {
            warn(run, "Job {} still runs and is not started a second time", jobId);
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            end(run);
        }
    }

    /** Interrupts what runs longer than that. */
    void interruptLongerThan(Duration longest) {
        List<Run> interrupted =
                longerThan(longest).stream().filter(this::interrupt).toList();
        // Only then: whose jobs they are is asked of a database that may itself be what does not end.
        interrupted.forEach(run -> warn(run, "Job {} ran for {} and is interrupted", run.jobId(), run.lasts()));
    }

    /** What runs longer than that. */
    List<Run> longerThan(Duration length) {
        return runs.values().stream()
                .filter(run -> run.lasts().compareTo(length) > 0)
                .toList();
    }

    private synchronized boolean interrupt(Run run) {
        boolean running = runs.containsKey(run.jobId());
        if (running) {
            run.thread().interrupt();
        }
        return running;
    }

    /** The engine names the case on the lines of the thread that is at the job, and on no other's. */
    private void warn(Run run, String words, Object... details) {
        CaseLog.during(numbers.of("job", run.jobId()).orElse(null), () -> {
            LOG.warn(words, details);
            return null;
        });
    }

    /** The thread goes on to other jobs: an interruption that came too late must not meet them. */
    private synchronized void end(Run run) {
        runs.remove(run.jobId());
        Thread.interrupted();
    }

    /**
     * A job at work.
     *
     * @param since as the clock shows it
     * @param started as the machine counts, whatever the clock is set to
     */
    record Run(String jobId, Thread thread, Instant since, long started) {

        Duration lasts() {
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }
}
