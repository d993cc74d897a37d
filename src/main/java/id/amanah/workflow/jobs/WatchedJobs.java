package id.amanah.workflow.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Does jobs one after the other, each known to {@link RunningJobs} while it runs. */
class WatchedJobs extends ExecuteJobsRunnable {

    private final RunningJobs running;

    WatchedJobs(List<String> jobs, ProcessEngineImpl engine, RunningJobs running) {
        super(jobs, engine);
        this.running = running;
    }

    @Override
    protected void executeJob(String job, CommandExecutor engine, JobFailureCollector failures) {
        running.during(job, () -> super.executeJob(job, engine, failures));
    }
}
