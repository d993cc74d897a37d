package id.amanah.workflow.models.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.workflow.models.gate.Finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The catalogue of ways to break a model: each is refused, with its own finding, told in words that say how to mend it. */
@SpringBootTest
class BrokenModelsTests {

    private static final int AT_LEAST = 70;

    @Autowired
    private ModelGate gate;

    static List<Break> catalogue() {
        return BrokenModels.catalogue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void is_refused_with_its_own_finding(Break broken) {
        List<Finding> errors = errors(broken);

        Finding own = errors.stream()
                .filter(finding -> finding.code().equals(broken.code())
                        && java.util.Objects.equals(finding.elementId(), broken.element()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("found instead: " + errors));
        Set<String> expected = new TreeSet<>(broken.also());
        expected.add(broken.code());
        Set<String> found = errors.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as(errors.toString()).isEqualTo(expected);
        assertReadable(own);
    }

    @Test
    void there_are_many_of_them() {
        System.out.printf(
                "gate: %d ways to break a model, refused by %d different rules%n",
                catalogue().size(),
                catalogue().stream().map(Break::code).distinct().count());
        assertThat(catalogue()).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
    }

    private List<Finding> errors(Break broken) {
        String edited = broken.edit().apply(Shipped.text(broken.file()));
        return gate.check(List.of(new ModelFile(broken.as(), edited.getBytes(StandardCharsets.UTF_8)))).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static void assertReadable(Finding finding) {
        assertThat(finding.message())
                .as("message")
                .endsWith(".")
                .hasSizeBetween(25, 600)
                .doesNotContain("null", "Optional[");
        assertThat(finding.mend())
                .as("mend")
                .endsWith(".")
                .hasSizeBetween(10, 300)
                .doesNotContain("null", "Optional[");
        assertThat(finding.resource()).isNotBlank();
    }
}
