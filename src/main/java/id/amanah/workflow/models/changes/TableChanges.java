package id.amanah.workflow.models.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** What differs between two versions of a rule table. */
public final class TableChanges {

    private TableChanges() {}

    /** In Indonesian sentences, row by row; rows are matched by id. */
    public static List<String> sentences(byte[] before, byte[] after) {
        Map<String, Element> old = decisions(before);
        Map<String, Element> now = decisions(after);
        List<String> sentences = new ArrayList<>();
        now.forEach((id, decision) -> {
            Element was = old.get(id);
            if (was == null) {
                sentences.add("Tabel \"" + name(decision) + "\" ditambahkan.");
            } else {
                compare(table(was), table(decision), sentences);
            }
        });
        old.forEach((id, decision) -> {
            if (!now.containsKey(id)) {
                sentences.add("Tabel \"" + name(decision) + "\" dihapus.");
            }
        });
        return sentences;
    }

    private static void compare(Element old, Element now, List<String> sentences) {
        if (old == null || now == null) {
            return;
        }
        if (!policy(old).equals(policy(now))) {
            sentences.add("Cara memilih baris berubah dari " + policy(old) + " menjadi " + policy(now) + ".");
        }
        List<String> oldColumns = columns(old);
        List<String> nowColumns = columns(now);
        nowColumns.stream()
                .filter(column -> !oldColumns.contains(column))
                .forEach(column -> sentences.add("Kolom \"" + column + "\" ditambahkan."));
        oldColumns.stream()
                .filter(column -> !nowColumns.contains(column))
                .forEach(column -> sentences.add("Kolom \"" + column + "\" dihapus."));
        Map<String, Element> oldRules = rules(old);
        Map<String, Element> nowRules = rules(now);
        nowRules.forEach((id, rule) -> {
            String row = "Baris " + number(nowRules, id) + described(rule);
            Element was = oldRules.get(id);
            if (was == null) {
                sentences.add(row + " ditambahkan: " + inWords(rule, nowColumns) + ".");
                return;
            }
            List<Cell> oldCells = cells(was);
            List<Cell> nowCells = cells(rule);
            for (int column = 0; column < Math.min(oldCells.size(), nowCells.size()); column++) {
                if (!oldCells.get(column).equals(nowCells.get(column))) {
                    sentences.add(row + ": " + columnName(nowColumns, column) + " berubah dari "
                            + oldCells.get(column).words() + " menjadi "
                            + nowCells.get(column).words() + ".");
                }
            }
        });
        oldRules.forEach((id, rule) -> {
            if (!nowRules.containsKey(id)) {
                sentences.add("Baris " + number(oldRules, id) + described(rule) + " dihapus (semula "
                        + inWords(rule, oldColumns) + ").");
            }
        });
        List<String> common =
                oldRules.keySet().stream().filter(nowRules::containsKey).toList();
        if (!common.equals(
                nowRules.keySet().stream().filter(oldRules::containsKey).toList())) {
            sentences.add("Urutan baris berubah.");
        }
    }

    private static Map<String, Element> decisions(byte[] content) {
        Map<String, Element> found = new LinkedHashMap<>();
        Xml.all(Xml.root(content), "decision").forEach(decision -> found.put(decision.getAttribute("id"), decision));
        return found;
    }

    private static Element table(Element decision) {
        return Xml.children(decision, "decisionTable").stream().findFirst().orElse(null);
    }

    private static String name(Element decision) {
        return decision.hasAttribute("name") ? decision.getAttribute("name") : decision.getAttribute("id");
    }

    private static String policy(Element table) {
        return (table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE")
                + (table.hasAttribute("aggregation") ? " " + table.getAttribute("aggregation") : "");
    }

    private static List<String> columns(Element table) {
        List<String> names = new ArrayList<>();
        for (Element column : Xml.children(table)) {
            if (column.getLocalName().equals("input") || column.getLocalName().equals("output")) {
                names.add(
                        column.hasAttribute("label")
                                        && !column.getAttribute("label").isBlank()
                                ? column.getAttribute("label")
                                : column.getAttribute("name"));
            }
        }
        return names;
    }

    private static Map<String, Element> rules(Element table) {
        Map<String, Element> found = new LinkedHashMap<>();
        Xml.children(table, "rule").forEach(rule -> found.put(rule.getAttribute("id"), rule));
        return found;
    }

    private static List<Cell> cells(Element rule) {
        List<Cell> cells = new ArrayList<>();
        for (Element entry : Xml.children(rule)) {
            if (entry.getLocalName().equals("inputEntry")
                    || entry.getLocalName().equals("outputEntry")) {
                cells.add(new Cell(Xml.text(entry, "text"), entry.getLocalName().equals("inputEntry")));
            }
        }
        return cells;
    }

    /** What the row asks for, and after an arrow what it answers then. */
    private static String inWords(Element rule, List<String> columns) {
        List<Cell> cells = cells(rule);
        List<String> asks = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            (cells.get(column).asks() ? asks : answers)
                    .add(columnName(columns, column) + " " + cells.get(column).words());
        }
        return String.join("; ", asks) + " → " + String.join("; ", answers);
    }

    private static int number(Map<String, Element> rules, String id) {
        return List.copyOf(rules.keySet()).indexOf(id) + 1;
    }

    private static String described(Element rule) {
        String text = Xml.text(rule, "description");
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static String columnName(List<String> columns, int index) {
        return index < columns.size() ? columns.get(index) : "kolom " + (index + 1);
    }

    private record Cell(String text, boolean asks) {

        String words() {
            return asks ? FeelWords.test(text) : FeelWords.value(text);
        }
    }
}
