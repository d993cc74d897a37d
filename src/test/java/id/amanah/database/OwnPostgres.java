package id.amanah.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL of somebody's own, not the application's: started beside it, named by its environment. */
public final class OwnPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final PostgresServer server;

    private OwnPostgres(DataFolder folder, PostgresServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts an empty one on that folder. */
    public static OwnPostgres start(Path folder) {
        DataFolder data = DataFolder.occupy(folder);
        return new OwnPostgres(data, PostgresServer.start(data, SharedTestDatabase.programs(), 0, Map.of()));
    }

    /** The environment variables that name it. */
    public Map<String, String> environment() {
        try {
            return Map.of(
                    "SPRING_DATASOURCE_URL",
                    server.urlOf(PostgresServer.APPLICATION_DATABASE),
                    "SPRING_DATASOURCE_USERNAME",
                    PostgresServer.APPLICATION_USER,
                    "SPRING_DATASOURCE_PASSWORD",
                    server.applicationPassword());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection to its one database. */
    public Connection connect() throws SQLException {
        Map<String, String> environment = environment();
        return DriverManager.getConnection(
                environment.get("SPRING_DATASOURCE_URL"),
                environment.get("SPRING_DATASOURCE_USERNAME"),
                environment.get("SPRING_DATASOURCE_PASSWORD"));
    }

    @Override
    public void close() {
        server.close();
        folder.close();
    }
}
