package id.amanah.workflow.approval;

import id.amanah.application.DecisionDesk;
import id.amanah.application.RoundOutcome;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Opens a round of decisions, or has work done anew where nobody is free to decide. */
@ModelDelegate
class OpenDecisionRoundDelegate implements AutomaticStep {

    private final DecisionDesk desk;

    OpenDecisionRoundDelegate(DecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public StepContract contract() {
        return StepContract.none().setting(Fact.yesNo(ApprovalFacts.DECIDER_FOUND), ApprovalFacts.outcome());
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        Optional<RoundOutcome> endedAtOnce = desk.openRound(CaseFacts.groupId(execution));
        CaseFacts.set(execution, ApprovalFacts.DECIDER_FOUND, endedAtOnce.isEmpty());
        CaseFacts.set(
                execution,
                ApprovalFacts.APPROVAL_OUTCOME,
                endedAtOnce.flatMap(ApprovalFacts::ending).orElse(null));
    }
}
