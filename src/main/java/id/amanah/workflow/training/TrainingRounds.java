package id.amanah.workflow.training;

import id.amanah.training.Trainings;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What models ask about a group's training. */
@ModelDelegate("trainingRounds")
public class TrainingRounds {

    private final Trainings trainings;

    TrainingRounds(Trainings trainings) {
        this.trainings = trainings;
    }

    /** Whether every day of the case's training is held or has a date that is not over. */
    public boolean planned(DelegateExecution execution) {
        return trainings.isPlanned(CaseFacts.groupId(execution));
    }

    /** Says in the task's name which day it is about. */
    public void name(DelegateTask task) {
        task.setName("Catat " + task.getVariable(GroupTraining.DAY_TITLE));
    }
}
