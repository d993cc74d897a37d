package id.amanah.workflow.models.changes;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** How a rule table calls its columns. */
public final class TableWords {

    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final Map<String, String> outputs = new LinkedHashMap<>();
    private boolean onlyFeel = true;

    private TableWords() {}

    /**
     * Reads the labels of one decision of a file.
     *
     * @throws id.amanah.shared.RefusedInput where it is no XML
     */
    public static TableWords of(String key, byte[] content) {
        TableWords words = new TableWords();
        Element root = Xml.root(content);
        words.onlyFeel = onlyFeel(root);
        for (Element decision : Xml.all(root, "decision")) {
            if (decision.getAttribute("id").equals(key)) {
                Xml.all(decision, "input")
                        .forEach(input -> Xml.children(input, "inputExpression").stream()
                                .findFirst()
                                .ifPresent(expression -> words.inputs.put(
                                        Xml.text(expression, "text"), label(input, Xml.text(expression, "text")))));
                Xml.all(decision, "output")
                        .forEach(output -> words.outputs.put(
                                output.getAttribute("name"), label(output, output.getAttribute("name"))));
            }
        }
        return words;
    }

    /** Whether every expression is FEEL. */
    public boolean onlyFeel() {
        return onlyFeel;
    }

    /** Facts by the labels of the columns that ask for them; others under their own name. */
    public String facts(Map<String, Object> facts) {
        List<String> words = new ArrayList<>();
        inputs.forEach((name, label) -> {
            if (facts.containsKey(name)) {
                words.add(label + ": " + value(facts.get(name)));
            }
        });
        facts.forEach((name, value) -> {
            if (!inputs.containsKey(name)) {
                words.add(name + ": " + value(value));
            }
        });
        return String.join("; ", words);
    }

    /** One row of an answer by the labels of its columns, in their order. */
    public String answer(Map<String, Object> row) {
        List<String> words = new ArrayList<>();
        outputs.forEach((name, label) -> {
            if (row.containsKey(name)) {
                words.add(label + ": " + value(row.get(name)));
            }
        });
        return String.join("; ", words);
    }

    private static String value(Object value) {
        if (value == null) {
            return "(kosong)";
        }
        if (value instanceof Boolean yes) {
            return yes ? "ya" : "tidak";
        }
        return value instanceof Number number
                ? NumberFormat.getInstance(Locale.forLanguageTag("id-ID")).format(number)
                : value.toString();
    }

    private static String label(Element column, String otherwise) {
        String label = column.getAttribute("label");
        return label.isBlank() ? otherwise : label;
    }

    private static boolean onlyFeel(Element element) {
        String language = element.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT);
        return (language.isEmpty() || language.contains("feel"))
                && Xml.children(element).stream().allMatch(TableWords::onlyFeel);
    }
}
