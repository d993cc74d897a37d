package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes a task from its holder: everybody it was offered to finds it again. */
@Component
class GiveBack implements UndoableAction {

    private final OpenTasks tasks;

    GiveBack(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Action action() {
        return Action.GIVE_BACK;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        Task task = tasks.at(place);
        if (task.getAssignee() == null) {
            throw RefusedInput.of("places", "Tugas ini tidak sedang dipegang siapa pun");
        }
        if (!tasks.isOffered(task)) {
            throw RefusedInput.of("places", "Tugas ini tidak ditawarkan kepada orang lain; alihkan kepada seseorang");
        }
        tasks.assign(task, null);
        return new Effect(task.getAssignee(), null);
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        return tasks.backToHolder(place, done);
    }
}
