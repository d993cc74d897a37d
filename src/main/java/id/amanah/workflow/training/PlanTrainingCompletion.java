package id.amanah.workflow.training;

import id.amanah.training.DayToPlan;
import id.amanah.training.Trainings;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.Map;

/** {@code UserTask_PlanTraining}: the officer gives every training day a date, and the training a place. */
@ModelDelegate("planTrainingCompletion")
class PlanTrainingCompletion implements HumanTask {

    private final Trainings trainings;

    PlanTrainingCompletion(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public StepContract contract() {
        return PlannedDates.contract("days").showingRows("days", "number", "topic", "date");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return Map.of(
                "days",
                trainings.daysToPlan(task.groupId()).stream()
                        .map(PlanTrainingCompletion::row)
                        .toList(),
                "place",
                trainings.lastPlace(task.groupId()).orElse(""));
    }

    private static Map<String, Object> row(DayToPlan day) {
        return Map.of(
                "number", day.day(),
                "topic", "Hari %d: %s".formatted(day.day(), day.title()),
                "date", day.proposed().toString());
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        PlannedDates planned = PlannedDates.read(submitted, "days", "Hari");
        trainings.plan(task.groupId(), planned.dates(), planned.place(), task.userId());
    }
}
