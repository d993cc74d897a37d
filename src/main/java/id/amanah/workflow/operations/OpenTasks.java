package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.access.Role;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks and those they are offered to. */
@Component
class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * The task at that place.
     *
     * @throws RefusedInput where there is none
     */
    Task at(Place place) {
        Task task = place.taskId() == null
                ? null
                : tasks.createTaskQuery().taskId(place.taskId()).singleResult();
        if (task == null) {
            throw RefusedInput.of("places", "Di sini tidak ada tugas orang");
        }
        if (task.isSuspended()) {
            throw RefusedInput.of("places", "Kasus ini ditangguhkan; jalankan lagi dahulu");
        }
        return task;
    }

    /** The tasks that somebody holds. */
    List<String> heldBy(String user) {
        return tasks.createTaskQuery().taskAssignee(user).active().list().stream()
                .map(Task::getId)
                .toList();
    }

    /** Those to whom the task is offered by name; empty where it is offered to groups or nobody. */
    List<String> namedCandidates(Task task) {
        return offers(task)
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether the task is offered to the managers and to nobody else. */
    boolean isForManagersAlone(Task task) {
        return offers(task)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet())
                .equals(Set.of(Role.MANAGERS.groupId()));
    }

    /** Whether the task is offered to anybody besides its holder. */
    boolean isOffered(Task task) {
        return offers(task)
                .anyMatch(link -> link.getGroupId() != null || !link.getUserId().equals(task.getAssignee()));
    }

    private Stream<IdentityLink> offers(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
    }

    void assign(Task task, String user) {
        tasks.setAssignee(task.getId(), user);
    }

    /**
     * Gives a task back to who held it before, or to nobody.
     *
     * @throws RefusedInput where it passed on in the meantime
     */
    CaseAction.Effect backToHolder(Place place, OperationRecords.Entry done) {
        Task task = at(place);
        if (!Objects.equals(task.getAssignee(), done.after())) {
            throw UndoableAction.changedSince();
        }
        assign(task, done.before());
        return new CaseAction.Effect(done.after(), done.before());
    }

    void due(Task task, Date date) {
        tasks.setDueDate(task.getId(), date);
    }
}
