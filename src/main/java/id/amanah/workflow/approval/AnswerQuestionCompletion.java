package id.amanah.workflow.approval;

import id.amanah.application.ApplicationCases;
import id.amanah.application.DecisionDesk;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.Map;

/** The officer's answer to a decider's question. */
@ModelDelegate
class AnswerQuestionCompletion implements HumanTask {

    private final DecisionDesk desk;
    private final ApplicationCases cases;
    private final CaseScreen screen;

    AnswerQuestionCompletion(DecisionDesk desk, ApplicationCases cases, CaseScreen screen) {
        this.desk = desk;
        this.cases = cases;
        this.screen = screen;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(FormField.text("answer")).showing("summary", "question", "earlierRounds");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return screen.question(cases.of(task.groupId()), desk.questionOf(task.groupId()));
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        String answer = submitted.text("answer", "Jawaban", DecisionDesk.LONGEST_ANSWER);
        submitted.check();
        desk.answer(task.groupId(), task.userId(), answer);
    }
}
