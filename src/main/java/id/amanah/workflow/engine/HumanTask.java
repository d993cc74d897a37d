package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * A human task of a model: what its form shows, and what its completion changes in the domain.
 *
 * <p>Models bind it as the task's {@code complete} listener, or an element template names it ({@link StepProperties}), so that neither Tasklist nor the API can pass the domain by.
 */
public interface HumanTask extends TaskListener {

    /** What the model and its form must give, and what they get. */
    StepContract contract();

    /** Values for the form by form key, read from the domain when the form is opened; the engine never stores them. */
    Map<String, Object> show(TaskAtHand task);

    /**
     * Takes what was submitted into the domain and sets the routing facts, within the completion's transaction.
     *
     * @throws RefusedInput when a rule refuses the input; the task then stays open and nothing has changed
     */
    void complete(TaskAtHand task, Submission submitted);

    @Override
    default void notify(DelegateTask task) {
        StepContract contract = contract();
        Submission typed = Submissions.current().orElseGet(Submission::empty).under(ContractKept.of(this, contract));
        Submission submitted = contract.keepsOthers() ? typed.askedBy(FormQuestions.of(task)) : typed;
        ContractKept.during(this, contract, () -> complete(new CompletingTask(task), submitted));
    }
}
