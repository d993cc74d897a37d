package id.amanah.workflow.operations;

import java.util.Optional;
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

    JobExecutorService(
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean wanted) {
        this.engine = engine;
        this.wanted = wanted;
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
        return !wanted || executor().isActive()
                ? Optional.empty()
                : Optional.of(new Trouble(
                        "Pelaksana pekerjaan di server ini berhenti: tidak ada pewaktu dan pekerjaan latar yang berjalan.",
                        null));
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
