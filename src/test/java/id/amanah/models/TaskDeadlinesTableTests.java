package id.amanah.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped table of deadlines, row by row: working days until due, of the reminder before it, of the escalation after it. */
class TaskDeadlinesTableTests {

    private final ShippedTables tables = new ShippedTables();

    @ParameterizedTest(name = "{0}: due {1}, reminder {2} before, escalation {3} after")
    @CsvSource({
        "UserTask_RecordSurvey, 3, 1, 2",
        "UserTask_RuleDoubtfulSurvey, 2, 1, 2",
        "UserTask_ResolveMembers, 5, 2, 3",
        "UserTask_PlanTraining, 3, 1, 2",
        "UserTask_RecordTrainingDay, 0, 0, 1",
        "UserTask_RecordRequests, 0, 0, 1",
        "UserTask_PlanMakeUp, 2, 1, 2",
        "UserTask_TakeRecognitionTest, 2, 1, 2",
        "UserTask_DecideApplication, 2, 1, 2",
        "UserTask_AnswerQuestion, 2, 1, 2",
        "UserTask_ReviseRequests, 2, 1, 2",
        "UserTask_SignAgreements, 3, 1, 2",
        "UserTask_PayOut, 2, 1, 1",
        "UserTask_ConfirmPayout, 1, 0, 1",
        "UserTask_AgreeMeetings, 3, 1, 2",
        "UserTask_RecordMeeting, 1, 0, 1"
    })
    void each_step_has_its_own_row(String step, int due, int remind, int escalate) {
        for (String programme : Set.of("BMT-KELOMPOK", "KSM")) {
            assertThat(terms(programme, step)).as(programme).isEqualTo(row(due, remind, escalate));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserTask_AddedByAManager", ""})
    void a_step_without_a_row_gets_the_last_one(String step) {
        assertThat(terms("BMT-KELOMPOK", step)).isEqualTo(row(3, 1, 2));
    }

    @Test
    void every_human_task_of_every_shipped_process_has_a_row() throws IOException {
        String table = Files.readString(Path.of("processes", "task-deadlines.dmn"));
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            Set<String> tasks = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .map(UserTask::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(tasks)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(task -> assertThat(table).contains("\"" + task + "\""));
        }
    }

    private Map<String, Object> terms(String programme, String step) {
        return tables.decide("task-deadlines", Map.of("programme", programme, "step", step))
                .get(0);
    }

    private static Map<String, Object> row(int due, int remind, int escalate) {
        return Map.of(
                "dueWorkingDays", due,
                "remindWorkingDaysBeforeDue", remind,
                "escalateWorkingDaysAfterDue", escalate);
    }
}
