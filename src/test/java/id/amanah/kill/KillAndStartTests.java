package id.amanah.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as whoever runs it meets it: stopped, killed, started twice, started on a taken port. */
@Tag("kill")
class KillAndStartTests {

    private static final String REFUSED = "Amanah tidak dapat dijalankan: ";

    @TempDir
    Path folder;

    @Test
    void data_survive_kill_9_and_a_start_on_the_same_folder() throws Exception {
        RunningApplication first = RunningApplication.start(folder, "");
        try (Connection connection = first.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'ada' AS what");
        }
        first.kill();
        try (RunningApplication second = RunningApplication.start(folder, "");
                Connection connection = second.connectToDatabase();
                Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery("SELECT what FROM kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).isEqualTo("ada");
            assertThat(get(second, "/actuator/health")).contains("\"UP\"");
        }
    }

    @Test
    void a_stop_in_good_order_ends_the_database_last() throws Exception {
        RunningApplication application = RunningApplication.start(folder, "");
        int exitCode = application.stop();
        assertThat(exitCode).isEqualTo(128 + 15);
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("postgres/postgresql.log")).content().contains("database system is shut down");
        assertThat(application.output()).noneMatch(line -> line.contains("ERROR") || line.contains("Exception"));
    }

    @Test
    void a_second_start_on_a_folder_in_use_says_so_in_one_line_and_ends() throws Exception {
        try (RunningApplication first = RunningApplication.start(folder, "");
                ServerSocket aPort = new ServerSocket(0)) {
            int free = aPort.getLocalPort();
            aPort.close();
            RunningApplication second = RunningApplication.launch(folder, free, "", Map.of());
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output())
                    .singleElement()
                    .asString()
                    .startsWith(REFUSED + "folder data ")
                    .contains("sedang dipakai");
            assertThat(get(first, "/actuator/health")).contains("\"UP\"");
        }
    }

    @Test
    void a_start_on_a_taken_port_says_so_in_one_line_and_ends_before_it_touches_the_data() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            RunningApplication refused = RunningApplication.launch(folder, taken.getLocalPort(), "", Map.of());
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.output())
                    .singleElement()
                    .asString()
                    .startsWith(REFUSED + "porta HTTP " + taken.getLocalPort() + " sudah dipakai");
            assertThat(Files.exists(folder.resolve("postgres"))).isFalse();
        }
    }

    private static String get(RunningApplication application, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(application.url(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
