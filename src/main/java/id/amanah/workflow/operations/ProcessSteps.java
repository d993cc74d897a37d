package id.amanah.workflow.operations;

import id.amanah.workflow.coaching.CoachingProcess;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The names of the steps at which a case can stand, as the models word them, and which steps wait for a message or a signal. */
@Component
public class ProcessSteps {

    private static final String START_OF_COACHING = "${" + CoachingProcess.STARTED_BY + "}";

    private final RepositoryService models;
    private final WithoutSignIn engine;
    private final Map<String, Steps> known = new ConcurrentHashMap<>();

    ProcessSteps(RepositoryService models, WithoutSignIn engine) {
        this.models = models;
        this.engine = engine;
    }

    /** Every version of every process; a version never changes, so each is read once. */
    Collection<Steps> all() {
        return engine.call(() -> models.createProcessDefinitionQuery().list().stream()
                .map(definition -> known.computeIfAbsent(definition.getId(), id -> read(definition)))
                .toList());
    }

    /** The process's name; empty for none. */
    public String process(String definitionId) {
        return definitionId == null ? "" : steps(definitionId).name();
    }

    /** The step's name; its id where it has none, empty for none. */
    public String step(String definitionId, String step) {
        return definitionId == null || step == null
                ? ""
                : steps(definitionId).names().getOrDefault(step, step);
    }

    /** Whether the step of that place waits for a message or a signal. */
    boolean waitsAt(Place place) {
        return place.step() != null && steps(place.definitionId()).waits().contains(place.step());
    }

    /** The expression that says for which day the step of that place waits; empty where none does. */
    String dayOf(Place place) {
        return place.step() == null ? "" : steps(place.definitionId()).timers().getOrDefault(place.step(), "");
    }

    /** Id of the event that a version begins with when nothing but its name is told. */
    String start(String definitionId) {
        return steps(definitionId).start();
    }

    /** The process's id, which all its versions share. */
    public String key(String definitionId) {
        return steps(definitionId).key();
    }

    /** Id of the version's step that starts the coaching; null where it has none. */
    String startOfCoaching(String definitionId) {
        return steps(definitionId).startOfCoaching();
    }

    /** The names of the version's steps by their ids; gateways and ends are none. */
    public Map<String, String> names(String definitionId) {
        return steps(definitionId).names();
    }

    /** Whether that is a step of the version at which a case stands: no event at its edge, gateway, beginning or end. */
    boolean isStep(String definitionId, String id) {
        Steps steps = steps(definitionId);
        return steps.works().contains(id)
                || steps.calls().contains(id)
                || steps.waits().contains(id)
                || steps.timers().containsKey(id);
    }

    /** Whether the version begins with what no person does: it asks the domain what is left to do. */
    boolean beginsByItself(String definitionId) {
        return steps(definitionId).beginsByItself();
    }

    /** The name of a step of any process; its id where none has it. */
    String name(String step) {
        return all().stream()
                .map(one -> one.names().get(step))
                .filter(name -> name != null)
                .findFirst()
                .orElse(step);
    }

    private Steps steps(String definitionId) {
        return known.computeIfAbsent(
                definitionId, id -> engine.call(() -> read(models.getProcessDefinition(definitionId))));
    }

    private Steps read(ProcessDefinition definition) {
        BpmnModelInstance model = models.getBpmnModelInstance(definition.getId());
        Map<String, String> names = new HashMap<>();
        Set<String> waits = new HashSet<>();
        String start = null;
        String startOfCoaching = null;
        boolean beginsByItself = false;
        Set<String> calls = new HashSet<>();
        Map<String, String> timers = new HashMap<>();
        Set<String> works = new HashSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node instanceof Gateway || node instanceof EndEvent) {
                continue;
            }
            if (node instanceof StartEvent && node.getParentElement() instanceof Process) {
                start = node.getId();
                beginsByItself = node.getSucceedingNodes().list().stream().noneMatch(UserTask.class::isInstance);
            }
            names.put(node.getId(), node.getName() == null ? node.getId() : node.getName());
            if (node instanceof ReceiveTask || node instanceof IntermediateCatchEvent event && waitsForWord(event)) {
                waits.add(node.getId());
            }
            if (node instanceof ServiceTask step && START_OF_COACHING.equals(step.getCamundaDelegateExpression())) {
                startOfCoaching = step.getId();
            }
            if (node instanceof CallActivity) {
                calls.add(node.getId());
            }
            if (node instanceof IntermediateCatchEvent event && !waitsForWord(event) && !isChoice(event)) {
                timers.put(node.getId(), date(event));
            }
            if (node instanceof Task && !(node instanceof ReceiveTask)) {
                works.add(node.getId());
            }
        }
        return new Steps(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                Map.copyOf(names),
                Set.copyOf(waits),
                Set.copyOf(calls),
                Map.copyOf(timers),
                Set.copyOf(works),
                start,
                startOfCoaching,
                beginsByItself);
    }

    /** What waits behind an event-based gateway stands at the gateway. */
    private static boolean isChoice(IntermediateCatchEvent event) {
        return event.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
    }

    /** The expression that says when; empty where it is no day. */
    private static String date(IntermediateCatchEvent event) {
        return event.getEventDefinitions().stream()
                .map(TimerEventDefinition.class::cast)
                .map(TimerEventDefinition::getTimeDate)
                .filter(Objects::nonNull)
                .map(date -> date.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static boolean waitsForWord(IntermediateCatchEvent event) {
        List<EventDefinition> definitions = List.copyOf(event.getEventDefinitions());
        return definitions.stream().noneMatch(TimerEventDefinition.class::isInstance);
    }

    /**
     * The steps of one version.
     *
     * @param waits those that wait for a message or signal
     * @param calls those that call another process
     * @param timers those that wait for a time, each with the expression that says for which day; may be empty
     * @param works those at which somebody or something works: nothing stands there without a task or a job
     * @param start the event that it begins with
     * @param startOfCoaching the step that starts the coaching; null where it has none
     * @param beginsByItself whether what follows is nobody's task
     */
    record Steps(
            String key,
            String name,
            Map<String, String> names,
            Set<String> waits,
            Set<String> calls,
            Map<String, String> timers,
            Set<String> works,
            String start,
            String startOfCoaching,
            boolean beginsByItself) {}
}
