package id.amanah.workflow.training;

import id.amanah.application.LoanRequests;
import id.amanah.training.NextStep;
import id.amanah.training.SessionView;
import id.amanah.training.Trainings;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.training.GroupTraining.NextTrainingStep;
import id.amanah.workflow.training.GroupTraining.TrainingOutcome;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code ServiceTask_PickNextDay}: finds out what the training needs next. */
@ModelDelegate("pickNextDayDelegate")
class PickNextDayDelegate implements AutomaticStep {

    /** Neither the test nor the end: whether everybody attended is not an operator's to say. */
    private static final Map<String, String> WHAT_MAY_COME_NEXT = Map.of(
            NextTrainingStep.MEETING.name(), "pertemuan",
            NextTrainingStep.REQUESTS.name(), "pencatatan pengajuan",
            NextTrainingStep.MAKE_UP.name(), "jadwal susulan");

    private final Trainings trainings;
    private final LoanRequests requests;

    PickNextDayDelegate(Trainings trainings, LoanRequests requests) {
        this.trainings = trainings;
        this.requests = requests;
    }

    @Override
    public StepContract contract() {
        return StepContract.none()
                .setting(
                        Fact.code(GroupTraining.NEXT_DAY, NextTrainingStep.class)
                                .correctable("Langkah latihan berikutnya", WHAT_MAY_COME_NEXT),
                        Fact.text(GroupTraining.SESSION_ID),
                        Fact.number(GroupTraining.DAY_NUMBER),
                        Fact.date(GroupTraining.DAY_START).correctable("Hari latihan tiba"),
                        Fact.text(GroupTraining.DAY_TITLE),
                        Fact.code(GroupTraining.TRAINING_OUTCOME, TrainingOutcome.COMPLETED.name()));
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        UUID groupId = CaseFacts.groupId(execution);
        // Those who just heard of the requests are asked before they go home (A10).
        if (!requests.due(groupId).isEmpty()) {
            next(execution, NextTrainingStep.REQUESTS);
            return;
        }
        NextStep step = trainings.next(groupId);
        if (step instanceof NextStep.Meeting meeting) {
            SessionView session = meeting.session();
            CaseFacts.set(execution, GroupTraining.SESSION_ID, session.id());
            CaseFacts.set(
                    execution, GroupTraining.DAY_NUMBER, session.dayNumber().orElse(0));
            CaseFacts.set(execution, GroupTraining.DAY_START, meeting.begins().toInstant());
            CaseFacts.set(execution, GroupTraining.DAY_TITLE, session.heading());
            next(execution, NextTrainingStep.MEETING);
        } else if (step instanceof NextStep.MakeUp) {
            next(execution, NextTrainingStep.MAKE_UP);
        } else if (step instanceof NextStep.Test) {
            next(execution, NextTrainingStep.TEST);
        } else {
            CaseFacts.set(execution, GroupTraining.TRAINING_OUTCOME, TrainingOutcome.COMPLETED);
            next(execution, NextTrainingStep.DONE);
        }
    }

    private static void next(DelegateExecution execution, NextTrainingStep step) {
        CaseFacts.set(execution, GroupTraining.NEXT_DAY, step);
    }
}
