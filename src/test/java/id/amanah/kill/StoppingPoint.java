package id.amanah.kill;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Brings the application to a halt at an exact point of a transaction, by holding at the database what it needs next:
 * the product itself has no test hooks. Kill the application while it stands there, then close this.
 */
public final class StoppingPoint implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Any number that nothing else uses. */
    private static final long GATE = 20_261_122L;

    private final Connection holder;
    private final Connection watcher;

    private StoppingPoint(Connection holder, Connection watcher) {
        this.holder = holder;
        this.watcher = watcher;
    }

    /** Whoever reads or writes {@code table} next stands still before that statement. */
    public static StoppingPoint before(RunningApplication application, String table) {
        return at(application, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }

    /** Whoever writes to {@code table} next stands still before that statement; readers go on. */
    public static StoppingPoint beforeWriting(RunningApplication application, String table) {
        return at(application, "LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }

    /**
     * Whoever inserts into {@code table} next stands still inside its COMMIT, all its statements done. Leaves a
     * trigger on the table that does nothing once this is closed.
     *
     * <p>A commit under way outlives the application: kill, close this, start again, and it is done though nobody was
     * told; kill, start again, close this, and it is as if it had never been.
     */
    public static StoppingPoint insideCommitOfInsert(RunningApplication application, String table) {
        try (Connection connection = application.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE FUNCTION stand_still() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
                            + " AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(" + GATE + "); RETURN NULL; END $$");
            statement.execute("DROP TRIGGER IF EXISTS stand_still ON " + table);
            statement.execute("CREATE CONSTRAINT TRIGGER stand_still AFTER INSERT ON " + table
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stand_still()");
        } catch (SQLException failure) {
            throw new IllegalStateException("No stopping point in " + table, failure);
        }
        return at(application, "SELECT pg_advisory_xact_lock(" + GATE + ")");
    }

    /** Waits until the application stands at the point. */
    public void awaitReached() {
        await("application at the stopping point").atMost(PATIENCE).until(this::someoneWaits);
    }

    /** Lets the application go on, if it still lives. */
    @Override
    public void close() {
        try (holder;
                watcher) {
            holder.rollback();
        } catch (SQLException serverGone) {
            // A restart of the application ends the server we are connected to, and with it the lock.
        }
    }

    private boolean someoneWaits() throws SQLException {
        try (Statement statement = watcher.createStatement();
                ResultSet answer = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_stat_activity"
                        + " WHERE datname = 'amanah' AND usename = 'amanah' AND wait_event_type = 'Lock')")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static StoppingPoint at(RunningApplication application, String lock) {
        Connection holder = application.connectToDatabase();
        try (Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(lock);
            return new StoppingPoint(holder, application.connectToDatabase());
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot hold the application up", failure);
        }
    }
}
