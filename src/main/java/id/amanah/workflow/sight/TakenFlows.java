package id.amanah.workflow.sight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The sequence flows that a case took. The engine does not write them down, but its count grows along the way of a token: a
 * case came to an element from the neighbour that it had left last. Where ways join, it came from all of them.
 */
final class TakenFlows {

    private TakenFlows() {}

    /**
     * Their ids.
     *
     * @param visits where the case was
     * @param next elements that it has reached and not yet begun
     */
    static Set<String> of(BpmnModelInstance model, Collection<CaseHistory.Visit> visits, Collection<String> next) {
        Map<String, List<CaseHistory.Visit>> left = visits.stream()
                .filter(visit -> visit.ended() != null && !visit.cancelled())
                .collect(Collectors.groupingBy(CaseHistory.Visit::step));
        Set<String> taken = new TreeSet<>();
        visits.forEach(visit -> add(taken, model, visit.step(), visit.order(), left));
        next.forEach(step -> add(taken, model, step, Long.MAX_VALUE, left));
        return taken;
    }

    private static void add(
            Set<String> taken,
            BpmnModelInstance model,
            String step,
            long order,
            Map<String, List<CaseHistory.Visit>> left) {
        if (!(model.getModelElementById(step) instanceof FlowNode node)) {
            return;
        }
        List<Came> ways = node.getIncoming().stream()
                .flatMap(flow ->
                        lastBefore(left.get(flow.getSource().getId()), order)
                                .map(last -> new Came(flow, last))
                                .stream())
                .toList();
        boolean joins = node instanceof ParallelGateway || node instanceof InclusiveGateway;
        (joins ? ways.stream() : ways.stream().max(Comparator.comparing(Came::order)).stream())
                .forEach(way -> taken.add(way.flow().getId()));
    }

    private static Optional<Long> lastBefore(List<CaseHistory.Visit> visits, long order) {
        return visits == null
                ? Optional.empty()
                : visits.stream()
                        .map(CaseHistory.Visit::order)
                        .filter(one -> one < order)
                        .max(Comparator.naturalOrder());
    }

    private record Came(SequenceFlow flow, long order) {}
}
