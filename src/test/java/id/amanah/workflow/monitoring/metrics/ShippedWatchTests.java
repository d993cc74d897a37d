package id.amanah.workflow.monitoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.monitoring.WatchedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.yaml.snakeyaml.Yaml;

/** The shipped alarms and the shipped dashboard ask for what the application tells, and the guide names all of it. */
class ShippedWatchTests extends WatchedApplication {

    private static final Path FOLDER = Path.of("docs/monitoring");
    private static final Pattern OWN_METRIC = Pattern.compile("\\bamanah_[a-z_]+");
    /** A word that is neither a function, an operator nor the name of a label. */
    private static final Pattern WORD = Pattern.compile("\\b[a-z_]+\\b(?!\\s*\\()");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "by", "on", "without", "ignoring");
    /** Told by Prometheus itself about every target. */
    private static final String UP = "up";
    /** Tells of what has not happened yet: the night's first clean-up. */
    private static final String AFTER_THE_FIRST_NIGHT = "amanah_history_cleanup_age_seconds";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private FiguresGauges figures;

    @Autowired
    private ObjectMapper json;

    private Set<String> told;

    @BeforeEach
    void scrape() {
        overdueCase();
        figures.take();
        // The first answer to a request is counted once it was given.
        http.getForEntity("/actuator/health", String.class);
        told = Scrape.of(http.withBasicAuth("prometheus", METRICS_PASSWORD)
                        .getForObject("/actuator/prometheus", String.class))
                .names();
        told.add(AFTER_THE_FIRST_NIGHT);
    }

    @Test
    void every_alarm_asks_for_what_is_told_and_says_in_indonesian_what_to_do() throws IOException {
        List<Map<String, Object>> alarms = alarms();
        assertThat(alarms).hasSizeGreaterThan(10);
        for (Map<String, Object> alarm : alarms) {
            assertThat(asked((String) alarm.get("expr")))
                    .as((String) alarm.get("alert"))
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(told.contains(metric) || metric.equals(UP))
                            .as(metric)
                            .isTrue());
            assertThat(alarm.get("annotations"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsKeys("summary", "description");
            assertThat(alarm.get("labels").toString()).containsAnyOf("darurat", "penting", "perhatian");
        }
    }

    @Test
    void every_alarm_has_a_case_that_raises_it() throws IOException {
        String cases = Files.readString(FOLDER.resolve("prometheus-rules-test.yml"));
        for (Map<String, Object> alarm : alarms()) {
            assertThat(cases).contains("name: " + alarm.get("alert") + "\n");
        }
    }

    @Test
    void every_panel_of_the_dashboard_asks_for_what_is_told() throws IOException {
        JsonNode dashboard =
                json.readTree(FOLDER.resolve("grafana-dashboard.json").toFile());
        List<String> questions = dashboard.findValuesAsText("expr");
        assertThat(questions)
                .hasSizeGreaterThan(20)
                .allSatisfy(question ->
                        assertThat(asked(question)).as(question).isNotEmpty().isSubsetOf(told));
        assertThat(StreamSupport.stream(dashboard.path("panels").spliterator(), false)
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_guide_names_every_figure_of_ours_and_no_other() throws IOException {
        String guide = Files.readString(Path.of("docs/operations.md"));
        assertThat(OWN_METRIC
                        .matcher(guide)
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toSet()))
                .isEqualTo(
                        told.stream().filter(name -> name.startsWith("amanah_")).collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> alarms() throws IOException {
        Map<String, Object> rules = new Yaml().load(Files.readString(FOLDER.resolve("prometheus-rules.yml")));
        return ((List<Map<String, Object>>) rules.get("groups"))
                .stream()
                        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                        .toList();
    }

    /** The metrics of an expression: its words, less labels, texts, lengths of time and operators. */
    private static Set<String> asked(String expression) {
        String bare = expression
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^\\]]*]", "")
                .replaceAll("\\b(by|on|without|ignoring)\\s*\\([^)]*\\)", "");
        Set<String> metrics = new TreeSet<>();
        Matcher words = WORD.matcher(bare);
        while (words.find()) {
            if (!OPERATORS.contains(words.group())) {
                metrics.add(words.group());
            }
        }
        return metrics;
    }
}
