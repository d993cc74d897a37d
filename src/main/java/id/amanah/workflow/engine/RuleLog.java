package id.amanah.workflow.engine;

import java.util.List;
import java.util.Map;

/** Hears what rule tables answer while a case moves on; not what they answer while something is only shown. */
public interface RuleLog {

    /**
     * A table answered, in the transaction of the step that asked.
     *
     * @param table id of the table
     * @param facts the inputs; nothing personal
     * @param answer the outputs of each rule that matched
     * @param applicationNumber of the case
     * @param processInstanceId the engine's id of the process that asked
     */
    void answered(
            String table,
            Map<String, ?> facts,
            List<Map<String, Object>> answer,
            String applicationNumber,
            String processInstanceId);
}
