package id.amanah.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An operator at the interface for what stands still, asking as Cockpit's page asks. */
public record OperatorsHand(RestInterface rest, Staff operator) {

    private static final String DESK = "/api/operations";

    /** Reads; the answer has to be a yes. */
    public JsonNode read(String path) {
        return rest.get(operator, "watch", DESK + path).orFail(path);
    }

    /** Orders something. */
    public Answer order(String path, Object request) {
        return rest.post(operator, "free", DESK + path, request);
    }

    /** Where the case at a place can be put. */
    public JsonNode targets(String place) {
        return read("/moves?place=" + place);
    }

    /**
     * The way to a step.
     *
     * @throws AssertionError where there is none
     */
    public JsonNode target(String place, String step) {
        for (JsonNode target : targets(place)) {
            if (step.equals(target.path("step").asText())) {
                return target;
            }
        }
        throw new AssertionError("No way to " + step + ": " + targets(place));
    }

    /** What it would stop and start. */
    public JsonNode preview(String place, JsonNode target) {
        return read("/moves/preview?place=" + place + "&step="
                + target.path("step").asText()
                + (target.path("instance").isNull()
                        ? ""
                        : "&instance=" + target.path("instance").asText()));
    }

    /** What an order needs to put a case there, with what its preview was seen as. */
    public static Map<String, Object> move(JsonNode target, String seen) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put(
                "instance",
                target.path("instance").isNull()
                        ? null
                        : target.path("instance").asText());
        move.put("step", target.path("step").asText());
        move.put("seen", seen);
        return Map.of("move", move);
    }

    /** The same, with the preview as it is now. */
    public Map<String, Object> moveTo(String place, String step) {
        JsonNode target = target(place, step);
        return move(target, preview(place, target).path("seen").asText());
    }
}
