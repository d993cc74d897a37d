package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The start of a process from Tasklist: takes the start form's values into the domain and sets the case's facts. */
public interface StartForm extends ExecutionListener {

    /** What the form must give, and which facts the start sets. */
    StepContract contract();

    /**
     * Takes what was submitted into the domain, sets the business key and the case's facts, in one transaction with the start.
     *
     * @throws RefusedInput when a rule refuses the input; nothing has been started then
     */
    void start(DelegateExecution execution, Submission submitted);

    @Override
    default void notify(DelegateExecution execution) {
        if (StartTicket.covers(execution.getProcessBusinessKey())) {
            return;
        }
        Submission submitted = Submissions.current()
                .orElseThrow(() -> new RefusedSubmission(RefusedInput.of(
                        "form", "Proses ini hanya dapat dimulai lewat formulirnya atau lewat layanan pendaftaran.")));
        StepContract contract = contract();
        ContractKept.during(this, contract, () -> start(execution, submitted.under(ContractKept.of(this, contract))));
    }
}
