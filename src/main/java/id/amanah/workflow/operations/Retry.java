package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.jobs.RunningJobs;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tries jobs again: one at once, so that whoever asks sees what comes of it, or many through the job executor. The engine
 * keeps a failed try itself, in a transaction of its own; so must the record of it.
 */
@Component
class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final String RUNS_ALREADY =
            "Pekerjaan ini sedang berjalan; tunggu sampai selesai atau dihentikan sistem";
    private static final int FRESH_TRIES = 3;
    private static final int MOST_ATTEMPTS = 5;

    private final ManagementService jobs;
    private final RunningJobs running;
    private final JdbcClient database;
    private final Clock clock;

    Retry(ManagementService jobs, RunningJobs running, JdbcClient database, Clock clock) {
        this.jobs = jobs;
        this.running = running;
        this.database = database;
        this.clock = clock;
    }

    /** Refuses a place where nothing can be tried again. */
    void check(Place place) {
        if (place.jobId() == null) {
            throw RefusedInput.of("places", "Di sini tidak ada pekerjaan latar yang dapat dicoba lagi");
        }
        if (place.suspended()) {
            throw RefusedInput.of("places", "Kasus ini ditangguhkan; jalankan lagi dahulu");
        }
        if (runs(place.jobId())) {
            throw RefusedInput.of("places", RUNS_ALREADY);
        }
    }

    private boolean runs(String job) {
        return database.sql("select exists (select 1 from long_running_job where job_id = :job)")
                .param("job", job)
                .query(Boolean.class)
                .single();
    }

    /**
     * Executes the job now; null where it went well, else what it means that it failed. A timer whose time is still to come
     * gets fresh tries and waits for it.
     */
    String now(Place place) {
        Job job = jobs.createJobQuery().jobId(place.jobId()).singleResult();
        if (job != null && isTimerToCome(job)) {
            if (job.getRetries() > 0) {
                return "waktunya belum tiba";
            }
            jobs.setJobRetries(job.getId(), FRESH_TRIES);
            return null;
        }
        return execute(place, 1);
    }

    /** A job that failed has its next try as its time. */
    private boolean isTimerToCome(Job job) {
        return job.getExceptionMessage() == null
                && job.getDuedate() != null
                && job.getDuedate().toInstant().isAfter(clock.instant());
    }

    private String execute(Place place, int attempt) {
        try {
            return running.during(place.jobId(), () -> jobs.executeJob(place.jobId())) ? null : RUNS_ALREADY;
        } catch (RuntimeException failure) {
            if (jobs.createJobQuery().jobId(place.jobId()).count() == 0) {
                // The job executor was quicker.
                return null;
            }
            if (failure instanceof OptimisticLockingException && attempt < MOST_ATTEMPTS) {
                // The job executor was at it too, and in vain.
                return execute(place, attempt + 1);
            }
            LOG.warn("Job {} of {} failed again", place.jobId(), place.applicationNumber(), failure);
            return FailureWords.of(failure.getMessage());
        }
    }

    /** Gives jobs fresh tries, due now. */
    void soon(List<String> jobIds) {
        jobs.setJobRetries(FRESH_TRIES)
                .jobIds(jobIds)
                .dueDate(Date.from(clock.instant()))
                .execute();
    }
}
