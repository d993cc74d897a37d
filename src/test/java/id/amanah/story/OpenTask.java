package id.amanah.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A task somebody could work on. */
public final class OpenTask {

    private final RestInterface rest;
    private final JsonNode task;

    OpenTask(RestInterface rest, JsonNode task) {
        this.rest = rest;
        this.task = task;
    }

    /** Id of the task. */
    public String id() {
        return task.path("id").asText();
    }

    /** Element of the model, such as {@code UserTask_PayOut}. */
    public String key() {
        return task.path("taskDefinitionKey").asText();
    }

    /** Login id of whose task it is; {@code null} where nobody has taken it. */
    public String assignee() {
        return task.path("assignee").asText(null);
    }

    /** What Tasklist shows of it beside the form. */
    public JsonNode card() {
        return task;
    }

    /** Takes the task, unless it is theirs already. */
    public OpenTask claimedBy(Staff who) {
        if (!who.id().equals(assignee())) {
            claim(who).orFail(who + " claims " + key());
        }
        return this;
    }

    /** Tries to take the task. */
    public Answer claim(Staff who) {
        return rest.post(who, "claim", "/engine-rest/task/" + id() + "/claim", Map.of("userId", who.id()));
    }

    /** What the form shows to them. */
    public Form form(Staff who) {
        JsonNode variables = rest.get(
                        who, "show form", "/engine-rest/task/" + id() + "/form-variables?deserializeValues=false")
                .orFail(who + " opens " + key());
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        variables.properties().forEach(entry -> {
            JsonNode value = entry.getValue().path("value");
            boolean asJson = value.isTextual()
                    && List.of("Json", "Object")
                            .contains(entry.getValue().path("type").asText());
            shown.put(entry.getKey(), asJson ? RestInterface.parsed(value.asText()) : value);
        });
        return new Form(shown);
    }

    /** Sends the form's button; the answer says whether it was accepted. */
    public Answer submit(Staff who, Map<String, Object> typed) {
        return rest.post(who, "complete " + key(), submitPath(), variables(typed));
    }

    /** Where the form's button sends it. */
    public String submitPath() {
        return "/engine-rest/task/" + id() + "/submit-form";
    }

    /** Values as the engine's REST interface wants them: lists as Json, everything else as it is. */
    public static Map<String, Object> variables(Map<String, Object> typed) {
        Map<String, Object> variables = new LinkedHashMap<>();
        typed.forEach((key, value) -> {
            if (value instanceof List<?>) {
                variables.put(key, Map.of("type", "Json", "value", RestInterface.json(value)));
            } else {
                Map<String, Object> variable = new LinkedHashMap<>();
                variable.put("value", value);
                variables.put(key, variable);
            }
        });
        return Map.of("variables", variables);
    }

    /**
     * What a form shows.
     *
     * @param values by form key
     */
    public record Form(Map<String, JsonNode> values) {

        /** A shown text; empty where there is none. */
        public String text(String key) {
            JsonNode value = values.get(key);
            return value == null ? "" : value.asText("");
        }

        /** The rows of a list that hold one answer each, as {@code typed} fills them in. */
        public List<Map<String, Object>> rows(
                String list, String idKey, BiConsumer<JsonNode, Map<String, Object>> typed) {
            List<Map<String, Object>> rows = new ArrayList<>();
            shown(list).forEach(shown -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put(idKey, shown.path("id").asText());
                typed.accept(shown, row);
                rows.add(row);
            });
            return rows;
        }

        /** The rows of a list as shown. */
        public List<JsonNode> shown(String list) {
            List<JsonNode> rows = new ArrayList<>();
            JsonNode shown = values.get(list);
            if (shown != null) {
                shown.forEach(rows::add);
            }
            return rows;
        }
    }
}
