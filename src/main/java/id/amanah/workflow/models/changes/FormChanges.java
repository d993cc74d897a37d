package id.amanah.workflow.models.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.RefusedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two versions of a form. */
public final class FormChanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> WORDS = Map.of(
            "label", "label",
            "description", "petunjuk",
            "type", "jenis isian",
            "validate", "syarat isian",
            "values", "pilihan",
            "conditional", "kapan disembunyikan",
            "text", "tulisan",
            "disabled", "hanya ditampilkan",
            "readonly", "tidak dapat diubah",
            "key", "kunci");

    private FormChanges() {}

    /**
     * In Indonesian sentences, field by field.
     *
     * @throws RefusedInput where it is no JSON
     */
    public static List<String> sentences(byte[] before, byte[] after) {
        Map<String, JsonNode> old = fields(before);
        Map<String, JsonNode> now = fields(after);
        List<String> sentences = new ArrayList<>();
        now.forEach((id, field) -> {
            JsonNode was = old.get(id);
            if (was == null) {
                sentences.add("Isian \"" + label(field) + "\" ditambahkan.");
            } else {
                compare(was, field, sentences);
            }
        });
        old.forEach((id, field) -> {
            if (!now.containsKey(id)) {
                sentences.add("Isian \"" + label(field) + "\" dihapus.");
            }
        });
        List<String> order = now.keySet().stream().filter(old::containsKey).toList();
        if (!order.equals(old.keySet().stream().filter(now::containsKey).toList())) {
            sentences.add("Urutan isian berubah.");
        }
        return sentences;
    }

    private static void compare(JsonNode was, JsonNode is, List<String> sentences) {
        TreeSet<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        names.remove("components");
        boolean looks = false;
        for (String name : names) {
            if (was.path(name).equals(is.path(name))) {
                continue;
            }
            if (WORDS.containsKey(name)) {
                sentences.add("Isian \"" + label(was) + "\": " + WORDS.get(name) + " berubah dari "
                        + shown(was.path(name)) + " menjadi " + shown(is.path(name)) + ".");
            } else {
                looks = true;
            }
        }
        if (looks) {
            sentences.add("Isian \"" + label(is) + "\": tampilan atau pengaturan lain berubah.");
        }
    }

    private static Map<String, JsonNode> fields(byte[] content) {
        try {
            Map<String, JsonNode> found = new LinkedHashMap<>();
            collect(JSON.readTree(content), "", found);
            return found;
        } catch (IOException broken) {
            throw RefusedInput.of("files", "Formulir bukan JSON yang utuh");
        }
    }

    private static void collect(JsonNode parent, String path, Map<String, JsonNode> found) {
        int number = 0;
        for (JsonNode component : parent.path("components")) {
            number++;
            String own = component.hasNonNull("key")
                    ? component.path("key").asText()
                    : component.path("id").asText(String.valueOf(number));
            String id = path + own;
            found.putIfAbsent(id, component);
            collect(component, id + "/", found);
        }
    }

    private static String label(JsonNode field) {
        for (String name : List.of("label", "text", "key", "id")) {
            String text = field.path(name).asText("");
            if (!text.isBlank()) {
                return text.length() > 60 ? text.substring(0, 60) + "…" : text;
            }
        }
        return field.path("type").asText("tanpa nama");
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "(kosong)";
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return "\"" + (text.length() > 160 ? text.substring(0, 160) + "…" : text) + "\"";
    }
}
