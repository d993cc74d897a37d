package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.tasks.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts a task's deadline off, as far as the rule table lets; what would remind or escalate later moves along. */
@Component
class Extend implements UndoableAction {

    private final OpenTasks tasks;
    private final ManagementService jobs;
    private final StuckLimits limits;
    private final Clock clock;

    Extend(OpenTasks tasks, ManagementService jobs, StuckLimits limits, Clock clock) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Action action() {
        return Action.EXTEND;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        Task task = tasks.at(place);
        if (order.until() == null) {
            throw RefusedInput.of("until", "Isi tenggat yang baru");
        }
        LocalDate last = limits.lastExtension(place.programme(), place.step());
        if (order.until().isAfter(last)) {
            throw RefusedInput.of("until", "Tenggat langkah ini paling jauh " + IndonesianText.date(last));
        }
        Instant until = endOf(order.until());
        Date old = task.getDueDate();
        if (!until.isAfter(clock.instant()) || old != null && !until.isAfter(old.toInstant())) {
            throw RefusedInput.of("until", "Tenggat yang baru harus sesudah sekarang dan sesudah tenggat yang lama");
        }
        tasks.due(task, Date.from(until));
        if (old != null) {
            moveLaterTimers(task, Duration.between(old.toInstant(), until));
        }
        return new Effect(
                old == null ? null : day(old.toInstant()), order.until().toString());
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        Task task = tasks.at(place);
        Instant until = endOf(LocalDate.parse(done.after()));
        if (task.getDueDate() == null || !task.getDueDate().toInstant().equals(until)) {
            throw UndoableAction.changedSince();
        }
        if (done.before() == null) {
            tasks.due(task, null);
        } else {
            Instant old = endOf(LocalDate.parse(done.before()));
            tasks.due(task, Date.from(old));
            moveLaterTimers(task, Duration.between(until, old));
        }
        return new Effect(done.after(), done.before());
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(Deadlines.END_OF_OFFICE_DAY).atZone(clock.getZone()).toInstant();
    }

    private void moveLaterTimers(Task task, Duration by) {
        for (Job timer : jobs.createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .duedateHigherThan(Date.from(clock.instant()))
                .list()) {
            jobs.setJobDuedate(
                    timer.getId(), Date.from(timer.getDuedate().toInstant().plus(by)));
        }
    }

    private String day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate().toString();
    }
}
