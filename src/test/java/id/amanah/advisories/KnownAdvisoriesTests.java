package id.amanah.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No version with a known hole is used without a stated reason; see docs/security/advisories.yaml. */
class KnownAdvisoriesTests {

    private static final Path FILE = Path.of("docs/security/advisories.yaml");

    @Test
    void every_affected_version_on_the_class_path_has_an_answer() throws IOException {
        assertThat(unanswered(Part.onClassPath())).isEmpty();
    }

    @Test
    void the_class_path_is_seen_at_all() {
        assertThat(Part.onClassPath())
                .extracting(Part::artifact)
                .contains("camunda-engine", "spring-web", "tomcat-embed-core", "postgresql", "jackson-databind");
    }

    @Test
    void no_answer_is_kept_for_what_is_no_longer_in_use() throws IOException {
        List<Part> parts = Part.onClassPath();
        assertThat(Advisory.inFile(FILE))
                .filteredOn(advisory -> advisory.answerState() != null)
                .allSatisfy(advisory -> assertThat(parts).anyMatch(advisory::concerns));
    }

    @Test
    void answers_are_complete() throws IOException {
        assertThat(Advisory.inFile(FILE)).allSatisfy(advisory -> {
            assertThat(advisory.part()).matches("[a-z0-9.-]+:([a-z0-9.-]+|\\*)");
            assertThat(advisory.names()).isNotEmpty();
            assertThat(advisory.answerState() == null || advisory.isAnswered())
                    .as(advisory.part())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/apache/tomcat/embed/tomcat-embed-core/10.1.55/tomcat-embed-core-10.1.55.jar",
                "com/fasterxml/jackson/core/jackson-databind/2.21.4/jackson-databind-2.21.4.jar",
                "org/postgresql/postgresql/42.7.13/postgresql-42.7.13.jar",
                "org/apache/commons/commons-lang3/3.17.0/commons-lang3-3.17.0.jar",
                "org/springframework/spring-webflux/6.2.19/spring-webflux-6.2.19.jar",
                "org/apache/groovy/groovy/4.0.27/groovy-4.0.27.jar"
            })
    void a_version_with_a_known_hole_is_noticed(String jar) throws IOException {
        Part part = Part.of(Path.of("/home/someone/.m2/repository", jar)).orElseThrow();
        assertThat(unanswered(List.of(part))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/apache/tomcat/embed/tomcat-embed-core/10.1.61/tomcat-embed-core-10.1.61.jar",
                "com/fasterxml/jackson/core/jackson-databind/2.21.10/jackson-databind-2.21.10.jar",
                "org/postgresql/postgresql/42.8.0/postgresql-42.8.0.jar"
            })
    void a_mended_version_is_let_pass(String jar) throws IOException {
        Part part = Part.of(Path.of("/home/someone/.m2/repository", jar)).orElseThrow();
        assertThat(unanswered(List.of(part))).isEmpty();
    }

    private static List<String> unanswered(List<Part> parts) throws IOException {
        List<Advisory> advisories = Advisory.inFile(FILE);
        return parts.stream()
                .flatMap(part -> advisories.stream()
                        .filter(advisory -> advisory.concerns(part) && !advisory.isAnswered())
                        .map(advisory -> part + ": " + String.join("; ", advisory.names())))
                .toList();
    }
}
