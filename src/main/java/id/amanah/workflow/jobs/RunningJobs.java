package id.amanah.workflow.jobs;

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
    private final Clock clock;

    RunningJobs(Clock clock) {
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
            LOG.warn("Job {} still runs and is not started a second time", jobId);
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
        runs.values().stream().filter(run -> run.lasts().compareTo(longest) > 0).forEach(this::interrupt);
    }

    /** What runs longer than that. */
    List<Run> longerThan(Duration length) {
        return runs.values().stream()
                .filter(run -> run.lasts().compareTo(length) > 0)
                .toList();
    }

    private synchronized void interrupt(Run run) {
        if (runs.containsKey(run.jobId())) {
            LOG.warn("Job {} runs for {} and is interrupted", run.jobId(), run.lasts());
            run.thread().interrupt();
        }
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
