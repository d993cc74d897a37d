package id.amanah.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.workflow.PastTheGate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class GuardedEngineTests {

    private static final String NIK = "6474024101900001";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate database;

    private final String key = "Guarded" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void deploy() {
        identity.clearAuthentication();
        BpmnModelInstance model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_TypeName")
                .camundaAssignee("zulkifli")
                .camundaTaskListenerDelegateExpression("complete", "${typeNameCompletion}")
                .endEvent()
                .done();
        PastTheGate.during(
                engine,
                () -> repository
                        .createDeployment()
                        .addModelInstance(key + ".bpmn", model)
                        .deploy());
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void what_a_user_submits_reaches_the_domain_and_never_an_engine_table() {
        Task task = start();
        tasks.complete(task.getId(), Map.of("nik", NIK, "decision", "YES"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
        assertThat(columnsHolding(NIK)).isEmpty();
        assertThat(columnsHolding("seen-by-the-domain")).isNotEmpty();
    }

    @Test
    void a_submitted_value_cannot_override_a_routing_fact() {
        Task task = start();
        tasks.complete(task.getId(), Map.of("nik", NIK, "forgedFact", true));
        assertThat(columnsHolding("forgedFact")).isEmpty();
    }

    @Test
    void a_refusal_is_told_in_the_users_words_and_the_task_stays() {
        Task task = start();
        assertThatThrownBy(() -> tasks.complete(task.getId()))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("NIK wajib diisi");
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), Map.of()))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("NIK wajib diisi");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void only_the_person_who_holds_a_task_completes_it() {
        Task task = start();
        identity.setAuthentication("zainal", List.of("marketing"));
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("nik", NIK)))
                .isInstanceOf(RefusedSubmission.class);
        identity.setAuthentication("zulkifli", List.of("marketing"));
        tasks.complete(task.getId(), Map.of("nik", NIK));
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("nik", NIK)))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("sudah selesai");
    }

    @Test
    void the_form_shows_domain_values_to_those_who_work_the_task_only() {
        Task task = start();
        identity.setAuthentication("zulkifli", List.of("marketing"));
        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("street", "Jl. Melati 4");
        identity.setAuthentication("cokro", List.of("operators"));
        assertThatThrownBy(() -> forms.getTaskFormVariables(task.getId()))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    @Test
    void expressions_in_or_queries_are_refused_CVE_2026_109432() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression("${now()}")
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void models_reach_our_delegates_and_no_other_bean_or_class() {
        for (String expression : Set.of(
                "${dataSource.connection}",
                "${\"\".getClass().getName()}",
                "${execution.processEngineServices}",
                "${environment}",
                "${deadlines.getClass()}")) {
            String reaching = key + Math.abs(expression.hashCode());
            PastTheGate.during(
                    engine,
                    () -> repository
                            .createDeployment()
                            .addModelInstance(
                                    reaching + ".bpmn",
                                    Bpmn.createExecutableProcess(reaching)
                                            .camundaHistoryTimeToLiveString("P1D")
                                            .startEvent()
                                            .userTask()
                                            .camundaAssignee(expression)
                                            .endEvent()
                                            .done())
                            .deploy());
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(reaching))
                    .as(expression)
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void staff_may_work_but_neither_deploy_nor_create_filters() {
        identity.setAuthentication("zulkifli", List.of("marketing"));
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance(
                                "x.bpmn",
                                Bpmn.createExecutableProcess("x")
                                        .camundaHistoryTimeToLiveString("P1D")
                                        .startEvent()
                                        .endEvent()
                                        .done())
                        .deploy())
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
    }

    private Task start() {
        return tasks.createTaskQuery()
                .processInstanceId(runtime.startProcessInstanceByKey(key).getId())
                .singleResult();
    }

    private List<String> columnsHolding(String text) {
        return EngineTables.columnsHolding(database, text);
    }

    @TestConfiguration
    static class Completions {

        @Bean
        TypeNameCompletion typeNameCompletion() {
            return new TypeNameCompletion();
        }
    }

    @ModelDelegate
    static class TypeNameCompletion implements HumanTask {

        @Override
        public StepContract contract() {
            return StepContract.reading(FormField.text("nik")).showing("street").setting(Fact.text("note"));
        }

        @Override
        public Map<String, Object> show(TaskAtHand task) {
            return Map.of("street", "Jl. Melati 4");
        }

        @Override
        public void complete(TaskAtHand task, Submission submitted) {
            submitted.text("nik", "NIK", 16);
            submitted.check();
            task.set("note", "seen-by-the-domain");
        }
    }
}
