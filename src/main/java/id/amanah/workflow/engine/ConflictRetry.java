package id.amanah.workflow.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs a command again when two people touched the same case at the same moment, so that neither of them notices. */
class ConflictRetry extends CommandInterceptor {

    private static final int ATTEMPTS = 5;

    @Override
    public <T> T execute(Command<T> command) {
        boolean ownTransaction = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException conflict) {
                if (!ownTransaction || !command.isRetryable() && attempt > 1 || attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }
}
