package id.amanah.workflow.conflicts;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** What somebody asks of the engine is done again where it conflicts; what jobs do is for the job executor to do again. */
public final class ConflictRetry extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        boolean ofJobs = Context.getJobExecutorContext() != null
                || command instanceof AcquireJobsCmd
                || command instanceof ExecuteJobsCmd;
        return ofJobs || Context.getCommandContext() != null
                ? next.execute(command)
                : Conflicts.retried(() -> next.execute(command));
    }
}
