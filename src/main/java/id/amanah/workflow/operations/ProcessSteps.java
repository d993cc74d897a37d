package id.amanah.workflow.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The names of the steps at which a case can stand, as the models word them, and which steps wait for a message or a signal. */
@Component
public class ProcessSteps {

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

    /** Id of the event that a version begins with when nothing but its name is told. */
    String start(String definitionId) {
        return steps(definitionId).start();
    }

    /** The process's id, which all its versions share. */
    public String key(String definitionId) {
        return steps(definitionId).key();
    }

    /** The names of the version's steps by their ids; gateways and ends are none. */
    public Map<String, String> names(String definitionId) {
        return steps(definitionId).names();
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
        boolean beginsByItself = false;
        Set<String> calls = new HashSet<>();
        Set<String> timers = new HashSet<>();
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
            if (node instanceof CallActivity) {
                calls.add(node.getId());
            }
            if (node instanceof IntermediateCatchEvent event && !waitsForWord(event) && !isChoice(event)) {
                timers.add(node.getId());
            }
        }
        return new Steps(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                Map.copyOf(names),
                Set.copyOf(waits),
                Set.copyOf(calls),
                Set.copyOf(timers),
                start,
                beginsByItself);
    }

    /** What waits behind an event-based gateway stands at the gateway. */
    private static boolean isChoice(IntermediateCatchEvent event) {
        return event.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
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
     * @param timers those that wait for a time
     * @param start the event that it begins with
     * @param beginsByItself whether what follows is nobody's task
     */
    record Steps(
            String key,
            String name,
            Map<String, String> names,
            Set<String> waits,
            Set<String> calls,
            Set<String> timers,
            String start,
            boolean beginsByItself) {}
}
