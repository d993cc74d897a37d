package id.amanah.workflow.models.changes;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of rule tables in a manager's words, where they say something simple; otherwise as they are written. */
final class FeelWords {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String CONSTANT = "(" + TEXT + "|" + NUMBER + "|true|false)";
    private static final Pattern VALUE = Pattern.compile(CONSTANT);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("(?:" + TEXT + "|\\[[^\\[\\]]*[\\[\\]]|\\([^()]*\\)|[^,\"\\[\\](]|[\\[\\](])+");

    private FeelWords() {}

    /** What a cell of an input column asks for, to follow the column's name. */
    static String test(String cell) {
        String test = cell.strip();
        if (test.isEmpty() || test.equals("-")) {
            return "apa pun";
        }
        Matcher negation = NEGATION.matcher(test);
        return (negation.matches()
                        ? alternatives(negation.group(1)).map(words -> "bukan " + words)
                        : alternatives(test))
                .orElse(test);
    }

    /** What a cell of an output column answers. */
    static String value(String cell) {
        String value = cell.strip();
        return value.isEmpty() ? "(kosong)" : constant(value).orElse(value);
    }

    private static Optional<String> alternatives(String tests) {
        List<String> words = new ArrayList<>();
        boolean onlyValues = true;
        for (String part : parts(tests)) {
            Optional<String> simple = constant(part);
            onlyValues &= simple.isPresent();
            Optional<String> said = simple.or(() -> comparison(part)).or(() -> range(part));
            if (said.isEmpty()) {
                return Optional.empty();
            }
            words.add(said.get());
        }
        if (words.size() > 1 && onlyValues) {
            return Optional.of("salah satu dari " + String.join(", ", words));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" atau ", words));
    }

    private static Optional<String> constant(String part) {
        if (!VALUE.matcher(part).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (part) {
                    case "true" -> "ya";
                    case "false" -> "tidak";
                    default -> part.startsWith("\"") ? text(part) : number(part);
                });
    }

    private static String text(String literal) {
        String text = literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1");
        return text.isEmpty() ? "(kosong)" : text;
    }

    private static Optional<String> comparison(String part) {
        Matcher comparison = COMPARISON.matcher(part);
        if (!comparison.matches()) {
            return Optional.empty();
        }
        String words = switch (comparison.group(1)) {
            case "<" -> "kurang dari ";
            case "<=" -> "paling banyak ";
            case ">" -> "lebih dari ";
            default -> "paling sedikit ";
        };
        return Optional.of(words + number(comparison.group(2)));
    }

    private static Optional<String> range(String part) {
        Matcher range = RANGE.matcher(part);
        if (!range.matches()) {
            return Optional.empty();
        }
        boolean from = range.group(1).equals("[");
        boolean to = range.group(4).equals("]");
        String low = number(range.group(2));
        String high = number(range.group(3));
        return Optional.of(
                from && to
                        ? "antara " + low + " dan " + high
                        : (from ? "mulai " : "lebih dari ") + low + (to ? " sampai " : " dan kurang dari ") + high);
    }

    private static String number(String digits) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag("id-ID"));
        format.setMaximumFractionDigits(10);
        return format.format(new BigDecimal(digits));
    }

    /** Cut at the commas that are in no text and no range. */
    private static List<String> parts(String tests) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(tests);
        while (part.find()) {
            parts.add(part.group().strip());
        }
        return parts;
    }
}
