package id.amanah.workflow.coaching;

import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code ServiceTask_StartCoaching}: coaching begins as a process of its own, with the facts of the case. */
@ModelDelegate
class StartCoachingDelegate implements AutomaticStep {

    private static final List<String> FACTS = List.of(
            CaseFacts.GROUP_ID,
            CaseFacts.APPLICATION_NUMBER,
            CaseFacts.PROGRAMME,
            CaseFacts.GROUP_NAME,
            CaseFacts.KELURAHAN,
            CaseFacts.KECAMATAN,
            CaseFacts.OFFICER_ID);

    private final CoachingStarter starter;

    StartCoachingDelegate(CoachingStarter starter) {
        this.starter = starter;
    }

    @Override
    public StepContract contract() {
        return StepContract.none().beingSavedBefore();
    }

    @Override
    public void carryOut(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact, execution.getVariable(fact)));
        starter.start(CaseFacts.applicationNumber(execution), CaseFacts.groupId(execution), facts);
    }
}
