package id.amanah.workflow.models.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts and answers as text, so that the same facts are the same text, and back. */
final class Facts {

    private static final String DATE = "@date";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Facts() {}

    static String text(Map<String, ?> facts) {
        Map<String, Object> sorted = new TreeMap<>();
        facts.forEach((name, value) -> sorted.put(name, plain(value)));
        return write(sorted);
    }

    static String text(List<Map<String, Object>> answer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : answer) {
            Map<String, Object> plain = new LinkedHashMap<>();
            row.forEach((name, value) -> plain.put(name, plain(value)));
            rows.add(plain);
        }
        return write(rows);
    }

    static Map<String, Object> read(String text) {
        try {
            Map<String, Object> facts = JSON.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {});
            facts.replaceAll((name, value) -> value instanceof Map<?, ?> typed && typed.containsKey(DATE)
                    ? Date.from(Instant.parse(String.valueOf(typed.get(DATE))))
                    : value);
            return facts;
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof Date date
                ? Map.of(DATE, Instant.ofEpochMilli(date.getTime()).toString())
                : value.toString();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
