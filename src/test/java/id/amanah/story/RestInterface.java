package id.amanah.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The REST interface of an application, of this process or of any other, as staff use it: over HTTP with basic authentication. */
public final class RestInterface {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final RequestMeter meter;

    /** At an address such as {@code http://localhost:8080}. */
    public RestInterface(URI address) {
        this(address, RequestMeter.NONE);
    }

    /** At an address, with every request measured. */
    public RestInterface(URI address, RequestMeter meter) {
        this.address = address;
        this.meter = meter;
    }

    /** Reads. */
    public Answer get(Staff who, String kind, String path) {
        return send(kind, request(who, path).GET().build());
    }

    /** Sends {@code body} as JSON. */
    public Answer post(Staff who, String kind, String path, Object body) {
        return send(kind, posting(who, path, body));
    }

    /** Sends {@code body} as JSON and does not wait: for a client whose server dies. */
    public CompletableFuture<HttpResponse<String>> postWithoutWaiting(Staff who, String path, Object body) {
        return http.sendAsync(posting(who, path, body), BodyHandlers.ofString());
    }

    /** Puts {@code body} as JSON. */
    public Answer put(Staff who, String kind, String path, Object body) {
        return send(
                kind,
                request(who, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json(body)))
                        .build());
    }

    /** Deletes. */
    public Answer delete(Staff who, String kind, String path) {
        return send(kind, request(who, path).DELETE().build());
    }

    /** {@code value} as JSON text. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The JSON in a text; the text itself where it is none. */
    static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(text);
        }
    }

    private HttpRequest posting(Staff who, String path, Object body) {
        return request(who, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body)))
                .build();
    }

    private HttpRequest.Builder request(Staff who, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return who == null ? request : request.header("Authorization", who.basicCredentials());
    }

    private Answer send(String kind, HttpRequest request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), parsed(response.body()));
            meter.answered(kind, System.nanoTime() - begun, answer.accepted());
            return answer;
        } catch (IOException failure) {
            meter.answered(kind, System.nanoTime() - begun, false);
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
