package id.amanah.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every Spring context of the tests a fresh database on one PostgreSQL per JVM, without a word in the test. A
 * test that names {@code spring.datasource.url} or {@code amanah.database.folder} itself gets what it names.
 *
 * <p>Only this server runs without fsync, for speed; what durability needs is tested on servers started as in
 * production.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class SharedTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "400");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")
                || environment.containsProperty("amanah.database.folder")) {
            return;
        }
        environment.getPropertySources().addFirst(new MapPropertySource("shared-test-database", freshDatabase()));
    }

    /** Connection settings of a database nobody else has. */
    static Map<String, Object> freshDatabase() {
        PostgresServer server = Shared.SERVER;
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + PostgresServer.APPLICATION_USER);
            return Map.of(
                    "spring.datasource.url",
                    server.urlOf(name),
                    "spring.datasource.username",
                    PostgresServer.APPLICATION_USER,
                    "spring.datasource.password",
                    server.applicationPassword(),
                    "spring.datasource.hikari.minimum-idle",
                    1,
                    "spring.test.database.replace",
                    "none");
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("No fresh database " + name, failure);
        }
    }

    /** The server that all these databases are on. */
    static PostgresServer server() {
        return Shared.SERVER;
    }

    /** Programs for servers that tests start themselves, unpacked once per checkout. */
    static PostgresBinaries programs() {
        try {
            return PostgresBinaries.unpackedBelow(Path.of("target/postgresql/programs"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Shared {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            DataFolder folder = firstFreeFolder();
            PostgresServer server;
            try {
                server = PostgresServer.start(folder, programs(), 0, FAST);
            } catch (RuntimeException damagedByACrash) {
                FileSystemUtils.deleteRecursively(folder.data().toFile());
                server = PostgresServer.start(folder, programs(), 0, FAST);
            }
            // Runs after Spring has closed the contexts, and so their connection pools.
            SpringApplication.getShutdownHandlers().add(server::close);
            dropDatabasesOfEarlierRuns(server);
            return server;
        }

        /** Two test runs at once, say of Maven and of an editor, each get a folder. */
        private static DataFolder firstFreeFolder() {
            RuntimeException reason = null;
            for (int number = 1; number <= 9; number++) {
                try {
                    return DataFolder.occupy(Path.of("target/postgresql/shared-" + number));
                } catch (RuntimeException inUse) {
                    reason = inUse;
                }
            }
            throw reason;
        }

        private static void dropDatabasesOfEarlierRuns(PostgresServer server) {
            try (Connection connection = server.connectAsSuperuser();
                    Statement statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            } catch (SQLException | IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
