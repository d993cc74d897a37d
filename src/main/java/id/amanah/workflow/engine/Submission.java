package id.amanah.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.amanah.shared.Money;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.engine.FormField.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a user typed into a form or sent to the API; the engine never sees it.
 *
 * <p>Reading collects problems in the user's words instead of stopping at the first: call {@link #check()} before using
 * any value that was read.
 */
public final class Submission {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final LocalDate UNREADABLE = LocalDate.EPOCH;

    private final JsonNode values;
    private final String prefix;
    private final Problems problems;
    private final DeclaredFields fields;
    private final FormQuestions questions;

    private Submission(JsonNode values, String prefix, Problems problems, DeclaredFields fields) {
        this(values, prefix, problems, fields, null);
    }

    private Submission(
            JsonNode values, String prefix, Problems problems, DeclaredFields fields, FormQuestions questions) {
        this.values = values;
        this.prefix = prefix;
        this.problems = problems;
        this.fields = fields;
        this.questions = questions;
    }

    static Submission of(Map<String, Object> submitted) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        if (submitted != null) {
            for (String key : submitted.keySet()) {
                values.set(key, tree(key, submitted));
            }
        }
        return new Submission(values, "", new Problems(), DeclaredFields.ANY);
    }

    /** A submission without any value, as a completion with {@code {}} brings it. */
    public static Submission empty() {
        return of(Map.of());
    }

    /** The same submission, of which only what the step's contract declares can be read. */
    Submission under(ContractKept kept) {
        return new Submission(values, prefix, problems, DeclaredFields.of(kept));
    }

    /** The same submission, with the form it was typed into. */
    Submission askedBy(FormQuestions form) {
        return new Submission(values, prefix, problems, fields, form);
    }

    /**
     * Answers to questions of the form that the step's contract does not name: those that a manager added. Only for a step
     * that keeps them.
     *
     * @param most how many may be there
     * @param longest characters of an answer
     */
    public List<TypedAnswer> others(int most, int longest) {
        if (questions == null) {
            return List.of();
        }
        List<TypedAnswer> answers = questions.answersIn(values, fields.keys());
        if (answers.size() > most) {
            problem("", "Paling banyak " + most + " pertanyaan tambahan dapat disimpan");
            return List.of();
        }
        List<TypedAnswer> clean = new ArrayList<>();
        for (TypedAnswer answer : answers) {
            try {
                clean.add(new TypedAnswer(
                        answer.question(), PlainText.clean("", answer.question(), answer.answer(), longest)));
            } catch (RefusedInput refused) {
                problems.merge(labelPrefix(), refused);
            }
        }
        return clean;
    }

    /** The values as given, for tests and for callers in our own code. */
    public static Submission from(Map<String, Object> values) {
        return of(values);
    }

    private static JsonNode tree(String key, Map<String, Object> submitted) {
        if (submitted instanceof VariableMap typed && typed.getValueTyped(key) != null) {
            TypedValue value = typed.getValueTyped(key);
            if (value instanceof SerializableValue serialized && serialized.getValueSerialized() != null) {
                return parsed(key, serialized.getValueSerialized());
            }
            return plain(key, value.getValue());
        }
        return plain(key, submitted.get(key));
    }

    private static JsonNode plain(String key, Object value) {
        try {
            return value instanceof Money money
                    ? JSON.getNodeFactory().numberNode(money.rupiah())
                    : JSON.valueToTree(value);
        } catch (IllegalArgumentException unreadable) {
            throw RefusedInput.of(key, "Isian \"" + key + "\" tidak dapat dibaca");
        }
    }

    private static JsonNode parsed(String key, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw RefusedInput.of(key, "Isian \"" + key + "\" tidak dapat dibaca");
        }
    }

    /** A text that must be there: trimmed, at most {@code max} characters, no control characters; markup is legal text. */
    public String text(String key, String label, int max) {
        return text(key, label, label + " wajib diisi", max);
    }

    /** A text as {@link #text(String, String, int)} reads it; that it is missing is told in these words. */
    public String text(String key, String label, String missing, int max) {
        fields.demanded(key);
        Optional<String> text = optionalText(key, label, max);
        if (text.isEmpty() && !problems.has(prefix + key)) {
            problem(key, missing);
        }
        return text.orElse("");
    }

    /** A text that may be left out; blank counts as left out. */
    public Optional<String> optionalText(String key, String label, int max) {
        fields.read(key, Kind.TEXT, Kind.DATE, Kind.CHOICE, Kind.CHOICE_OF_TABLE, Kind.CHOICE_SHOWN, Kind.PROGRAMME);
        JsonNode value = values.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isContainerNode()) {
            problem(key, label + " harus berupa teks");
            return Optional.empty();
        }
        try {
            String text = PlainText.clean(prefix + key, label, value.asText(), max);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (RefusedInput refused) {
            problems.merge(labelPrefix(), refused);
            return Optional.empty();
        }
    }

    /** A tick; absent counts as not ticked. */
    public boolean yes(String key) {
        fields.read(key, Kind.YES_NO);
        JsonNode value = values.path(key);
        return value.isBoolean() ? value.booleanValue() : "true".equals(value.asText()) || "YA".equals(value.asText());
    }

    /** True when the key was submitted with some value, so that "not asked" can be told from "answered no". */
    public boolean has(String key) {
        fields.asked(key);
        JsonNode value = values.path(key);
        return !value.isMissingNode() && !value.isNull() && !value.asText("x").isBlank();
    }

    /** One of the choices of {@code type} by its name; null after a problem was noted. */
    public <E extends Enum<E>> E choice(String key, String label, Class<E> type) {
        return choice(key, label, label + " belum dipilih", type);
    }

    /** One of the choices of {@code type} by its name; null after a problem was noted, in these words where none was made. */
    public <E extends Enum<E>> E choice(String key, String label, String notChosen, Class<E> type) {
        fields.demanded(key);
        Optional<E> choice = optionalChoice(key, label, type);
        if (choice.isEmpty() && !problems.has(prefix + key)) {
            problem(key, notChosen);
        }
        return choice.orElse(null);
    }

    /** One of the choices of {@code type} by its name, or nothing. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String key, String label, Class<E> type) {
        fields.read(key, Kind.CHOICE);
        if (!has(key)) {
            return Optional.empty();
        }
        String name = values.path(key).asText();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        problem(key, "Pilihan untuk " + label + " tidak dikenal");
        return Optional.empty();
    }

    /** A whole number from {@code min} to {@code max}. */
    public int wholeNumber(String key, String label, int min, int max) {
        fields.demanded(key);
        Optional<BigDecimal> number = number(key, label);
        if (number.isEmpty()) {
            if (!problems.has(prefix + key)) {
                missing(key, label);
            }
            return min;
        }
        if (hasDecimals(number.get())) {
            problem(key, label + " harus bilangan bulat");
            return min;
        }
        if (number.get().compareTo(BigDecimal.valueOf(min)) < 0
                || number.get().compareTo(BigDecimal.valueOf(max)) > 0) {
            problem(key, label + " harus antara " + min + " dan " + max + "");
            return min;
        }
        return number.get().intValue();
    }

    /** An amount in whole rupiah above zero. */
    public Money money(String key, String label) {
        fields.demanded(key);
        Optional<Money> amount = optionalMoney(key, label);
        if (amount.isEmpty()) {
            if (!problems.has(prefix + key)) {
                missing(key, label);
            }
            return Money.ZERO;
        }
        if (!amount.get().isPositive()) {
            problem(key, label + " harus lebih dari Rp 0");
        }
        return amount.get();
    }

    /** An amount in whole rupiah, zero or more, or nothing. */
    public Optional<Money> optionalMoney(String key, String label) {
        Optional<BigDecimal> number = number(key, label);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (hasDecimals(number.get())) {
            problem(key, label + " harus rupiah bulat, tanpa sen");
            return Optional.empty();
        }
        if (number.get().signum() < 0) {
            problem(key, label + " tidak boleh kurang dari Rp 0");
            return Optional.empty();
        }
        if (number.get().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) > 0) {
            problem(key, label + " terlalu besar");
            return Optional.empty();
        }
        return Optional.of(Money.of(number.get().longValue()));
    }

    /** A date; {@code 1970-01-01} after a problem was noted. */
    public LocalDate date(String key, String label) {
        fields.demanded(key);
        Optional<LocalDate> date = optionalDate(key, label);
        if (date.isEmpty() && !problems.has(prefix + key)) {
            missing(key, label);
        }
        return date.orElse(UNREADABLE);
    }

    /** A date in the form 2026-11-22, or nothing. */
    public Optional<LocalDate> optionalDate(String key, String label) {
        fields.read(key, Kind.DATE);
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(values.path(key).asText()));
        } catch (DateTimeException unreadable) {
            problem(key, label + " bukan tanggal yang benar");
            return Optional.empty();
        }
    }

    /** The rows of a dynamic list; problems in a row are told as "{@code label} 2: ...". */
    public List<Submission> rows(String key, String label) {
        fields.read(key, Kind.ROWS);
        JsonNode list = values.path(key);
        List<Submission> rows = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return rows;
        }
        if (!list.isArray() || list.size() > 200) {
            problem(key, label + ": daftar tidak dapat dibaca");
            return rows;
        }
        for (int index = 0; index < list.size(); index++) {
            rows.add(new Submission(
                    list.get(index), labelPrefix() + label + " " + (index + 1) + ": ", problems, fields.row(key)));
        }
        return rows;
    }

    /** The values of a form group that has a path; empty when it was not submitted. */
    public Submission part(String key) {
        return new Submission(values.path(key), prefix, problems, fields);
    }

    /** Notes a problem with a value, in the user's words. */
    public void problem(String key, String message) {
        problems.add(prefix + key, labelPrefix() + message);
    }

    /** Notes what a domain rule refused about these values, row label included. */
    public void problem(RefusedInput refused) {
        problems.merge(labelPrefix(), refused);
    }

    /**
     * Stops here when any problem was noted so far, in this submission or in any row of it.
     *
     * @throws RefusedInput with all problems at once
     */
    public void check() {
        problems.throwIfAny();
    }

    private void missing(String key, String label) {
        problem(key, label + " wajib diisi");
    }

    private String labelPrefix() {
        return prefix;
    }

    private Optional<BigDecimal> number(String key, String label) {
        fields.read(key, Kind.NUMBER);
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode value = values.path(key);
        try {
            if (value.isNumber()) {
                return Optional.of(value.decimalValue());
            }
            if (value.isTextual() && value.asText().trim().length() <= 20) {
                return Optional.of(new BigDecimal(value.asText().trim()));
            }
        } catch (NumberFormatException unreadable) {
            // told below, like anything else that is no number
        }
        problem(key, label + " harus berupa angka");
        return Optional.empty();
    }

    private static boolean hasDecimals(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }
}
