package id.amanah.workflow.operations;

import id.amanah.workflow.tasks.Reminders;
import org.springframework.stereotype.Component;

/** Reminds of a task: it moves up in its holder's list and says who reminds and why. */
@Component
class Remind implements CaseAction {

    private final OpenTasks tasks;
    private final Reminders reminders;

    Remind(OpenTasks tasks, Reminders reminders) {
        this.tasks = tasks;
        this.reminders = reminders;
    }

    @Override
    public Action action() {
        return Action.REMIND;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        reminders.remind(tasks.at(place), "Pengingat dari " + order.byName() + ": " + order.reason());
        return Effect.NONE;
    }
}
