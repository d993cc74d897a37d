package id.amanah.workflow.training;

import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.shared.IndonesianText;
import id.amanah.training.Gap;
import id.amanah.training.Trainings;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.Map;

/** {@code UserTask_PlanMakeUp}: the officer gives every missed topic a date; who comes follows from the attendance. */
@ModelDelegate("planMakeUpCompletion")
class PlanMakeUpCompletion implements HumanTask {

    private final Trainings trainings;
    private final GroupFormation groups;

    PlanMakeUpCompletion(Trainings trainings, GroupFormation groups) {
        this.trainings = trainings;
        this.groups = groups;
    }

    @Override
    public StepContract contract() {
        return PlannedDates.contract("makeUps").showingRows("makeUps", "number", "topic", "names", "date");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        GroupView group = groups.groupOf(task.groupId());
        return Map.of(
                "makeUps",
                trainings.gaps(task.groupId()).stream()
                        .map(gap -> row(gap, group))
                        .toList(),
                "place",
                trainings.lastPlace(task.groupId()).orElse(""));
    }

    private static Map<String, Object> row(Gap gap, GroupView group) {
        return Map.of(
                "number", gap.day(),
                "topic", gap.label(),
                "names",
                        IndonesianText.list(gap.memberIds().stream()
                                .flatMap(id -> group.member(id).stream())
                                .map(MemberView::name)
                                .toList()),
                "date", gap.proposed().toString());
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        PlannedDates planned = PlannedDates.read(submitted, "makeUps", "Susulan");
        trainings.planMakeUps(task.groupId(), planned.dates(), planned.place(), task.userId());
    }
}
