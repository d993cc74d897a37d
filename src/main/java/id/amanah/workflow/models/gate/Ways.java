package id.amanah.workflow.models.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The ways through a process: which step can follow which. */
final class Ways {

    private final ProcessModel process;

    Ways(ProcessModel process) {
        this.process = process;
    }

    /** Where cases begin: the process's own start, and the starts of what begins by an event. */
    List<FlowNode> starts() {
        List<FlowNode> starts = new ArrayList<>();
        for (StartEvent start : process.all(StartEvent.class)) {
            boolean ofProcess = start.getParentElement() instanceof Process;
            boolean ofEvent = start.getParentElement() instanceof SubProcess inner && inner.triggeredByEvent();
            if (ofProcess || ofEvent) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Everything reachable from these, without using what is closed. */
    Set<FlowNode> reachable(
            Collection<FlowNode> from, Predicate<FlowNode> closedNode, Predicate<SequenceFlow> closedFlow) {
        Set<FlowNode> reached = new LinkedHashSet<>(from);
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (FlowNode next : following(open.pop(), closedNode, closedFlow)) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    Set<FlowNode> reachable(Collection<FlowNode> from) {
        return reachable(from, node -> false, flow -> false);
    }

    /** What can follow a step; of one that is closed, only what interrupts it. */
    List<FlowNode> following(FlowNode node, Predicate<FlowNode> closedNode, Predicate<SequenceFlow> closedFlow) {
        List<FlowNode> next = new ArrayList<>();
        if (!closedNode.test(node)) {
            process.outgoing(node).stream()
                    .filter(flow -> !closedFlow.test(flow))
                    .flatMap(flow -> process.target(flow).stream())
                    .forEach(next::add);
        }
        next.addAll(process.boundaries(node));
        if (node instanceof SubProcess inner && !inner.triggeredByEvent()) {
            inner.getChildElementsByType(StartEvent.class).forEach(next::add);
        }
        return next;
    }

    /** Whether a step waits for a person, a day, a message or another process. */
    static boolean waits(FlowNode node) {
        return switch (node.getElementType().getTypeName()) {
            case "userTask", "callActivity", "receiveTask", "intermediateCatchEvent", "eventBasedGateway" -> true;
            default -> false;
        };
    }

    /** Steps on a circle that passes nothing that waits. */
    Set<FlowNode> restless() {
        Set<FlowNode> restless = new HashSet<>();
        for (FlowNode node : process.nodes()) {
            if (!waits(node)) {
                Set<FlowNode> after =
                        reachable(following(node, Ways::waits, flow -> false), Ways::waits, flow -> false);
                if (after.contains(node)) {
                    restless.add(node);
                }
            }
        }
        return restless;
    }
}
