package id.amanah.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void no_label_is_missing_and_none_is_empty(String application) throws IOException {
        Map<String, String> english = english(application);
        Map<String, String> indonesian = indonesian(application);

        assertThat(indonesian.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(indonesian)
                .allSatisfy((key, label) -> assertThat(label).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void no_placeholder_is_lost_in_translation(String application) throws IOException {
        Map<String, String> indonesian = indonesian(application);

        english(application)
                .forEach((key, label) -> assertThat(placeholders(indonesian.get(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(placeholders(label)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void no_label_names_another_product(String application) throws IOException {
        assertThat(indonesian(application))
                .allSatisfy((key, label) -> assertThat(label).as(key).doesNotContainIgnoringCase("camunda"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin"})
    void no_sentence_is_left_in_english(String application) throws IOException {
        Map<String, String> indonesian = indonesian(application);

        // Single words may be the same in both languages (status, email); sentences are not.
        assertThat(english(application).entrySet())
                .filteredOn(label -> label.getValue().matches(".*[a-z]+ [a-z]+.*"))
                .allSatisfy(label -> assertThat(indonesian.get(label.getKey()))
                        .as(label.getKey())
                        .isNotEqualTo(label.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void dates_are_told_in_indonesian(String application) throws IOException {
        JsonNode dates = JSON.readTree(Webjar.ours("app/%s/locales/id.json".formatted(application)))
                .get("dateLocales");

        assertThat(dates.at("/longDateFormat/LL").asText()).isEqualTo("D MMMM YYYY");
        assertThat(dates.at("/months/10").asText()).isEqualTo("November");
        assertThat(dates.at("/months/7").asText()).isEqualTo("Agustus");
        assertThat(dates.at("/relativeTime/dd").asText()).isEqualTo("%d hari");
        assertThat(dates.at("/relativeTime/future").asText()).isEqualTo("%s lagi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void the_page_differs_from_the_original_only_in_language_name_icon_and_buttons_left_out(String application)
            throws IOException {
        List<String> original =
                Webjar.text("app/%s/index.html".formatted(application)).lines().toList();
        List<String> ours =
                Webjar.ours("app/%s/index.html".formatted(application)).lines().toList();

        assertThat(ours).hasSameSizeAs(original);
        List<String> changed = new ArrayList<>();
        for (int line = 0; line < ours.size(); line++) {
            if (!ours.get(line).equals(original.get(line))) {
                changed.add(ours.get(line).strip());
            }
        }
        assertThat(changed)
                .allMatch(line -> line.matches("<html.*|<title>.*|content=\"Amanah.*|<link rel=\"icon\".*"
                        + "|app-name=\"cockpit\" cam-exclude-plugins=\"[A-Za-z.:,-]+\" />"));
        assertThat(changed).anyMatch(line -> line.equals("<html lang=\"id\">"));
        assertThat(String.join("\n", ours)).doesNotContain("<title>Camunda");
    }

    private static Map<String, String> english(String application) throws IOException {
        return labels(Webjar.text("app/%s/locales/en.json".formatted(application)));
    }

    private static Map<String, String> indonesian(String application) throws IOException {
        return labels(Webjar.ours("app/%s/locales/id.json".formatted(application)));
    }

    private static Map<String, String> labels(String locale) throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        JSON.readTree(locale)
                .get("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
