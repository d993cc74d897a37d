package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.Fact;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * Which values a code or yes/no can have at each step of a process: set by steps before it, narrowed by the answers of gateways
 * on the way.
 */
final class Answers {

    /** Stands for a fact that no step has set yet: the engine stops at a condition that reads it. */
    static final Object UNSET = "(belum diisi)";

    private final Models models;
    private final ProcessModel process;
    private final KnownFacts facts;
    private final Ways ways;

    Answers(Models models, ProcessModel process, Toolbox toolbox) {
        this.models = models;
        this.process = process;
        this.facts = models.facts(toolbox);
        this.ways = new Ways(process);
    }

    /** The values that a fact can have when a case comes to each step, {@link #UNSET} among them. */
    Map<FlowNode, Set<Object>> at(String variable, Collection<Object> given) {
        Map<FlowNode, Set<Object>> at = new HashMap<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        for (FlowNode start : ways.starts()) {
            at.put(start, new LinkedHashSet<>(given));
            open.add(start);
        }
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            Set<Object> before = at.get(node);
            Set<Object> after = after(node, variable).orElse(before);
            for (SequenceFlow flow : process.outgoing(node)) {
                spread(process.target(flow).orElse(null), passing(process, node, flow, variable, after), at, open);
            }
            // What interrupts a step may come before or after it has set something.
            Set<Object> either = new LinkedHashSet<>(before);
            either.addAll(after);
            for (FlowNode interrupting : ways.following(node, closed -> true, flow -> true)) {
                spread(interrupting, either, at, open);
            }
        }
        return at;
    }

    private static void spread(
            FlowNode target, Set<Object> values, Map<FlowNode, Set<Object>> at, Deque<FlowNode> open) {
        if (target == null) {
            return;
        }
        Set<Object> known = at.get(target);
        if (known == null) {
            at.put(target, new LinkedHashSet<>(values));
            open.add(target);
        } else if (known.addAll(values)) {
            open.add(target);
        }
    }

    /** The values after a step that sets the fact; nothing for a step that leaves it alone. */
    private Optional<Set<Object>> after(FlowNode node, String variable) {
        List<Fact> set = facts.contractsOf(process, node).stream()
                .flatMap(contract -> contract.sets().stream())
                .filter(fact -> fact.name().equals(variable))
                .toList();
        if (node instanceof CallActivity call) {
            set = ProcessModel.extensions(call, CamundaOut.class).stream()
                    .filter(out -> variable.equals(out.getCamundaTarget()))
                    .flatMap(out -> models.process(String.valueOf(call.getCalledElement())).stream()
                            .flatMap(inner ->
                                    Optional.ofNullable(facts.setIn(inner).get(String.valueOf(out.getCamundaSource())))
                                            .stream()))
                    .toList();
        }
        return set.isEmpty()
                ? Optional.empty()
                : Optional.of(set.stream()
                        .flatMap(fact -> values(fact).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static Set<Object> values(Fact fact) {
        return switch (fact.kind()) {
            case CODE -> new LinkedHashSet<>(fact.codes());
            case YES_NO -> new LinkedHashSet<>(List.of(true, false));
            default -> Set.of();
        };
    }

    /** Those of the values with which a case takes this way out of the step. */
    static Set<Object> passing(
            ProcessModel process, FlowNode node, SequenceFlow flow, String variable, Set<Object> values) {
        if (!(node instanceof ExclusiveGateway gateway)) {
            return values;
        }
        if (flow.equals(gateway.getDefault())) {
            Set<Object> rest = new LinkedHashSet<>(values);
            process.outgoing(gateway).stream()
                    .filter(other -> !other.equals(flow))
                    .forEach(other -> taken(other, variable, values).ifPresent(rest::removeAll));
            return rest;
        }
        return taken(flow, variable, values).orElse(values);
    }

    /** The values for which a condition about this fact alone holds; nothing where it asks something else. */
    static Optional<Set<Object>> taken(SequenceFlow flow, String variable, Set<Object> values) {
        if (flow.getConditionExpression() == null) {
            return Optional.empty();
        }
        Optional<Juel> condition = Juel.parsed(flow.getConditionExpression().getTextContent());
        if (condition.isEmpty()
                || condition.get().callsAnything()
                || !condition.get().identifiers().equals(List.of(variable))) {
            return Optional.empty();
        }
        Set<Object> taken = new LinkedHashSet<>();
        for (Object value : values) {
            Optional<Boolean> holds = condition.get().holds(name -> value);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            if (holds.get()) {
                taken.add(value);
            }
        }
        return Optional.of(taken);
    }
}
