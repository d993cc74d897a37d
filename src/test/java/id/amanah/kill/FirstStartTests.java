package id.amanah.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.database.OwnPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a first start lets in: demonstration users on our own database only, else an administrator with a good password. */
@Tag("kill")
class FirstStartTests {

    private static final String REFUSED = "Amanah tidak dapat dijalankan: ";
    private static final Map<String, String> NOBODY = Map.of("AMANAH_ADMIN_ID", "", "AMANAH_ADMIN_PASSWORD", "");

    @TempDir
    Path folder;

    /** With SPRING_DATASOURCE_URL no demo data, though the build plugin asks for the profile demo. */
    @Test
    void a_database_of_ones_own_gets_no_demonstration_whatever_profile_is_asked_for() throws Exception {
        Path work = folder.resolve("work");
        try (OwnPostgres postgres = OwnPostgres.start(folder.resolve("own"));
                RunningApplication application = RunningApplication.start(work, "demo", postgres.environment())) {
            assertThat(application.output())
                    .filteredOn(line -> line.contains("profil demo tidak dipakai"))
                    .hasSize(1);
            assertThat(application.output()).noneMatch(line -> line.contains("kata sandi") || line.contains("wagiran"));
            assertThat(ask(postgres, "select string_agg(id_, ',') from act_id_user"))
                    .isEqualTo(RunningApplication.ADMIN);
            assertThat(ask(postgres, "select count(*) from lending_group")).isEqualTo("0");
            assertThat(ask(postgres, "select count(*) from act_hi_procinst")).isEqualTo("0");
            assertThat(work.resolve(".amanah")).doesNotExist();
            assertThat(work.resolve("postgres")).doesNotExist();
        }
    }

    /** Outside the demonstration the first administrator comes from the environment. */
    @Test
    void a_database_of_ones_own_asks_for_an_administrator() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.start(folder.resolve("own"))) {
            Map<String, String> environment = new HashMap<>(postgres.environment());
            environment.putAll(NOBODY);
            RunningApplication refused = RunningApplication.launch(
                    folder.resolve("work"), RunningApplication.freePort(), "demo", environment);
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertRefused(refused, "administrator pertama belum ditentukan");
            assertThat(ask(postgres, "select count(*) from act_id_user")).isEqualTo("0");
        }
    }

    /** A weak or missing password stops the start outside the profile demo. */
    @ParameterizedTest
    @CsvSource({"'',administrator pertama belum ditentukan", "rahasia,AMANAH_ADMIN_PASSWORD terlalu lemah"})
    void a_weak_or_missing_password_ends_the_start_in_one_line(String password, String reason) throws Exception {
        RunningApplication refused = RunningApplication.launch(
                folder,
                RunningApplication.freePort(),
                "",
                Map.of("AMANAH_ADMIN_ID", "kepala", "AMANAH_ADMIN_PASSWORD", password));
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertRefused(refused, reason);
    }

    /** After what every start says of itself: one line, the last, and no trace of the failure it was inside. */
    private static void assertRefused(RunningApplication refused, String reason) {
        List<String> output = refused.output();
        assertThat(output.get(output.size() - 1)).startsWith(REFUSED + reason);
        assertThat(output.subList(0, output.size() - 1))
                .noneMatch(line -> line.contains(reason) || line.contains("Exception") || line.startsWith("\tat "))
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }

    private static String ask(OwnPostgres postgres, String question) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
