package id.amanah.workflow.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What executes timers and jobs on this node, where it is meant to. */
@Component
class JobExecutorService implements Service {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final boolean wanted;
    private final Clock clock;
    private final AtomicReference<Instant> stoppedSince = new AtomicReference<>();

    JobExecutorService(
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean wanted,
            Clock clock) {
        this.engine = engine;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "jobs";
    }

    @Override
    public String label() {
        return "Pelaksana pekerjaan";
    }

    @Override
    public Optional<Trouble> trouble() {
        if (!wanted || executor().isActive()) {
            stoppedSince.set(null);
            return Optional.empty();
        }
        return Optional.of(new Trouble(
                "Pelaksana pekerjaan di server ini berhenti: tidak ada pewaktu dan pekerjaan latar yang berjalan.",
                stoppedSince.updateAndGet(known -> known == null ? clock.instant() : known)));
    }

    @Override
    public void tryAgain() {
        if (wanted) {
            executor().start();
        }
    }

    private JobExecutor executor() {
        return engine.getObject().getJobExecutor();
    }
}
