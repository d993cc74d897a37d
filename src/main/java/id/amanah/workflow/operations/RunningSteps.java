package id.amanah.workflow.operations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What runs in a process and in those that it called. */
@Component
class RunningSteps {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessSteps names;
    private final Colleagues colleagues;

    RunningSteps(RuntimeService runtime, TaskService tasks, ProcessSteps names, Colleagues colleagues) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.names = names;
        this.colleagues = colleagues;
    }

    /** Every step at which something stands or is about to begin. */
    List<Running> in(ProcessInstance process) {
        List<ProcessInstance> all = new ArrayList<>(List.of(process));
        for (int next = 0; next < all.size(); next++) {
            all.addAll(runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(all.get(next).getId())
                    .list());
        }
        return all.stream().flatMap(this::alone).toList();
    }

    private Stream<Running> alone(ProcessInstance process) {
        Map<String, String> holders = tasks.createTaskQuery().processInstanceId(process.getId()).list().stream()
                .filter(task -> task.getAssignee() != null)
                .collect(Collectors.groupingBy(
                        Task::getTaskDefinitionKey,
                        Collectors.mapping(
                                task -> colleagues.nameOf(task.getAssignee()),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new),
                                        names -> String.join(", ", names)))));
        ActivityInstance tree = runtime.getActivityInstance(process.getId());
        return Stream.concat(
                leaves(tree).map(leaf -> running(process, leaf.getId(), leaf.getActivityId(), holders)),
                Stream.of(tree.getChildTransitionInstances())
                        .map(about -> running(process, about.getId(), about.getActivityId(), Map.of())));
    }

    private Running running(ProcessInstance process, String id, String activity, Map<String, String> holders) {
        String step = CaseSteps.step(activity);
        return new Running(
                id,
                names.process(process.getProcessDefinitionId()),
                names.step(process.getProcessDefinitionId(), step),
                holders.getOrDefault(step, ""));
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance tree) {
        return Stream.of(tree.getChildActivityInstances())
                .flatMap(child -> child.getChildActivityInstances().length == 0 ? Stream.of(child) : leaves(child));
    }

    /**
     * A step at which something stands.
     *
     * @param id of this stay alone
     * @param holders names of those who hold its tasks; may be empty
     */
    record Running(String id, String processName, String stepName, String holders) {}
}
