package id.amanah.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/**
 * Keeps what the rules refuse out of the log. To the engine a refusal is a failed command, which it logs as an error with
 * message and stack; to us it is an answer that somebody has read, and its words may name members. What fails in a job
 * is nobody's answer and is logged like every other failure.
 */
class QuietRefusals extends CommandContextFactory {

    QuietRefusals(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {

            private boolean refused;

            @Override
            protected void fireCommandFailed(Throwable failure) {
                refused = getCurrentJob() == null && Refusals.isRefusal(failure);
                super.fireCommandFailed(failure);
            }

            @Override
            protected boolean shouldLogCmdException() {
                return !refused && super.shouldLogCmdException();
            }
        };
    }
}
