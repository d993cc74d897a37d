package id.amanah.workflow.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** The process that ran for an application and is gone, as history tells it; its end may be missing there. */
@Component
class FormerProcess {

    private final HistoryService history;

    FormerProcess(HistoryService history) {
        this.history = history;
    }

    /** The last of that kind that was not called by another. */
    Optional<HistoricProcessInstance> of(String applicationNumber, String process) {
        return newest(ofTheCase(applicationNumber).processDefinitionKey(process));
    }

    /** The last one, of whatever kind, that was not called by another. */
    Optional<HistoricProcessInstance> last(String applicationNumber) {
        return newest(ofTheCase(applicationNumber));
    }

    /** That one, called by another or not. */
    Optional<HistoricProcessInstance> ofId(String instanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult());
    }

    /** The facts that the last process of the application ended with. */
    Map<String, Object> facts(String applicationNumber) {
        Map<String, Object> facts = new HashMap<>();
        last(applicationNumber)
                .ifPresent(instance -> history.createHistoricVariableInstanceQuery()
                        .executionIdIn(instance.getId())
                        .list()
                        .forEach(fact -> facts.put(fact.getName(), fact.getValue())));
        return facts;
    }

    private HistoricProcessInstanceQuery ofTheCase(String applicationNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(applicationNumber)
                .rootProcessInstances();
    }

    private static Optional<HistoricProcessInstance> newest(HistoricProcessInstanceQuery query) {
        return query.orderByProcessInstanceStartTime().desc().listPage(0, 1).stream()
                .findFirst();
    }
}
