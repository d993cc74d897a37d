package id.amanah.workflow.training;

import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.training.Trainings;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What models ask about a group's training. */
@ModelDelegate("trainingRounds")
public class TrainingRounds {

    private final Trainings trainings;
    private final StaffMembers staff;

    TrainingRounds(Trainings trainings, StaffMembers staff) {
        this.trainings = trainings;
        this.staff = staff;
    }

    /** Whether every day of the case's training is held or has a date that is not over. */
    public boolean planned(DelegateExecution execution) {
        return trainings.isPlanned(CaseFacts.groupId(execution));
    }

    /** Ids of the marketing staff and managers who did not train the case's group and so may examine it. */
    public List<String> examiners(DelegateExecution execution) {
        Set<String> trainers = trainings.trainersOf(CaseFacts.groupId(execution));
        return Stream.of(StaffRole.MARKETING, StaffRole.MANAGER)
                .flatMap(role -> staff.activeIn(role).stream())
                .map(StaffMember::id)
                .filter(one -> !trainers.contains(one))
                .toList();
    }

    /** Says in the task's name which day it is about. */
    public void name(DelegateTask task) {
        task.setName("Catat " + task.getVariable(GroupTraining.DAY_TITLE));
    }
}
