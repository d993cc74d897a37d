package id.amanah.workflow.models.moves;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * What belongs to steps, and where it goes: the loop around a step and what is attached to it go with it, so that a time
 * limit keeps its moment. The engine by itself leaves them behind where a step is renamed, and begins the time anew.
 */
final class Belongings {

    static final String LOOP = "#multiInstanceBody";
    private static final String TIMER = "boundaryTimer";
    // These go on as they are; others, such as conditions, are begun anew by the engine.
    private static final Set<String> LASTING = Set.of(TIMER, "boundaryMessage", "boundarySignal");

    private final ProcessDefinitionEntity source;
    private final ProcessDefinitionEntity target;
    private final List<ActivityImpl> sourceEvents;
    private final List<ActivityImpl> targetEvents;

    Belongings(ProcessDefinitionEntity source, ProcessDefinitionEntity target) {
        this.source = source;
        this.target = target;
        this.sourceEvents = attached(source);
        this.targetEvents = attached(target);
    }

    /**
     * All ways: those between equal elements, a manager's own before them, and where what belongs to the steps goes.
     *
     * @param equal from element to element
     */
    Map<String, String> ways(Map<String, String> equal, List<Mapping> own) {
        Map<String, String> all = new LinkedHashMap<>(equal);
        Set<String> said = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Mapping mapping : own) {
            said.add(mapping.from());
            taken.add(mapping.to());
            all.put(mapping.from(), mapping.to());
            all.remove(mapping.from() + LOOP);
            if (source.findActivity(mapping.from() + LOOP) != null
                    && target.findActivity(mapping.to() + LOOP) != null) {
                all.put(mapping.from() + LOOP, mapping.to() + LOOP);
            }
        }
        sourceEvents.stream()
                .filter(event -> !said.contains(event.getId()) && LASTING.contains(type(event)))
                .forEach(event -> {
                    all.remove(event.getId());
                    counterpart(event, all, taken).ifPresent(other -> all.put(event.getId(), other.getId()));
                });
        return all;
    }

    /** Ids of the time limits that are attached to steps of a version. */
    static List<String> timers(ProcessDefinitionEntity version) {
        return attached(version).stream()
                .filter(event -> TIMER.equals(type(event)))
                .map(ActivityImpl::getId)
                .toList();
    }

    /** Of the same id; otherwise the only one of its kind that is left over, where only this one is left over as well. */
    private Optional<ActivityImpl> counterpart(ActivityImpl event, Map<String, String> ways, Set<String> taken) {
        String host = ways.get(event.getEventScope().getId());
        if (host == null) {
            return Optional.empty();
        }
        List<ActivityImpl> before =
                alike(sourceEvents, event, event.getEventScope().getId());
        List<ActivityImpl> after = alike(targetEvents, event, host).stream()
                .filter(other -> !taken.contains(other.getId()))
                .toList();
        Optional<ActivityImpl> same = after.stream()
                .filter(other -> other.getId().equals(event.getId()))
                .findFirst();
        List<ActivityImpl> left = without(after, before);
        return same.isEmpty() && left.size() == 1 && without(before, after).size() == 1
                ? Optional.of(left.get(0))
                : same;
    }

    private static List<ActivityImpl> without(List<ActivityImpl> events, List<ActivityImpl> others) {
        Set<String> ids = others.stream().map(ActivityImpl::getId).collect(Collectors.toSet());
        return events.stream().filter(event -> !ids.contains(event.getId())).toList();
    }

    private static List<ActivityImpl> alike(List<ActivityImpl> events, ActivityImpl event, String host) {
        return events.stream()
                .filter(other -> other.getEventScope().getId().equals(host))
                .filter(other -> type(other).equals(type(event)))
                .toList();
    }

    private static List<ActivityImpl> attached(ScopeImpl scope) {
        return scope.getActivities().stream()
                .flatMap(activity -> Stream.concat(
                        type(activity).startsWith("boundary") ? Stream.of(activity) : Stream.empty(),
                        attached(activity).stream()))
                .toList();
    }

    private static String type(ActivityImpl activity) {
        String type = activity.getProperties().get(BpmnProperties.TYPE);
        return type == null ? "" : type;
    }
}
