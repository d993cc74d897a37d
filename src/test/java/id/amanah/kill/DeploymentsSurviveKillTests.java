package id.amanah.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.Cooperative;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager puts a table live and the application is killed in the midst of it: engine and record go together. */
@Tag("kill")
class DeploymentsSurviveKillTests {

    private static final Path TABLE = Path.of("processes", "coaching-rules.dmn");

    @TempDir
    Path folder;

    private final HttpClient modeler = HttpClient.newHttpClient();
    private RunningApplication application;
    private Staff manager;

    @AfterEach
    void endOfTheApplication() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void a_deployment_killed_half_way_is_wholly_there_or_not_at_all() throws IOException {
        start();
        manager = Cooperative.hire(
                        new RestInterface(application.url("/")),
                        new Staff(RunningApplication.ADMIN, RunningApplication.ADMIN_PASSWORD))
                .manager();
        long before = deployments();

        // Before our record is written; nothing of the engine's is yet.
        try (StoppingPoint recording = StoppingPoint.beforeWriting(application, "model_version")) {
            assertThat(deploy("pertama")).isNotDone();
            recording.awaitReached();
            application.kill();
        }
        start();
        assertThat(deployments()).isEqualTo(before);
        assertThat(records()).isEqualTo(before);

        // Our record is written, the engine's definition is not.
        try (StoppingPoint deploying = StoppingPoint.beforeWriting(application, "act_re_decision_def")) {
            assertThat(deploy("kedua")).isNotDone();
            deploying.awaitReached();
            application.kill();
        }
        start();
        assertThat(deployments()).isEqualTo(before);
        assertThat(records()).isEqualTo(before);

        // Inside the commit, which the database completes: nobody was told.
        try (StoppingPoint committing = StoppingPoint.insideCommitOfInsert(application, "model_version")) {
            assertThat(deploy("ketiga")).isNotDone();
            committing.awaitReached();
            application.kill();
        }
        start();
        assertThat(deployments()).isEqualTo(before + 1);
        assertThat(records()).isEqualTo(before + 1);
        assertThat(count("select count(*) from model_version v join act_ge_bytearray b"
                        + " on b.deployment_id_ = v.deployment_id and b.name_ = v.resource_name and b.bytes_ = v.content"
                        + " where v.reason = 'ketiga' and v.put_live_by = 'wagiran'"))
                .isEqualTo(1);
    }

    private void start() {
        application = RunningApplication.start(folder, "");
    }

    /** As Modeler sends it; nobody waits for the answer. */
    private CompletableFuture<?> deploy(String reason) throws IOException {
        String boundary = "model-" + reason;
        String table = Files.readString(TABLE) + "<!-- " + reason + " -->";
        String body = part(boundary, "name=\"deployment-name\"", reason)
                + part(boundary, "name=\"deployment-source\"", "Camunda Modeler")
                + part(boundary, "name=\"coaching-rules.dmn\"; filename=\"coaching-rules.dmn\"", table)
                + "--" + boundary + "--\r\n";
        String signIn = Base64.getEncoder()
                .encodeToString((manager.id() + ":" + manager.password()).getBytes(StandardCharsets.UTF_8));
        return modeler.sendAsync(
                HttpRequest.newBuilder(application.url("/engine-rest/deployment/create"))
                        .header("Authorization", "Basic " + signIn)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private long deployments() {
        return count("select count(*) from act_re_deployment");
    }

    private long records() {
        return count("select count(distinct deployment_id) from model_version");
    }

    private long count(String sql) {
        try (Connection connection = application.connectToDatabase();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
