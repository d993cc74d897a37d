package id.amanah.workflow.conflicts;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does the whole of a transaction again where somebody else was quicker at the same case. */
final class Conflicts {

    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private Conflicts() {}

    /** Does it, again and again while it conflicts; what is part of a greater transaction is for that one to do again. */
    static <T> T retried(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                boolean again = Failures.isConflict(failure)
                        ? attempt < ATTEMPTS
                        : attempt == 1 && (Failures.isDuplicate(failure) || Failures.isVanished(failure));
                if (!again) {
                    throw failure;
                }
                letTheOtherFinish(attempt);
            }
        }
    }

    /** By chance, so that two who collided do not collide again. */
    private static void letTheOtherFinish(int attempt) {
        long longest = FIRST_PAUSE.multipliedBy(1L << attempt).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
