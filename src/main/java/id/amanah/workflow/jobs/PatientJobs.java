package id.amanah.workflow.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has the engine try failed jobs again by table, and take due jobs in turn. */
@Component
class PatientJobs extends AbstractProcessEnginePlugin {

    private final RetryTable table;
    private final int share;

    PatientJobs(RetryTable table, @Value("${amanah.jobs.share}") int share) {
        this.table = table;
        this.share = share;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory((job, failure) -> new PatientRetry(job, failure, table));
        // A job without a due date would wait behind every timer, or before it, as the database pleases.
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        List<SessionFactory> factories = new ArrayList<>(
                engine.getCustomSessionFactories() == null ? List.of() : engine.getCustomSessionFactories());
        factories.add(new FairQueue.Factory(share));
        engine.setCustomSessionFactories(factories);
    }
}
