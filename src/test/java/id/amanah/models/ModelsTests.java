package id.amanah.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StartForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Every shipped model is whole: what it names exists, what it asks is answered, and nobody waits without a deadline. */
@SpringBootTest
class ModelsTests {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CALL = Pattern.compile("\\$\\{!?(\\w+)\\.\\w+\\(.*");

    @Autowired
    private ApplicationContext beans;

    static List<Path> processes() {
        return files("processes", ".bpmn");
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    static List<Path> tables() {
        return files("processes", ".dmn");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_process_bears_the_name_of_its_file_a_life_time_and_a_reason(Path file) {
        Process process =
                model(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_step_of_a_process_is_drawn_and_named_by_its_kind(Path file) {
        BpmnModelInstance model = model(file);
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(drawn).as("drawn").contains(node.getId());
            assertThat(node.getId()).as("id of " + node.getName()).matches("[A-Z][A-Za-z]*_[A-Z][A-Za-z]*");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_human_task_has_form_holder_deadline_reminder_escalation_and_completion(Path file) {
        for (UserTask task : model(file).getModelElementsByType(UserTask.class)) {
            String name = task.getId();
            assertThat(Path.of("forms", task.getCamundaFormRef() + ".form"))
                    .as(name)
                    .exists();
            assertThat(task.getCamundaFormRefBinding()).as(name).isEqualTo("latest");
            assertThat(Stream.of(
                                    task.getCamundaAssignee(),
                                    task.getCamundaCandidateGroups(),
                                    task.getCamundaCandidateUsers())
                            .anyMatch(holder -> holder != null))
                    .as(name)
                    .isTrue();
            assertThat(task.getCamundaDueDate()).as(name).isNotBlank();
            assertThat(task.getDocumentations()).as(name + " documentation").isNotEmpty();
            List<CamundaTaskListener> listeners = taskListeners(task);
            assertThat(listeners.stream()
                            .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                            .map(CamundaTaskListener::getCamundaDelegateExpression))
                    .as(name)
                    .contains("${remindTask}", "${escalateTask}");
            String completion = listeners.stream()
                    .filter(listener -> "complete".equals(listener.getCamundaEvent()))
                    .map(CamundaTaskListener::getCamundaDelegateExpression)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " takes nothing into the domain"));
            assertThat(bean(completion)).as(name).isInstanceOf(HumanTask.class);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void models_bind_our_delegates_and_nothing_else(Path file) {
        BpmnModelInstance model = model(file);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaClass()).as(task.getId()).isNull();
            assertThat(task.getCamundaExpression()).as(task.getId()).isNull();
            assertThat(bean(task.getCamundaDelegateExpression()))
                    .as(task.getId())
                    .isInstanceOf(JavaDelegate.class);
        }
        for (CamundaTaskListener listener : model.getModelElementsByType(CamundaTaskListener.class)) {
            if (listener.getCamundaExpression() == null) {
                assertThat(bean(listener.getCamundaDelegateExpression())).isInstanceOf(TaskListener.class);
            }
            assertThat(listener.getCamundaClass()).isNull();
        }
        for (CamundaExecutionListener listener : model.getModelElementsByType(CamundaExecutionListener.class)) {
            if (listener.getCamundaDelegateExpression() != null) {
                assertThat(bean(listener.getCamundaDelegateExpression())).isInstanceOf(ExecutionListener.class);
            }
        }
        Matcher call = CALL.matcher("");
        for (String expression : expressions(file)) {
            if (call.reset(expression).matches() && !Set.of("execution", "task").contains(call.group(1))) {
                assertThat(beans.findAnnotationOnBean(call.group(1), ModelDelegate.class))
                        .as(expression)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_parting_of_ways_is_a_question_and_every_way_an_answer(Path file) {
        for (ExclusiveGateway gateway : model(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            for (SequenceFlow answer : gateway.getOutgoing()) {
                assertThat(answer.getName()).as(answer.getId()).isNotBlank();
                assertThat(answer.getConditionExpression() != null || answer.equals(gateway.getDefault()))
                        .as(answer.getId())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_step_is_reached_from_a_start_and_leads_on(Path file) {
        for (FlowNode node : model(file).getModelElementsByType(FlowNode.class)) {
            boolean begins = node instanceof StartEvent
                    || node.getElementType().getTypeName().equals("boundaryEvent")
                    || node.getElementType().getTypeName().equals("subProcess");
            boolean ends = node.getElementType().getTypeName().equals("endEvent")
                    || node.getElementType().getTypeName().equals("subProcess");
            assertThat(begins || !node.getIncoming().isEmpty())
                    .as(node.getId() + " is reached")
                    .isTrue();
            assertThat(ends || !node.getOutgoing().isEmpty())
                    .as(node.getId() + " leads on")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_bears_the_name_of_its_file(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_bears_the_name_of_its_file_and_a_life_time(Path file) throws IOException {
        String id = file.getFileName().toString().replace(".dmn", "");
        assertThat(Files.readString(file))
                .contains("<decision id=\"" + id + "\"")
                .contains("historyTimeToLive");
    }

    @Test
    void processes_that_staff_may_start_have_a_start_form_and_the_others_are_hidden() {
        for (Path file : processes()) {
            BpmnModelInstance model = model(file);
            Process process =
                    model.getModelElementsByType(Process.class).iterator().next();
            Collection<StartEvent> starts = process.getFlowElements().stream()
                    .filter(StartEvent.class::isInstance)
                    .map(StartEvent.class::cast)
                    .toList();
            if (process.isCamundaStartableInTasklist()) {
                for (StartEvent start : starts) {
                    assertThat(Path.of("forms", start.getCamundaFormRef() + ".form"))
                            .as(file.toString())
                            .exists();
                    assertThat(expressions(file).stream()
                                    .map(BEAN::matcher)
                                    .filter(Matcher::matches)
                                    .map(matcher -> matcher.group(1))
                                    .filter(beans::containsBean)
                                    .map(beans::getBean)
                                    .anyMatch(StartForm.class::isInstance))
                            .as(file.toString())
                            .isTrue();
                }
            }
        }
    }

    private Object bean(String expression) {
        assertThat(expression).isNotNull();
        Matcher matcher = BEAN.matcher(expression);
        assertThat(matcher.matches()).as(expression).isTrue();
        assertThat(beans.findAnnotationOnBean(matcher.group(1), ModelDelegate.class))
                .as(expression)
                .isNotNull();
        return beans.getBean(matcher.group(1));
    }

    private static List<CamundaTaskListener> taskListeners(FlowElement element) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list();
    }

    private static List<String> expressions(Path file) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("[$#]\\{[^}]*}").matcher(read(file));
        while (matcher.find()) {
            found.add(matcher.group().replace('#', '$'));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
