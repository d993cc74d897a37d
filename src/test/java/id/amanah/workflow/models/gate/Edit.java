package id.amanah.workflow.models.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small change of a model, as somebody makes it in Modeler. */
public interface Edit {

    String apply(String text);

    /** The first occurrence of a text becomes another. */
    static Edit swap(String from, String to) {
        return text -> {
            int at = text.indexOf(from);
            if (at < 0) {
                throw new AssertionError("the shipped model no longer holds: " + from);
            }
            return text.substring(0, at) + to + text.substring(at + from.length());
        };
    }

    /** Every occurrence of a text becomes another. */
    static Edit swapAll(String from, String to) {
        return text -> {
            if (!text.contains(from)) {
                throw new AssertionError("the shipped model no longer holds: " + from);
            }
            return text.replace(from, to);
        };
    }

    /** Whatever matches first becomes something else. */
    static Edit match(String pattern, String to) {
        return text -> {
            Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("the shipped model no longer matches: " + pattern);
            }
            return matcher.replaceFirst(to);
        };
    }

    /** An attribute of the element with that id gets another value; {@code null} takes it away. */
    static Edit attribute(String id, String name, String value) {
        return text -> {
            Matcher tag =
                    Pattern.compile("<[\\w:]+ [^>]*\\bid=\"" + id + "\"[^>]*>").matcher(text);
            if (!tag.find()) {
                throw new AssertionError("the shipped model no longer holds: " + id);
            }
            String without = tag.group().replaceFirst(" " + name + "=\"[^\"]*\"", "");
            String changed = value == null
                    ? without
                    : without.replaceFirst(
                            "(/?>)$", Matcher.quoteReplacement(" " + name + "=\"" + value + "\"") + "$1");
            if (changed.equals(tag.group())) {
                throw new AssertionError(id + " never had " + name);
            }
            return text.substring(0, tag.start()) + changed + text.substring(tag.end());
        };
    }

    /** An element goes, with what it holds. */
    static Edit without(String id) {
        return text -> {
            Matcher whole = Pattern.compile(
                            "<([\\w:]+) (?=[^>]*\\bid=\"" + id + "\")[^>]*(?:/>|(?<!/)>.*?</\\1>)", Pattern.DOTALL)
                    .matcher(text);
            if (!whole.find()) {
                throw new AssertionError("the shipped model no longer holds: " + id);
            }
            return text.substring(0, whole.start()) + text.substring(whole.end());
        };
    }

    /** Something new before the end of the process. */
    static Edit added(String elements) {
        return swap("</bpmn:process>", elements + "</bpmn:process>");
    }

    /** Something new within the extension elements of the element with that id. */
    static Edit extended(String id, String elements) {
        String within = "(id=\"" + id + "\"(?:(?!</bpmn:serviceTask>).)*?";
        return text -> Pattern.compile(within + "<bpmn:extensionElements>)", Pattern.DOTALL)
                        .matcher(text)
                        .find()
                ? match(within + "<bpmn:extensionElements>)", "$1" + Matcher.quoteReplacement(elements))
                        .apply(text)
                : match(
                                within + "</bpmn:documentation>)",
                                "$1<bpmn:extensionElements>" + Matcher.quoteReplacement(elements)
                                        + "</bpmn:extensionElements>")
                        .apply(text);
    }

    /** A way leads elsewhere. */
    static Edit led(String flow, String target) {
        return attribute(flow, "targetRef", target);
    }

    /** A way gets another condition; {@code null} takes it away. */
    static Edit condition(String flow, String condition) {
        return text -> {
            Matcher way = Pattern.compile("(id=\"" + flow + "\"[^>]*?)(/>|>.*?</bpmn:sequenceFlow>)", Pattern.DOTALL)
                    .matcher(text);
            if (!way.find()) {
                throw new AssertionError("the shipped model no longer holds: " + flow);
            }
            String rest = condition == null
                    ? "/>"
                    : "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                            + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
            return text.substring(0, way.start()) + way.group(1) + rest + text.substring(way.end());
        };
    }

    /** Several changes one after another. */
    static Edit all(Edit... edits) {
        return text -> {
            String changed = text;
            for (Edit edit : edits) {
                changed = edit.apply(changed);
            }
            return changed;
        };
    }

    /** A change of the part of a form with that id. */
    static Edit part(String id, Consumer<ObjectNode> change) {
        return json(form -> change.accept(find(form, id)));
    }

    /** A part of a form goes. */
    static Edit withoutPart(String id) {
        return json(form -> {
            if (!remove(form, id)) {
                throw new AssertionError("the shipped form no longer holds: " + id);
            }
        });
    }

    /** A new part at the end of a form, or of the list in it with that id. */
    static Edit newPart(String list, String part) {
        return json(form -> ((ArrayNode) (list == null ? form : find(form, list)).path("components")).add(read(part)));
    }

    /** A choice of a part gets another value. */
    static Edit choice(String id, String from, String to) {
        return part(
                id,
                part -> part.path("values").forEach(choice -> {
                    if (choice.path("value").asText().equals(from)) {
                        ((ObjectNode) choice).put("value", to);
                    }
                }));
    }

    private static Edit json(Consumer<ObjectNode> change) {
        return text -> {
            ObjectNode form = (ObjectNode) read(text);
            change.accept(form);
            return form.toPrettyString();
        };
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ObjectNode find(JsonNode parent, String id) {
        for (JsonNode part : parent.path("components")) {
            if (part.path("id").asText().equals(id)) {
                return (ObjectNode) part;
            }
            ObjectNode inner = part.has("components") ? find(part, id) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static boolean remove(JsonNode parent, String id) {
        JsonNode parts = parent.path("components");
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).path("id").asText().equals(id)) {
                ((ArrayNode) parts).remove(index);
                return true;
            }
            if (remove(parts.get(index), id)) {
                return true;
            }
        }
        return false;
    }
}
