package id.amanah.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.amanah.story.Cooperative;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    void what_fell_due_while_nobody_ran_is_done_after_the_start() {
        LocalDate monday = LocalDate.of(2026, 9, 7);
        String number;
        try (RunningApplication first = startedOn(monday)) {
            RestInterface rest = new RestInterface(first.url("/"));
            Staff admin = new Staff(RunningApplication.ADMIN, RunningApplication.ADMIN_PASSWORD);
            Cooperative staff = Cooperative.hire(rest, admin);
            Office office = new Office(rest, staff, new SharedCalendar(first, rest, staff.operator(), monday, 1));
            number = GroupJourney.register(office, GroupOnPaper.bmt(monday)).applicationNumber();
            assertThat(jobs(first, number))
                    .as("reminders and escalations of five surveys")
                    .isEqualTo(10);
            first.kill();
        }
        try (RunningApplication second = startedOn(monday.plusWeeks(1))) {
            await("reminders and escalations").atMost(Duration.ofMinutes(1)).until(() -> jobs(second, number) == 0);
        }
    }

    private RunningApplication startedOn(LocalDate day) {
        return RunningApplication.startWithCalendar(
                folder,
                SharedCalendar.morningOf(day),
                RunningApplication.QUICK_START,
                Map.of("CAMUNDA_BPM_JOBEXECUTION_WAITTIMEINMILLIS", "100", "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "250"));
    }

    private static long jobs(RunningApplication application, String number) {
        try (Connection connection = application.connectToDatabase();
                PreparedStatement statement = connection.prepareStatement("select count(*) from act_ru_job j"
                        + " join act_ru_execution i on i.id_ = j.process_instance_id_ where i.business_key_ = ?")) {
            statement.setString(1, number);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_commit_cut_off_leaves_nothing_and_can_be_done_again() throws Exception {
        RunningApplication first = RunningApplication.start(folder, "");
        // Held over the restart: the server is stopped before it can finish the commit.
        try (StoppingPoint point = StoppingPoint.insideCommitOfInsert(first, "act_id_user")) {
            killWhileCreating(first, point);
            try (RunningApplication second = RunningApplication.start(folder, "")) {
                assertThat(users(second)).doesNotContain("ratna");
                assertThat(create(second).join().statusCode()).isEqualTo(204);
                assertThat(users(second)).containsOnlyOnce("ratna");
            }
        }
    }

    @Test
    void a_commit_nobody_heard_of_stays_done_and_is_not_done_twice() throws Exception {
        RunningApplication first = RunningApplication.start(folder, "");
        // Let go before the restart: the server left behind finishes the commit though the application is dead.
        try (StoppingPoint point = StoppingPoint.insideCommitOfInsert(first, "act_id_user")) {
            killWhileCreating(first, point);
        }
        await().until(() -> users(first).contains("ratna"));
        try (RunningApplication second = RunningApplication.start(folder, "")) {
            assertThat(users(second)).containsOnlyOnce("ratna");
            assertThat(create(second).join().statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(users(second)).containsOnlyOnce("ratna");
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

    private static List<String> users(RunningApplication application) throws SQLException {
        try (Connection connection = application.connectToDatabase();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id_ FROM act_id_user")) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private static void killWhileCreating(RunningApplication application, StoppingPoint point) {
        CompletableFuture<HttpResponse<String>> neverAnswered = create(application);
        point.awaitReached();
        application.kill();
        assertThat(neverAnswered).failsWithin(Duration.ofMinutes(1));
    }

    /** Asks for a new user over REST: one transaction with one insert. */
    private static CompletableFuture<HttpResponse<String>> create(RunningApplication application) {
        String credentials = RunningApplication.ADMIN + ":" + RunningApplication.ADMIN_PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(application.url("/engine-rest/user/create"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"profile": {"id": "ratna", "firstName": "Ratna", "lastName": "Sari"},
                         "credentials": {"password": "Sandi-Baru-2026?"}}
                        """))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private static String get(RunningApplication application, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(application.url(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
