package id.amanah.story;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the application answered.
 *
 * @param status HTTP status
 * @param body the answer's JSON; missing where it was empty
 */
public record Answer(int status, JsonNode body) {

    /** Whether the application did what was asked. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** What the application said about a refusal; empty where it said nothing. */
    public String message() {
        return body.path("message").asText("");
    }

    /**
     * The body of an answer that has to be a yes.
     *
     * @throws AssertionError with what was refused and why
     */
    public JsonNode orFail(String what) {
        if (!accepted()) {
            throw new AssertionError(what + ": HTTP " + status + " " + message());
        }
        return body;
    }
}
