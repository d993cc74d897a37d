package id.amanah.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.launch.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server as it runs in production: durable, private, and back after every kind of end. */
class PostgresServerTests {

    @TempDir
    Path folder;

    @Test
    void commits_are_on_disk_before_they_are_answered() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder);
                PostgresServer server = start(data);
                Connection connection = connect(server)) {
            assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(connection, "SHOW server_version")).startsWith("17.");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_or_from_another_machine() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder);
                PostgresServer server = start(data);
                Connection connection = connect(server)) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.urlOf("amanah"), PostgresServer.APPLICATION_USER, "tebakan"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.passwordFile(PostgresServer.APPLICATION_USER))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void data_survive_a_stop_and_a_start() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder)) {
            try (PostgresServer server = start(data);
                    Connection connection = connect(server)) {
                run(connection, "CREATE TABLE kept (what text)");
                run(connection, "INSERT INTO kept VALUES ('ada')");
            }
            assertThat(data.data().resolve("postmaster.pid")).doesNotExist();
            try (PostgresServer server = start(data);
                    Connection connection = connect(server)) {
                assertThat(ask(connection, "SELECT what FROM kept")).isEqualTo("ada");
            }
        }
    }

    @Test
    void a_server_left_behind_is_stopped_and_its_commits_are_kept() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder)) {
            PostgresServer leftBehind = start(data);
            try (Connection connection = connect(leftBehind)) {
                run(connection, "CREATE TABLE kept AS SELECT 'ada' AS what");
            }
            try (PostgresServer server = start(data);
                    Connection connection = connect(server)) {
                assertThat(server.port()).isNotEqualTo(leftBehind.port());
                assertThat(ask(connection, "SELECT what FROM kept")).isEqualTo("ada");
            }
        }
    }

    @Test
    void a_server_killed_at_once_recovers_every_commit() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder)) {
            PostgresServer killed = start(data);
            try (Connection connection = connect(killed)) {
                run(connection, "CREATE TABLE kept AS SELECT 'ada' AS what");
            }
            killServer(data);
            try (PostgresServer server = start(data);
                    Connection connection = connect(server)) {
                assertThat(ask(connection, "SELECT what FROM kept")).isEqualTo("ada");
            }
        }
    }

    @Test
    void a_stale_pid_file_that_names_a_stranger_does_no_harm() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder)) {
            start(data).close();
            Files.writeString(
                    data.data().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + data.data() + "\n1700000000\n1\n\n\n\nstopped\n");
            try (PostgresServer server = start(data);
                    Connection connection = connect(server)) {
                assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_first_start_cut_short_is_begun_anew() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder)) {
            Files.createDirectories(data.unfinishedData().resolve("base"));
            try (PostgresServer server = start(data)) {
                assertThat(data.unfinishedData()).doesNotExist();
                assertThat(data.data().resolve("PG_VERSION")).hasContent("17");
                assertThat(server.port()).isPositive();
            }
        }
    }

    @Test
    void data_of_another_major_version_are_left_alone() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder)) {
            start(data).close();
            Files.writeString(data.data().resolve("PG_VERSION"), "16\n");
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PostgreSQL 16")
                    .hasMessageContaining("pg_dump");
        }
    }

    @Test
    void a_failing_key_leaves_no_value_in_the_log() throws Exception {
        try (DataFolder data = DataFolder.occupy(folder);
                PostgresServer server = start(data);
                Connection connection = connect(server)) {
            run(connection, "CREATE TABLE person (nik text PRIMARY KEY)");
            run(connection, "INSERT INTO person VALUES ('6474014107900001')");
            assertThatThrownBy(() -> run(connection, "INSERT INTO person VALUES ('6474014107900001')"))
                    .isInstanceOf(SQLException.class);
            assertThat(data.log()).content().contains("duplicate key").doesNotContain("6474014107900001");
        }
    }

    @Test
    void a_folder_serves_one_application_at_a_time() throws Exception {
        try (DataFolder held = DataFolder.occupy(folder)) {
            assertThat(held.data()).doesNotExist();
            assertThatThrownBy(() -> DataFolder.occupy(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("sedang dipakai")
                    .message()
                    .hasLineCount(1);
        }
        DataFolder.occupy(folder).close();
    }

    private static PostgresServer start(DataFolder data) {
        return PostgresServer.start(data, SharedTestDatabase.programs(), 0, Map.of());
    }

    private static Connection connect(PostgresServer server) throws Exception {
        return DriverManager.getConnection(
                server.urlOf(PostgresServer.APPLICATION_DATABASE),
                PostgresServer.APPLICATION_USER,
                server.applicationPassword());
    }

    private static void killServer(DataFolder data) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.data().resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        postmaster.onExit().get();
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
