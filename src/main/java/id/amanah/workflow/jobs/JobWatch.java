package id.amanah.workflow.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the jobs: ends what never ends, tells of what runs for long, frees what dead nodes held. */
@Component
class JobWatch {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);

    private final RunningJobs running;
    private final JobLocks locks;
    private final Duration longest;
    private final Duration noticed;

    JobWatch(
            RunningJobs running,
            JobLocks locks,
            @Value("${amanah.jobs.longest}") Duration longest,
            @Value("${amanah.jobs.noticed-after}") Duration noticed) {
        this.running = running;
        this.locks = locks;
        this.longest = longest;
        this.noticed = noticed;
    }

    /** Looks once. */
    @Scheduled(fixedDelayString = "${amanah.jobs.watch-every}", initialDelayString = "${amanah.jobs.watch-every}")
    void look() {
        running.interruptLongerThan(longest);
        try {
            locks.keepLongRunning(running.longerThan(noticed));
            locks.releaseThoseOfTheDead();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The jobs could not be looked after this time: {}",
                    failure.getClass().getName());
        }
    }
}
