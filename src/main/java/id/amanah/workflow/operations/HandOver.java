package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.access.Role;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Gives a task to another officer or manager who is at work. A task that is offered to people by name, such as a decision or
 * the confirmation of a payout, goes to one of these alone: who may decide is not the operator's choice.
 */
@Component
class HandOver implements UndoableAction {

    private final OpenTasks tasks;
    private final Colleagues colleagues;

    HandOver(OpenTasks tasks, Colleagues colleagues) {
        this.tasks = tasks;
        this.colleagues = colleagues;
    }

    @Override
    public Action action() {
        return Action.HAND_OVER;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        Task task = tasks.at(place);
        if (order.to() == null || order.to().isBlank()) {
            throw RefusedInput.of("to", "Pilih kepada siapa tugas ini dialihkan");
        }
        if (!colleagues.isAtWork(order.to())) {
            throw RefusedInput.of(
                    "to",
                    "Tugas hanya dapat dialihkan kepada petugas atau manajer yang bekerja, tidak terkunci dan tidak sedang"
                            + " cuti");
        }
        if (order.to().equals(task.getAssignee())) {
            throw RefusedInput.of("to", "Tugas ini sudah dipegang olehnya");
        }
        List<String> named = tasks.namedCandidates(task);
        if (!named.isEmpty() && !named.contains(order.to())) {
            throw RefusedInput.of(
                    "to", "Tugas ini hanya boleh dikerjakan oleh yang ditawari: " + colleagues.names(named));
        }
        if (tasks.isForManagersAlone(task) && !colleagues.isIn(order.to(), Role.MANAGERS.groupId())) {
            throw RefusedInput.of("to", "Tugas ini hanya boleh dikerjakan oleh manajer");
        }
        tasks.assign(task, order.to());
        return new Effect(task.getAssignee(), order.to());
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        if (done.before() != null && !colleagues.isAtWork(done.before())) {
            throw UndoableAction.changedSince();
        }
        return tasks.backToHolder(place, done);
    }
}
