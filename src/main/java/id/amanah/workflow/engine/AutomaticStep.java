package id.amanah.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of a model that our code does without a person. */
public interface AutomaticStep extends JavaDelegate {

    /** What the model must give, and what it gets. */
    StepContract contract();

    /** Does the step. */
    void carryOut(DelegateExecution execution);

    @Override
    default void execute(DelegateExecution execution) {
        ContractKept.during(this, contract(), () -> carryOut(execution));
    }
}
