package id.amanah.workflow.jobs;

import id.amanah.workflow.conflicts.Failures;
import id.amanah.workflow.engine.CaseFacts;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Says when a failed job is tried again: as its model says, else as the table says for its kind. Who lost a race for the same
 * case is tried again at once, and nobody counts it.
 */
class PatientRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    private final transient RetryTable table;

    PatientRetry(String jobId, Throwable failure, RetryTable table) {
        super(jobId, failure);
        this.table = table;
    }

    @Override
    public Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null) {
            return null;
        }
        if (Failures.isEngineConflict(exception)) {
            job.unlock();
            notifyAcquisition(context);
            return null;
        }
        try {
            executeCustomStrategy(context, job, getCurrentActivity(context, job));
        } catch (Exception unreadable) {
            executeStandardStrategy(context);
        }
        return null;
    }

    @Override
    public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl step) {
        FailedJobRetryConfiguration own = step == null ? null : super.getFailedJobRetryConfiguration(job, step);
        return own != null
                ? own
                : table.plan(programme(job), JobKind.of(job, step, exception)).configuration();
    }

    private static String programme(JobEntity job) {
        ExecutionEntity execution = job.getExecution();
        return execution != null && execution.getVariable(CaseFacts.PROGRAMME) instanceof String programme
                ? programme
                : null;
    }
}
