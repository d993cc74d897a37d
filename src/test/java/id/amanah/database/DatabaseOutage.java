package id.amanah.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One test's database is gone, for as long as this is open: connections break, and new ones are refused. */
public final class DatabaseOutage implements AutoCloseable {

    private final String database;

    private DatabaseOutage(String database) {
        this.database = database;
    }

    /** Begins for the database of that address, which is one on the server that tests share. */
    public static DatabaseOutage of(String url) {
        DatabaseOutage outage = new DatabaseOutage(url.replaceAll("^.*/|\\?.*$", ""));
        outage.accept(false);
        outage.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + outage.database + "'");
        return outage;
    }

    @Override
    public void close() {
        accept(true);
    }

    private void accept(boolean connections) {
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + connections);
    }

    private void execute(String statement) {
        try (Connection connection = SharedTestDatabase.server().connectAsSuperuser();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
