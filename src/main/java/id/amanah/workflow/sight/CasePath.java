package id.amanah.workflow.sight;

import id.amanah.workflow.operations.FailureWords;
import id.amanah.workflow.operations.WithoutSignIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The way of one process instance over its diagram. */
@Component
class CasePath {

    private final CaseHistory history;
    private final RepositoryService models;
    private final WithoutSignIn engine;

    CasePath(CaseHistory history, RepositoryService models, WithoutSignIn engine) {
        this.history = history;
        this.models = models;
        this.engine = engine;
    }

    Seen.Path of(String instanceId, String definitionId) {
        List<CaseHistory.Visit> visits = history.visitsOf(instanceId);
        List<String> next = history.aboutToBegin(instanceId);
        Map<String, List<CaseHistory.Attempt>> failures =
                history.failuresOf(instanceId).stream().collect(Collectors.groupingBy(CaseHistory.Attempt::step));
        // Of several stays at once the one that encloses them is the stay.
        Map<String, List<CaseHistory.Visit>> stays = new LinkedHashMap<>();
        visits.forEach(visit ->
                stays.computeIfAbsent(visit.step(), step -> new ArrayList<>()).add(visit));
        stays.replaceAll((step, all) -> all.stream().anyMatch(CaseHistory.Visit::enclosesSeveral)
                ? all.stream().filter(CaseHistory.Visit::enclosesSeveral).toList()
                : all);
        List<String> steps = Stream.of(stays.keySet(), next, failures.keySet())
                .flatMap(all -> all.stream())
                .distinct()
                .toList();
        BpmnModelInstance model = engine.call(() -> models.getBpmnModelInstance(definitionId));
        return new Seen.Path(
                steps.stream()
                        .map(step -> node(
                                step,
                                stays.getOrDefault(step, List.of()),
                                next.contains(step),
                                failures.getOrDefault(step, List.of())))
                        .toList(),
                TakenFlows.of(
                        model, stays.values().stream().flatMap(List::stream).toList(), next));
    }

    private static Seen.Node node(
            String step, List<CaseHistory.Visit> stays, boolean next, List<CaseHistory.Attempt> failures) {
        boolean here = next || stays.stream().anyMatch(visit -> visit.ended() == null);
        boolean left = stays.stream().anyMatch(visit -> visit.ended() != null && !visit.cancelled());
        return new Seen.Node(
                step,
                here ? Seen.State.HERE : left ? Seen.State.PASSED : Seen.State.STOPPED,
                stays.size(),
                failures.size(),
                failures.isEmpty()
                        ? null
                        : FailureWords.of(failures.get(failures.size() - 1).exception()));
    }
}
