package id.amanah.workflow.models.gate;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.workflow.models.gate.Finding.Severity;
import id.amanah.workflow.models.gate.SensibleEdits.Sensible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What managers sensibly change goes through, each alone and each batch as a whole. */
@SpringBootTest
class SensibleEditsTests {

    private static final int AT_LEAST = 22;

    @Autowired
    private ModelGate gate;

    static List<Sensible> catalogue() {
        return SensibleEdits.catalogue();
    }

    static List<Map<String, String>> batches() {
        return new ArrayList<>(SensibleEdits.batches().values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void is_accepted(Sensible edit) {
        assertThat(errors(edit.files())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void is_accepted_together(Map<String, String> files) {
        List<ModelFile> all = new ArrayList<>();
        files.forEach((name, text) -> all.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
        assertThat(errors(all)).isEmpty();
    }

    @Test
    void there_are_many_of_them() {
        System.out.printf(
                "gate: %d sensible edits accepted, in %d batches that can be live together%n",
                catalogue().size(), batches().size());
        assertThat(catalogue()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    private List<Finding> errors(List<ModelFile> files) {
        return gate.check(files).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
