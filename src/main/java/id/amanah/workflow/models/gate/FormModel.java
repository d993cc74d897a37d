package id.amanah.workflow.models.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A form.
 *
 * @param resource its file
 * @param id of the form
 * @param parts its components, outermost first
 * @param kept what was found about it before
 */
record FormModel(String resource, String id, List<Part> parts, Map<Object, List<Finding>> kept) {

    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "dynamiclist");

    static FormModel of(String resource, JsonNode form) {
        return new FormModel(resource, form.path("id").asText(), parts(resource, form), new ConcurrentHashMap<>());
    }

    private static List<Part> parts(String resource, JsonNode parent) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode node : parent.path("components")) {
            parts.add(new Part(resource, node, parts(resource, node)));
        }
        return parts;
    }

    /** Every part at any depth. */
    List<Part> everything() {
        List<Part> all = new ArrayList<>();
        parts.forEach(part -> part.addTo(all));
        return all;
    }

    /** The parts whose values are sent at this level: lists count as one, groups without a path are transparent. */
    static List<Part> fieldsOf(List<Part> parts) {
        List<Part> fields = new ArrayList<>();
        for (Part part : parts) {
            if (part.isGroup() && part.path().isEmpty()) {
                fields.addAll(fieldsOf(part.children()));
            } else if (part.isField() || part.isGroup()) {
                fields.add(part);
            }
        }
        return fields;
    }

    /**
     * A component of a form.
     *
     * @param resource the form's file
     * @param json the component as written
     * @param children what a list or group holds
     */
    record Part(String resource, JsonNode json, List<Part> children) {

        String type() {
            return json.path("type").asText();
        }

        boolean isGroup() {
            return type().equals("group");
        }

        boolean isField() {
            return FIELDS.contains(type());
        }

        boolean isList() {
            return type().equals("dynamiclist");
        }

        String path() {
            return json.path("path").asText("");
        }

        /** The name its value is sent under. */
        String key() {
            return isList() || isGroup() ? path() : json.path("key").asText("");
        }

        /** Shown only: its value is not sent. */
        boolean isDisabled() {
            return json.path("disabled").asBoolean();
        }

        Optional<String> hiddenWhen() {
            String hide = json.path("conditional").path("hide").asText("");
            return hide.isBlank() ? Optional.empty() : Optional.of(hide);
        }

        /** The fixed choices; empty where they are not fixed. */
        List<String> choices() {
            List<String> choices = new ArrayList<>();
            json.path("values").forEach(value -> choices.add(value.path("value").asText()));
            return choices;
        }

        Place place() {
            String label = json.path("label").asText(json.path("dateLabel").asText(""));
            String id = json.path("id").asText(key());
            return new Place(resource, id, label.isBlank() ? null : label);
        }

        private void addTo(List<Part> all) {
            all.add(this);
            children.forEach(child -> child.addTo(all));
        }
    }
}
