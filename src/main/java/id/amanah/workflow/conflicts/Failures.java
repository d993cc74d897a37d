package id.amanah.workflow.conflicts;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.client.ResourceAccessException;

/** What a failure says about whether, and when, the same may go well. */
public final class Failures {

    /** PostgreSQL: a deadlock, or a snapshot that others overtook. */
    private static final Set<String> OVERTAKEN = Set.of("40P01", "40001");

    /** PostgreSQL: the same key a second time. */
    private static final String TWICE = "23505";

    /** PostgreSQL's classes: connection, resources, operator's intervention (a statement's end among them), system. */
    private static final Set<String> GONE = Set.of("08", "53", "57", "58");

    private Failures() {}

    /** Whether somebody else was quicker at the same thing: done again, it goes well, or is refused for what is so now. */
    public static boolean isConflict(Throwable failure) {
        return occurs(
                failure,
                cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && OVERTAKEN.contains(String.valueOf(sql.getSQLState())));
    }

    /** Whether it is a conflict that the engine or the database noticed; one of the domain's own may come again and again. */
    public static boolean isEngineConflict(Throwable failure) {
        return occurs(
                failure,
                cause -> cause instanceof OptimisticLockingException
                        || cause instanceof SQLException sql && OVERTAKEN.contains(String.valueOf(sql.getSQLState())));
    }

    /** Whether the same is there already, as where somebody clicked twice: looked at again, it may be refused in words. */
    static boolean isDuplicate(Throwable failure) {
        return occurs(
                failure, cause -> cause instanceof SQLException sql && TWICE.equals(String.valueOf(sql.getSQLState())));
    }

    /** Whether the engine missed what it had seen a moment before, since somebody else ended it: looked at again, it is told in words. */
    static boolean isVanished(Throwable failure) {
        return occurs(
                failure,
                cause -> cause instanceof NullPointerException
                        && cause.getStackTrace().length > 0
                        && cause.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.impl."));
    }

    /** Whether what failed is the database, a network or a service, which come back by themselves. */
    public static boolean isOutside(Throwable failure) {
        return occurs(
                failure,
                cause -> cause instanceof IOException
                        || cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof QueryTimeoutException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof TransactionTimedOutException
                        || cause instanceof ResourceAccessException
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && sql.getSQLState().length() == 5
                                && GONE.contains(sql.getSQLState().substring(0, 2)));
    }

    private static boolean occurs(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
