package id.amanah.workflow.monitoring.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ready to work: the database answers, the engine's tables are there, a process to register groups with is live, and jobs
 * are executed. Whether mail goes out is not asked here: a case goes on without it.
 */
@Component
class PlatformHealthIndicator implements HealthIndicator, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final ObjectProvider<JobExecutor> jobs;
    private final ExecutorService looking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "readiness");
        thread.setDaemon(true);
        return thread;
    });
    private final AnsweredInTime<List<String>> liveProcesses =
            new AnsweredInTime<>(this::liveProcesses, looking, PATIENCE);

    PlatformHealthIndicator(JdbcClient database, ObjectProvider<JobExecutor> jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        try {
            List<String> live = liveProcesses.ask();
            Health.Builder health =
                    Health.up().withDetail("database", "menjawab").withDetail("models", live.size());
            if (live.isEmpty()) {
                health.down().withDetail("models", "tidak ada proses yang berlaku");
            }
            return withJobs(health).build();
        } catch (TimeoutException silent) {
            return Health.down()
                    .withDetail("database", "tidak menjawab dalam " + PATIENCE.toSeconds() + " detik")
                    .build();
        } catch (ExecutionException failed) {
            return Health.down()
                    .withDetail(
                            "database",
                            "tidak dapat dibaca: "
                                    + failed.getCause().getClass().getSimpleName())
                    .build();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Health.outOfService().build();
        }
    }

    /** An instance that was told to execute no jobs is ready without. */
    private Health.Builder withJobs(Health.Builder health) {
        jobs.ifAvailable(executor -> {
            if (executor.isActive()) {
                health.withDetail("jobs", "dijalankan");
            } else {
                health.down().withDetail("jobs", "pelaksana pekerjaan latar berhenti");
            }
        });
        return health;
    }

    private List<String> liveProcesses() {
        return database.sql("select distinct key_ from act_re_procdef where suspension_state_ = 1")
                .query(String.class)
                .list();
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
