package id.amanah.workflow.coaching;

import id.amanah.coaching.GroupCoaching;
import id.amanah.workflow.engine.CaseFacts;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the coaching of a group, once however often it is asked to. */
@Component
public class CoachingStarter {

    private final GroupCoaching coaching;
    private final RuntimeService runtime;

    CoachingStarter(GroupCoaching coaching, RuntimeService runtime) {
        this.coaching = coaching;
        this.runtime = runtime;
    }

    /**
     * Starts the coaching of an application under its number as business key.
     *
     * @param facts the case's facts, see {@link CaseFacts}
     * @return whether this call started it, and not an earlier one
     */
    @Transactional
    public boolean start(String applicationNumber, UUID groupId, Map<String, Object> facts) {
        // The row that opens the coaching commits with the process instance: both are there, or none.
        if (!coaching.open(applicationNumber, groupId)) {
            return false;
        }
        runtime.startProcessInstanceByKey(CoachingProcess.PROCESS, applicationNumber, facts);
        return true;
    }
}
