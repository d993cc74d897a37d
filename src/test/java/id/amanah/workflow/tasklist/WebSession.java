package id.amanah.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser's way through the web applications: cookies, and the token against forged requests. */
public final class WebSession {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    public WebSession(int port) throws IOException, InterruptedException {
        this.root = "http://localhost:" + port + "/camunda";
        get("/app/tasklist/default/");
    }

    /** Signs in to an application. */
    public WebSession signIn(String user, String password, String application)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.send(
                request("/api/admin/auth/user/default/login/" + application)
                        .header("X-XSRF-TOKEN", token())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + user + "&password=" + password))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        // The session is a new one from here on, and so is its token.
        get("/app/" + application + "/default/");
        return this;
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> getUnlessChanged(String path, String etag) throws IOException, InterruptedException {
        return browser.send(request(path).header("If-None-Match", etag).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("X-XSRF-TOKEN", token())
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** As {@link #post}, to any address. */
    public HttpResponse<String> postTo(URI address, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("X-XSRF-TOKEN", token())
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> postWithoutToken(String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return browser.send(
                request(path).header("Content-Type", contentType).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
