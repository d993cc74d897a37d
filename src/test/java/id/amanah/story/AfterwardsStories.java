package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.programme.AsksTables;
import id.amanah.programme.TableContract;
import id.amanah.workflow.engine.EngineTables;
import id.amanah.workflow.engine.ObservedContracts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What all the stories together went through, and what they left in the engine. */
abstract class AfterwardsStories extends Story {

    private static final double ENOUGH = 0.95;

    /** No story takes a photo or postpones a meeting; the tests of survey and coaching do. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of(
            "RecordMeetingCompletion reads postponedBecause",
            "RuleDoubtfulSurveyCompletion shows housePhotoSource",
            "RuleDoubtfulSurveyCompletion shows businessPhotoSource");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PassedFlows flows;

    @Test
    void nearly_every_flow_node_of_every_model_was_passed() {
        Coverage coverage = new Coverage("flow-node");
        for (ProcessDefinition process : latestProcesses()) {
            coverage.add(process.getKey(), ids(process, FlowNode.class), historyOf(process));
        }
        coverage.printAndExpect(ENOUGH);
    }

    @Test
    void every_answer_of_every_gateway_was_given() {
        Coverage coverage = new Coverage("sequence-flow");
        for (ProcessDefinition process : latestProcesses()) {
            coverage.add(process.getKey(), ids(process, SequenceFlow.class), flows.of(process.getKey()));
        }
        coverage.printAndExpect(1.0);
    }

    private List<ProcessDefinition> latestProcesses() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    private Set<String> ids(ProcessDefinition process, Class<? extends FlowElement> kind) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(kind).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> historyOf(ProcessDefinition process) {
        return new TreeSet<>(database.queryForList(
                "select distinct act_id_ from act_hi_actinst where proc_def_key_ = ?", String.class, process.getKey()));
    }

    /** How much of the models the stories went through, printed model by model. */
    private static final class Coverage {

        private final String kind;
        private final Set<String> missed = new TreeSet<>();
        private int all;
        private int passed;

        Coverage(String kind) {
            this.kind = kind;
        }

        void add(String model, Set<String> ofModel, Set<String> seen) {
            Set<String> notPassed = new TreeSet<>(ofModel);
            notPassed.removeAll(seen);
            notPassed.forEach(element -> missed.add(model + "." + element));
            all += ofModel.size();
            passed += ofModel.size() - notPassed.size();
            print(model, ofModel.size() - notPassed.size(), ofModel.size());
        }

        void printAndExpect(double enough) {
            print("all models", passed, all);
            missed.forEach(element -> System.out.println("  not passed: " + element));
            assertThat((double) passed / all)
                    .as(kind + " coverage; not passed: " + missed)
                    .isGreaterThanOrEqualTo(enough);
        }

        private void print(String what, int some, int of) {
            System.out.printf("%s coverage: %s %d/%d (%d %%)%n", kind, what, some, of, 100 * some / of);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Person.NIK_MARK, Person.PHONE_MARK, Person.STREET_MARK})
    void no_NIK_phone_or_street_is_left_in_any_column_of_the_engine(String mark) {
        assertThat(ask(Long.class, "select count(*) from group_member m where position(? in m::text) > 0", mark))
                .as("members the mark finds")
                .isPositive();
        assertThat(EngineTables.columnsHolding(database, mark)).isEmpty();
    }

    @Test
    void no_members_name_is_left_in_any_column_of_the_engine() {
        assertThat(database.queryForList(
                        "select distinct name from group_member where name not like '<%'", String.class))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(EngineTables.columnsHolding(database, name))
                        .as(name)
                        .isEmpty());
    }

    @Test
    void what_steps_declare_of_forms_and_facts_is_what_they_do() {
        Set<String> never = ObservedContracts.neverUsed(application);
        // Who reads, shows or sets more than it declares has failed already; here nothing is declared in vain.
        assertThat(never).isSubsetOf(TOLD_ELSEWHERE);
    }

    @Test
    void what_code_declares_of_rule_tables_is_how_it_asks_them() {
        application.getBeansOfType(AsksTables.class).values().stream()
                .flatMap(asking -> asking.tables().stream())
                .forEach(table -> {
                    assertThat(ObservedRules.askedWith(table.table()))
                            .as("facts that " + table.table() + " is asked with")
                            .containsExactly(table.asks().stream()
                                    .map(TableContract.Column::name)
                                    .collect(Collectors.toCollection(TreeSet::new)));
                    assertThat(ObservedRules.read(table.table()))
                            .as("outputs read of " + table.table())
                            .isEqualTo(table.gives().stream()
                                    .map(TableContract.Column::name)
                                    .collect(Collectors.toCollection(TreeSet::new)));
                });
    }

    @Test
    void no_application_and_process_tell_different_stories_and_nothing_but_time_holds_a_case_up() {
        JsonNode board =
                rest.get(staff.operator(), "look", "/api/operations/board").orFail("the board");
        assertThat(board.path("byCause").findValuesAsText("key"))
                .doesNotContain("DISAGREEMENT", "FAILED_JOB", "RETRYING_JOB", "SUSPENDED", "MISSING_EVENT");
    }

    @Test
    void no_job_failed_and_no_incident_is_open() {
        assertThat(database.queryForList("select incident_msg_ from act_ru_incident", String.class))
                .isEmpty();
        assertThat(database.queryForList("select exception_msg_ from act_ru_job where exception_msg_ is not null"))
                .isEmpty();
    }
}
