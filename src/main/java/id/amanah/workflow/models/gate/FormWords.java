package id.amanah.workflow.models.gate;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.workflow.models.gate.FormModel.Part;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part of a form computes or fills in: FEEL after an equals sign, and {@code {{...}}} within texts. */
final class FormWords {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");

    private FormWords() {}

    /** Every expression of a part itself, not of the parts in it. */
    static List<Word> of(Part part) {
        List<Word> words = new ArrayList<>();
        collect("", part.json(), words);
        return words;
    }

    private static void collect(String where, JsonNode node, List<Word> words) {
        if (node.isTextual()) {
            String text = node.asText();
            if (text.startsWith("=")) {
                words.add(new Word(where, text.substring(1)));
            } else {
                Matcher template = TEMPLATE.matcher(text);
                while (template.find()) {
                    String inner = template.group(1).strip();
                    if (!inner.isEmpty() && !inner.startsWith("#") && !inner.startsWith("/")) {
                        words.add(new Word(where, inner.startsWith("=") ? inner.substring(1) : inner));
                    }
                }
            }
        } else if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (!field.getKey().equals("components")) {
                    collect(field.getKey(), field.getValue(), words);
                }
            }
        } else if (node.isArray()) {
            node.forEach(item -> collect(where, item, words));
        }
    }

    /**
     * An expression of a form.
     *
     * @param where the setting it stands in, such as {@code hide}
     * @param text FEEL
     */
    record Word(String where, String text) {}
}
