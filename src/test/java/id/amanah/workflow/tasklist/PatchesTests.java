package id.amanah.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class PatchesTests {

    static Stream<Patch> patches() {
        return Patches.all().stream();
    }

    static Stream<String> assets() {
        return Patches.assets().stream();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void each_defect_stands_exactly_once_in_the_frozen_bundle(Patch patch) throws IOException {
        String bundle = Webjar.text(patch.asset());

        String patched = patch.apply(bundle);

        assertThat(patched)
                .hasSize(bundle.length()
                        - patch.find().length()
                        + patch.replacement().length());
        assertThat(patched).contains(patch.replacement());
    }

    @ParameterizedTest
    @MethodSource("assets")
    void all_changes_of_a_bundle_can_be_made_together(String asset) throws IOException {
        String patched = Patches.applyTo(asset, Webjar.text(asset));

        assertThat(Patches.all().stream().filter(patch -> patch.asset().equals(asset)))
                .isNotEmpty()
                .allSatisfy(patch -> assertThat(patched).contains(patch.replacement()));
    }

    @Test
    void complete_no_longer_counts_the_empty_errors_of_a_dynamic_list() throws IOException {
        String asset = "app/tasklist/camunda-tasklist-bootstrap.js";

        assertThat(Webjar.text(asset)).contains("Object.keys(e.errors).length");
        assertThat(Patches.applyTo(asset, Webjar.text(asset))).doesNotContain("Object.keys(e.errors).length");
    }

    @Test
    void every_function_that_a_bundle_calls_is_provided_by_our_script() throws IOException {
        String provided = new ClassPathResource(
                        "META-INF/resources/webjars/camunda/app/tasklist/scripts/amanah/amanah.js")
                .getContentAsString(StandardCharsets.UTF_8);
        String names = provided.substring(provided.indexOf("window.amanah = {"));

        assertThat(Patches.all().stream()
                        .flatMap(patch -> java.util.regex.Pattern.compile("window\\.amanah\\.(\\w+)")
                                .matcher(patch.replacement())
                                .results()
                                .map(call -> call.group(1))))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(names).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void another_bundle_is_refused_instead_of_served_unmended() {
        assertThatThrownBy(() -> Patches.applyTo("lib/deps.js", "another release"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lib/deps.js");
    }

    @Test
    void a_text_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> new Patch("a.js", "reason", "x", "y").apply("x and x"))
                .isInstanceOf(IllegalStateException.class);
    }
}
