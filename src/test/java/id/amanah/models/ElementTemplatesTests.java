package id.amanah.models;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.models.ElementTemplate.Property;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StartForm;
import id.amanah.workflow.engine.StepProperties;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What a manager picks in Modeler: every template is in plain Indonesian, writes what exists, and fits the shipped models. */
@SpringBootTest
class ElementTemplatesTests {

    /** What the community's schema of Camunda 7 templates knows; task listeners and timers are not among them. */
    private static final Set<String> BINDINGS = Set.of(
            "property",
            "camunda:property",
            "camunda:in",
            "camunda:in:businessKey",
            "camunda:out",
            "camunda:executionListener");

    /** For what managers add themselves; no shipped model needs them. */
    private static final Set<String> FOR_NEW_STEPS = Set.of(
            "id.amanah.task.general",
            "id.amanah.call.other",
            "id.amanah.wait.days",
            "id.amanah.step.ask-table",
            "id.amanah.answer.programme");

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CALL = Pattern.compile("\\$\\{!?(\\w+)\\.(\\w+)\\((\\w*)\\)}");
    private static final Pattern FACT = Pattern.compile("\\$\\{!?(\\w+)(?: == (?:\"[A-Z_-]+\"|'[A-Z_]+'))?}");
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)\\b(the|and|of|task|for|with|when|if|delegate|listener|expression|completion)\\b");

    /** What shipped models ask at their gateways and wait for. */
    private static final List<String> ASKED = processes().stream()
            .map(file -> Bpmn.readModelFromFile(file.toFile()))
            .flatMap(model -> Stream.concat(
                    model.getModelElementsByType(ConditionExpression.class).stream(),
                    model.getModelElementsByType(TimeDate.class).stream()))
            .map(ModelElementInstance::getTextContent)
            .toList();

    @Autowired
    private ApplicationContext beans;

    static List<ElementTemplate> templates() {
        return ElementTemplate.all();
    }

    static List<Path> processes() {
        return ModelsTests.processes();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_says_in_indonesian_what_it_is_and_shows_nothing_technical(ElementTemplate template) {
        assertThat(template.id()).matches("id\\.amanah(\\.[a-z-]+){2}");
        assertThat(template.file().getFileName())
                .hasToString(template.id().substring("id.amanah.".length()).replace('.', '-') + ".json");
        assertThat(template.version()).isPositive();
        assertThat(template.name()).isNotBlank();
        assertThat(template.description()).endsWith(".").hasSizeGreaterThan(15);
        assertThat(template.appliesTo()).isNotEmpty().allMatch(type -> type.matches("bpmn:[A-Z]\\w+"));
        Stream.concat(
                        Stream.of(template.name(), template.description()),
                        template.properties().stream().flatMap(property -> property.visibleTexts().stream()))
                .forEach(text -> {
                    assertThat(text).doesNotContain("${", "#{", "Delegate", "Completion");
                    assertThat(ENGLISH.matcher(text.replaceAll("default flow|[a-z]+(-[a-z]+)+", ""))
                                    .results())
                            .as(text)
                            .isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_writes_only_what_modeler_can_write(ElementTemplate template) {
        for (Property property : template.properties()) {
            assertThat(property.binding()).isIn(BINDINGS);
            if (property.isHidden()) {
                assertThat(property.json().has("label")).isFalse();
            } else {
                assertThat(property.json().path("label").asText()).isNotBlank();
                assertThat(property.json().path("description").asText()).endsWith(".");
                assertThat(property.type()).isIn("String", "Dropdown");
            }
            if (property.type().equals("Dropdown")) {
                assertThat(property.choices()).hasSizeGreaterThan(1).containsValue(property.value());
            }
        }
    }

    @Test
    void no_two_templates_are_one() {
        assertThat(templates()).hasSizeGreaterThan(50);
        assertThat(templates().stream().map(ElementTemplate::id)).doesNotHaveDuplicates();
        assertThat(templates().stream().map(template -> template.name() + template.appliesTo()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatever_a_template_writes_exists(ElementTemplate template) {
        for (Property property : template.properties()) {
            for (String value : property.values()) {
                exists(property, value);
            }
        }
    }

    private void exists(Property property, String value) {
        switch (property.name()) {
            case "camunda:delegateExpression" -> assertThat(bean(value)).isInstanceOf(JavaDelegate.class);
            case "camunda:formRef" ->
                assertThat(Path.of("forms", value + ".form")).exists();
            case "camunda:formRefBinding", "camunda:calledElementBinding", "camunda:decisionRefBinding" ->
                assertThat(value).isEqualTo("latest");
            case "calledElement" ->
                assertThat(Path.of("processes", value + ".bpmn")).exists();
            case "camunda:assignee", "camunda:candidateGroups", "camunda:candidateUsers", "camunda:dueDate" ->
                assertThat(call(value)).as(value).isTrue();
            case "conditionExpression" ->
                assertThat(call(value) || isFact(value)).as(value).isTrue();
            case StepProperties.COMPLETION ->
                assertThat(bean("${" + value + "}")).isInstanceOf(HumanTask.class);
            case StepProperties.TITLE ->
                assertThat(AopUtils.getTargetClass(bean("${" + value + "}")))
                        .satisfies(type -> assertThat(type.getMethod("name", DelegateTask.class))
                                .isNotNull());
            case StepProperties.DEADLINE ->
                assertThat(Path.of("processes", value + ".dmn")).exists();
            case StepProperties.RETRY -> assertThat(value).matches("R\\d/PT\\dM");
            case StepProperties.WAIT ->
                assertThat(value.matches("P\\d+D") || isFact("${" + value + "}"))
                        .isTrue();
            case "start" -> assertThat(bean(value)).isInstanceOf(StartForm.class);
            default ->
                assertThat(property.binding() + property.name())
                        .matches(
                                "property(name|isExecutable|camunda:(asyncBefore|historyTimeToLive|isStartableInTasklist"
                                        + "|resultVariable|mapDecisionResult))|camunda:(in|out)\\w*|camunda:in:businessKey");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_step_of_a_shipped_model_has_its_template_and_fits_it(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (BaseElement step : model.getModelElementsByType(BaseElement.class)) {
            if (!isStep(step)) {
                continue;
            }
            ElementTemplate template =
                    ElementTemplate.of(step).orElseThrow(() -> new AssertionError(step.getId() + " has no template"));
            assertThat(template.appliesTo())
                    .as(step.getId())
                    .anyMatch(type -> type.equalsIgnoreCase(
                            "bpmn:" + step.getElementType().getTypeName()));
            for (Property property : template.properties()) {
                String written = written(step, property);
                if (property.isHidden()) {
                    assertThat(written).as(step.getId() + " " + property.name()).isEqualTo(property.value());
                } else if (property.type().equals("Dropdown")) {
                    assertThat(property.choices()).as(step.getId()).containsValue(written);
                } else {
                    assertThat(written).as(step.getId() + " " + property.name()).isNotBlank();
                }
            }
            assertThat(engineAttributes(step))
                    .as("what " + step.getId() + " holds and its template knows nothing of")
                    .isSubsetOf(
                            template.properties().stream().map(Property::name).collect(Collectors.toSet()));
        }
    }

    @Test
    void every_template_but_those_for_new_steps_is_shown_by_a_shipped_model() {
        Set<String> shown = new HashSet<>(FOR_NEW_STEPS);
        for (Path file : processes()) {
            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(BaseElement.class).stream()
                    .flatMap(step -> ElementTemplate.of(step).stream())
                    .forEach(template -> shown.add(template.id()));
        }
        assertThat(templates().stream().map(ElementTemplate::id)).containsExactlyInAnyOrderElementsOf(shown);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_step_says_why_it_is_there(Path file) {
        for (FlowNode node : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class)) {
            assertThat(node.getDocumentations()).as(node.getId()).hasSize(1);
            assertThat(node.getDocumentations().iterator().next().getTextContent())
                    .as(node.getId())
                    .isNotBlank()
                    .doesNotContain("\n")
                    .endsWith(".");
        }
    }

    /** Whatever binds the platform: plain ends, starts and messages have nothing to choose. */
    private static boolean isStep(BaseElement element) {
        return element instanceof Task
                || element instanceof CallActivity
                || element instanceof IntermediateCatchEvent
                || element instanceof ExclusiveGateway
                || element instanceof Process
                || element instanceof StartEvent start && start.getCamundaFormRef() != null
                || element instanceof SequenceFlow flow && flow.getConditionExpression() != null;
    }

    /** What a shipped model holds where the template would write, spelled out or not. */
    private static String written(BaseElement step, Property property) {
        String name = property.name();
        return switch (property.binding()) {
            case "camunda:in" ->
                extensions(step, CamundaIn.class)
                        .filter(in -> name.equals(in.getCamundaTarget()))
                        .map(CamundaIn::getCamundaSource)
                        .findFirst()
                        .orElse(null);
            case "camunda:in:businessKey" ->
                extensions(step, CamundaIn.class)
                        .map(CamundaIn::getCamundaBusinessKey)
                        .filter(key -> key != null)
                        .findFirst()
                        .orElse(null);
            case "camunda:out" ->
                extensions(step, CamundaOut.class)
                        .filter(out -> name.equals(out.getCamundaSource()))
                        .map(CamundaOut::getCamundaTarget)
                        .findFirst()
                        .orElse(null);
            case "camunda:executionListener" ->
                extensions(step, CamundaExecutionListener.class)
                        .filter(listener -> name.equals(listener.getCamundaEvent()))
                        .map(CamundaExecutionListener::getCamundaDelegateExpression)
                        .findFirst()
                        .orElse(null);
            case "camunda:property" -> spelledOut(step, name);
            default -> attribute(step, name);
        };
    }

    private static String attribute(BaseElement step, String name) {
        if (name.equals("conditionExpression")) {
            return ((SequenceFlow) step).getConditionExpression().getTextContent();
        }
        if (!name.startsWith("camunda:")) {
            return step.getAttributeValue(name);
        }
        String value = step.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name.substring("camunda:".length()));
        return value == null && name.equals("camunda:isStartableInTasklist") ? "true" : value;
    }

    private static String spelledOut(BaseElement step, String property) {
        Optional<String> found = switch (property) {
            case StepProperties.COMPLETION -> {
                List<String> completions = StepProperties.completionsOf((UserTask) step);
                assertThat(completions).as(step.getId()).hasSize(1);
                yield Optional.of(completions.get(0));
            }
            case StepProperties.DEADLINE ->
                StepProperties.keepsDeadline((UserTask) step)
                        ? Optional.of(StepProperties.DEADLINE_TABLE)
                        : Optional.empty();
            case StepProperties.TITLE ->
                extensions(step, CamundaTaskListener.class)
                        .filter(listener -> "create".equals(listener.getCamundaEvent()))
                        .map(listener -> CALL.matcher(listener.getCamundaExpression()))
                        .filter(call -> call.matches() && call.group(2).equals("name"))
                        .map(call -> call.group(1))
                        .findFirst();
            case StepProperties.RETRY ->
                extensions(step, CamundaFailedJobRetryTimeCycle.class)
                        .map(ModelElementInstance::getTextContent)
                        .findFirst();
            case StepProperties.WAIT ->
                step.getChildElementsByType(TimerEventDefinition.class).stream()
                        .map(timer -> BEAN.matcher(timer.getTimeDate().getTextContent()))
                        .filter(Matcher::matches)
                        .map(day -> day.group(1))
                        .findFirst();
            default -> Optional.empty();
        };
        return StepProperties.of(step, property).or(() -> found).orElse(null);
    }

    private static Set<String> engineAttributes(BaseElement step) {
        Set<String> found = new HashSet<>();
        var attributes = step.getDomElement();
        for (String name : List.of(
                "assignee",
                "asyncAfter",
                "asyncBefore",
                "calledElementBinding",
                "candidateGroups",
                "candidateUsers",
                "class",
                "decisionRef",
                "delegateExpression",
                "dueDate",
                "expression",
                "followUpDate",
                "formKey",
                "formRef",
                "formRefBinding",
                "historyTimeToLive",
                "isStartableInTasklist",
                "priority",
                "topic",
                "type")) {
            if (attributes.hasAttribute(BpmnModelConstants.CAMUNDA_NS, name)) {
                found.add("camunda:" + name);
            }
        }
        return found;
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private Object bean(String expression) {
        Matcher matcher = BEAN.matcher(expression);
        assertThat(matcher.matches()).as(expression).isTrue();
        assertThat(beans.findAnnotationOnBean(matcher.group(1), ModelDelegate.class))
                .as(expression)
                .isNotNull();
        return beans.getBean(matcher.group(1));
    }

    /** Whether it calls what the application offers to models. */
    private boolean call(String expression) {
        Matcher call = CALL.matcher(expression);
        if (!call.matches()) {
            return false;
        }
        int arguments = call.group(3).isEmpty() ? 0 : 1;
        return Arrays.stream(AopUtils.getTargetClass(bean("${" + call.group(1) + "}"))
                        .getMethods())
                .anyMatch(method -> method.getName().equals(call.group(2)) && method.getParameterCount() == arguments);
    }

    /** Whether it asks for a fact that a case carries or that a shipped model asks for too. */
    private static boolean isFact(String expression) {
        Matcher asked = FACT.matcher(expression);
        if (!asked.matches()) {
            return false;
        }
        String fact = asked.group(1);
        return fact.equals(CaseFacts.PROGRAMME)
                || ASKED.stream().anyMatch(text -> text.matches(".*\\b" + fact + "\\b.*"));
    }
}
