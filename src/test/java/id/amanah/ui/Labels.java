package id.amanah.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The English labels that a web application would show if ours did not take their place. */
final class Labels {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

    private final Set<String> english = new HashSet<>();

    /** Of tasklist, welcome, admin or cockpit. */
    Labels(String application) {
        Map<String, String> ours = read(application, "id");
        Map<String, String> theirs = read(application, "en");
        Set<String> alsoIndonesian = new HashSet<>();
        ours.values().forEach(label -> alsoIndonesian.add(plain(label)));
        theirs.forEach((key, label) -> {
            if (!label.contains("{{") && !alsoIndonesian.contains(plain(label))) {
                english.add(plain(label));
            }
        });
    }

    int count() {
        return english.size();
    }

    /** Those of the texts that are an English label, or hold one of several words. */
    List<String> englishAmong(List<String> texts) {
        return texts.stream()
                .filter(text -> english.contains(plain(text))
                        || english.stream()
                                .anyMatch(label ->
                                        label.contains(" ") && plain(text).contains(label)))
                .distinct()
                .toList();
    }

    private static String plain(String label) {
        return label.replaceAll("<[^>]*>", "")
                .replaceAll("[\\s:.…]+", " ")
                .trim()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> read(String application, String language) {
        String file = FOLDER.formatted(application, language);
        try (InputStream stream = Labels.class.getClassLoader().getResourceAsStream(file)) {
            JsonNode labels = new ObjectMapper().readTree(stream).get("labels");
            Map<String, String> read = new HashMap<>();
            labels.properties()
                    .forEach(label -> read.put(label.getKey(), label.getValue().asText()));
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(file, failure);
        }
    }
}
