package id.amanah.workflow.coaching;

import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** {@code ServiceTask_StartCoaching}: coaching begins as a process of its own, with the facts of the case. */
@ModelDelegate
class StartCoachingDelegate implements JavaDelegate {

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
    public void execute(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact, execution.getVariable(fact)));
        starter.start(CaseFacts.applicationNumber(execution), CaseFacts.groupId(execution), facts);
    }
}
