package id.amanah.workflow.models.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is live counts: older versions that cases still run on, and troubles that nobody's proposal has made. */
@SpringBootTest
class RunningVersionsTests {

    private static final String FORM = "record-survey.form";
    private static final String PROCESS = "MemberSurveyProcess.bpmn";

    @Autowired
    private ModelReader reader;

    @Autowired
    private List<Check> checks;

    @Test
    void a_form_that_an_open_version_still_needs_keeps_its_fields() {
        String newer = Edit.attribute("UserTask_RecordSurvey", "camunda:formRef", "survey-anew")
                .apply(Shipped.text(PROCESS));
        String anew = Edit.swap("\"id\": \"record-survey\"", "\"id\": \"survey-anew\"")
                .apply(Shipped.text(FORM));
        ModelFile poorer = file(FORM, Edit.withoutPart("Field_Roof").apply(Shipped.text(FORM)));
        List<ModelFile> live = List.of(file(PROCESS, newer), file("survey-anew.form", anew), Shipped.file(FORM));

        assertThat(gate(live, List.of()).check(List.of(poorer)))
                .as("nobody uses the form any more")
                .extracting(Finding::code)
                .doesNotContain("FORM_FIELD_MISSING");
        assertThat(gate(live, List.of(Shipped.file(PROCESS))).check(List.of(poorer)))
                .as("cases still run on the version that does")
                .extracting(Finding::code)
                .contains("FORM_FIELD_MISSING");
    }

    @Test
    void what_is_wrong_already_is_not_held_against_who_changes_something_else() {
        String lame =
                Edit.attribute("UserTask_RecordSurvey", "camunda:dueDate", null).apply(Shipped.text(PROCESS));
        List<ModelFile> live = Shipped.everything().stream()
                .map(one -> one.name().equals(PROCESS) ? file(PROCESS, lame) : one)
                .toList();

        assertThat(gate(live, List.of()).check(List.of(Shipped.file("income-test.dmn"))))
                .isEmpty();
        assertThat(gate(live, List.of()).check(List.of(file(PROCESS, lame + " "))))
                .extracting(Finding::code)
                .containsExactly("TASK_DUE_MISSING");
    }

    @Test
    void what_a_proposal_breaks_elsewhere_is_told_where_it_breaks() {
        String poorer = Edit.all(
                        Edit.led("Flow_NextDayPicked", "UserTask_RecordRequests"),
                        Edit.swap("${takeRecognitionTestCompletion}", "${recordRequestsCompletion}"),
                        Edit.swap("${recordTrainingDayCompletion}", "${recordRequestsCompletion}"),
                        Edit.swap("${pickNextDayDelegate}", "${recordRejectionDelegate}"))
                .apply(Shipped.text("GroupTrainingProcess.bpmn"));

        List<Finding> findings =
                gate(Shipped.everything(), List.of()).check(List.of(file("GroupTrainingProcess.bpmn", poorer)));

        assertThat(findings)
                .filteredOn(finding -> finding.resource().equals("GroupOnboardingProcess.bpmn"))
                .extracting(Finding::code, Finding::elementId)
                .contains(Tuple.tuple("CALL_RESULT_UNKNOWN", "CallActivity_TrainGroup"));
    }

    private ModelGate gate(List<ModelFile> live, List<ModelFile> older) {
        return new CheckedModels(
                reader,
                new LiveModels() {
                    @Override
                    public List<ModelFile> latest() {
                        return live.stream()
                                .filter(one -> !one.name().endsWith(".form"))
                                .toList();
                    }

                    @Override
                    public List<ModelFile> forms(Set<String> ids) {
                        return live.stream()
                                .filter(one -> one.name().endsWith(".form")
                                        && ids.contains(one.name().replace(".form", "")))
                                .toList();
                    }

                    @Override
                    public List<ModelFile> stillRunning() {
                        return older;
                    }

                    @Override
                    public Map<String, Long> waiting(String process) {
                        return Map.of();
                    }
                },
                checks);
    }

    private static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
