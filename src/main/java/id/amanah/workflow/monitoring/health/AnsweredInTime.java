package id.amanah.workflow.monitoring.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks a question that may hang, and waits only so long for its answer. While one hangs no second is asked: whoever looks
 * every few seconds whether the database is back must not use up the threads that serve people.
 */
final class AnsweredInTime<T> {

    private final Supplier<T> question;
    private final Executor executor;
    private final Duration patience;
    private CompletableFuture<T> asked = CompletableFuture.completedFuture(null);

    AnsweredInTime(Supplier<T> question, Executor executor, Duration patience) {
        this.question = question;
        this.executor = executor;
        this.patience = patience;
    }

    /**
     * The answer.
     *
     * @throws TimeoutException where none came in time
     * @throws ExecutionException where the question failed
     */
    T ask() throws TimeoutException, ExecutionException, InterruptedException {
        return running().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<T> running() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(question, executor);
        }
        return asked;
    }
}
