package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.StepProperties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process.
 *
 * @param resource its file
 * @param model the whole file
 * @param process the only process in it
 * @param kept what was worked out of it before: the model never changes, and asking it is slow
 */
record ProcessModel(String resource, BpmnModelInstance model, Process process, Map<Object, Object> kept) {

    ProcessModel(String resource, BpmnModelInstance model, Process process) {
        this(resource, model, process, new ConcurrentHashMap<>());
    }

    String id() {
        return process.getId();
    }

    Place place(BaseElement element) {
        return Place.of(resource, element);
    }

    Place file() {
        return new Place(resource, process.getId(), process.getName());
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    Collection<UserTask> userTasks() {
        return all(UserTask.class);
    }

    Collection<CallActivity> calls() {
        return all(CallActivity.class);
    }

    /** Every element of a type. */
    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return kept("all " + type.getSimpleName(), () -> List.copyOf(model.getModelElementsByType(type)));
    }

    /** The ways out of a node, as the engine goes: by where each way says that it begins, not by what the node lists. */
    List<SequenceFlow> outgoing(FlowNode node) {
        Map<FlowNode, List<SequenceFlow>> bySource = kept(
                "outgoing",
                () -> flows().stream()
                        .filter(flow -> flow.getSource() != null)
                        .collect(Collectors.groupingBy(SequenceFlow::getSource)));
        return bySource.getOrDefault(node, List.of());
    }

    /** Whether any way leads to a node. */
    boolean isEntered(FlowNode node) {
        return flows().stream()
                .anyMatch(flow -> target(flow).filter(node::equals).isPresent());
    }

    /** Where a way leads; nothing for a loose one. */
    Optional<FlowNode> target(SequenceFlow flow) {
        return kept(List.of("target", flow), () -> Optional.ofNullable(flow.getTarget()));
    }

    /** The events that interrupt a node or run beside it. */
    List<BoundaryEvent> boundaries(FlowNode node) {
        Map<Activity, List<BoundaryEvent>> byHost = kept(
                "boundaries",
                () -> all(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo() != null)
                        .collect(Collectors.groupingBy(BoundaryEvent::getAttachedTo)));
        return node instanceof Activity host ? byHost.getOrDefault(host, List.of()) : List.of();
    }

    /** What a check that looks at nothing else found here. */
    List<Finding> found(Object check, Supplier<List<Finding>> looking) {
        return kept(check, looking);
    }

    /** Everything as written. */
    List<Written.Tag> written() {
        return kept("written", () -> Written.of(this));
    }

    @SuppressWarnings("unchecked")
    private <T> T kept(Object question, Supplier<T> answer) {
        Object known = kept.get(question);
        if (known == null) {
            known = answer.get();
            kept.put(question, known);
        }
        return (T) known;
    }

    static List<CamundaTaskListener> taskListeners(UserTask task) {
        return extensions(task, CamundaTaskListener.class);
    }

    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    /** Names of the beans that the model binds to this element as its work: a delegate, a completion, a start. */
    Stream<String> boundTo(FlowNode node) {
        return kept(List.of("bound", node), () -> bound(node).toList()).stream();
    }

    private static Stream<String> bound(FlowNode node) {
        if (node instanceof ServiceTask task) {
            return beanNamed(task.getCamundaDelegateExpression()).stream();
        }
        if (node instanceof UserTask task) {
            return StepProperties.completionsOf(task).stream();
        }
        return extensions(node, CamundaExecutionListener.class).stream()
                .flatMap(listener -> beanNamed(listener.getCamundaDelegateExpression()).stream());
    }

    /** The bean that {@code ${bean}} names; empty for anything else. */
    static Optional<String> beanNamed(String expression) {
        return Juel.parsed(expression).flatMap(Juel::onlyIdentifier);
    }
}
