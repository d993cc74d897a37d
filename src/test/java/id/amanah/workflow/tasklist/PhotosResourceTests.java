package id.amanah.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.access.Role;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Photos and mended files as a browser gets them from the running application. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PhotosResourceTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";
    private static final String PHOTOS = "/api/tasklist/plugin/amanah/default/photos";
    private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void staff() {
        user("foto-rina", Role.MARKETING);
        user("foto-zainal", Role.MARKETING);
        user("foto-cokro", Role.OPERATORS);
    }

    @Test
    void a_photo_is_stored_first_and_shown_by_its_id_to_colleagues() throws Exception {
        HttpResponse<String> stored = officer().post(PHOTOS, "image/png", picture("png"));

        assertThat(stored.statusCode()).isEqualTo(200);
        UUID id = UUID.fromString(json(stored).get("id").asText());
        assertThat(database.queryForObject("select uploaded_by from photo where id = ?", String.class, id))
                .isEqualTo("foto-rina");

        HttpResponse<byte[]> shown = signedIn("foto-zainal", "tasklist").get(PHOTOS + "/" + id);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.headers().allValues("Cache-Control")).anyMatch(value -> value.contains("no-store"));
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getWidth())
                .isEqualTo(320);
    }

    @Test
    void a_photo_of_20_MB_is_refused_in_words_and_stores_nothing() throws Exception {
        long before = photos();

        HttpResponse<String> refused =
                officer().post(PHOTOS, "image/jpeg", BodyPublishers.ofByteArray(new byte[TWENTY_MEGABYTES]));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).get("message").asText()).isEqualTo("Foto terlalu besar: paling besar 5 MB.");
        assertThat(photos()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_picture_is_refused_whatever_it_calls_itself() throws Exception {
        long before = photos();

        HttpResponse<String> refused =
                officer().post(PHOTOS, "image/jpeg", BodyPublishers.ofString("<script>alert(1)</script>"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("message").asText()).contains("bukan foto");
        assertThat(photos()).isEqualTo(before);
    }

    @Test
    void nobody_stores_or_sees_a_photo_without_signing_in() throws Exception {
        WebSession stranger = new WebSession(port);

        assertThat(stranger.post(PHOTOS, "image/png", picture("png")).statusCode())
                .isEqualTo(401);
        assertThat(stranger.get(PHOTOS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(401);
    }

    @Test
    void another_site_cannot_store_a_photo_in_an_officers_name() throws Exception {
        assertThat(officer()
                        .postWithoutToken(PHOTOS, "image/png", picture("png"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_operator_sees_no_photo_and_stores_none() throws Exception {
        UUID id = UUID.fromString(json(officer().post(PHOTOS, "image/png", picture("png")))
                .get("id")
                .asText());
        WebSession operator = signedIn("foto-cokro", "cockpit");

        assertThat(operator.get(PHOTOS + "/" + id).statusCode()).isEqualTo(403);
        assertThat(operator.post(PHOTOS, "image/png", picture("png")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_photo_is_not_found() throws Exception {
        WebSession officer = officer();

        assertThat(officer.get(PHOTOS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.get(PHOTOS + "/no-id").statusCode()).isEqualTo(404);
    }

    @Test
    void mended_files_are_served_in_place_of_the_originals_and_asked_for_again_after_a_release() throws Exception {
        WebSession browser = new WebSession(port);
        for (String asset : Patches.assets()) {
            if (asset.equals(Patches.TASKLIST_PLUGINS)) {
                // Comes through Camunda's own interface, which has its own way of caching.
                HttpResponse<byte[]> plugins =
                        browser.get("/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js?bust=7.24.0");
                assertThat(new String(plugins.body(), StandardCharsets.UTF_8))
                        .isEqualTo(Patches.applyTo(asset, Webjar.text(asset)));
                continue;
            }
            HttpResponse<byte[]> served = browser.get("/" + asset + "?bust=7.24.0");

            assertThat(served.statusCode()).as(asset).isEqualTo(200);
            assertThat(new String(served.body(), StandardCharsets.UTF_8))
                    .isEqualTo(Patches.applyTo(asset, Webjar.text(asset)));
            assertThat(served.headers().firstValue("Cache-Control")).hasValue("no-cache");
            String etag = served.headers().firstValue("ETag").orElseThrow();
            assertThat(browser.getUnlessChanged("/" + asset, etag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void our_scripts_and_labels_reach_the_sign_in_page() throws Exception {
        WebSession browser = new WebSession(port);

        for (String path : new String[] {
            "/app/tasklist/scripts/config.js",
            "/app/tasklist/scripts/amanah/amanah.js",
            "/app/tasklist/locales/id.json",
            "/app/welcome/scripts/config.js",
            "/app/admin/scripts/config.js",
            "/app/cockpit/scripts/config.js",
            "/assets/amanah.css",
            "/api/tasklist/plugin/amanah/static/app/plugin.js"
        }) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(browser.get("/app/tasklist/locales/id.json").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(new String(browser.get("/app/tasklist/default/").body(), StandardCharsets.UTF_8))
                .contains("<html lang=\"id\">")
                .contains("<title>Amanah Tugas</title>");
    }

    private WebSession officer() throws IOException, InterruptedException {
        return signedIn("foto-rina", "tasklist");
    }

    private WebSession signedIn(String user, String application) throws IOException, InterruptedException {
        return new WebSession(port).signIn(user, PASSWORD, application);
    }

    private long photos() {
        return database.queryForObject("select count(*) from photo", Long.class);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static BodyPublisher picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(40, 40, 200, 100);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, format, file);
        return BodyPublishers.ofByteArray(file.toByteArray());
    }

    private void user(String id, Role role) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("Uji");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(id, role.groupId());
        }
    }
}
