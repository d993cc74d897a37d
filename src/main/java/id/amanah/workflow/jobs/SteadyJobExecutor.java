package id.amanah.workflow.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** The engine's job executor, whose jobs are watched and whose locks tell whose they are. */
class SteadyJobExecutor extends SpringJobExecutor {

    private final RunningJobs running;

    SteadyJobExecutor(RunningJobs running) {
        this.running = running;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new WatchedJobs(jobs, engine, running);
    }
}
