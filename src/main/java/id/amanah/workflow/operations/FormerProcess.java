package id.amanah.workflow.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** The process that ran for an application and is gone, as history tells it; its end may be missing there. */
@Component
class FormerProcess {

    private final HistoryService history;

    FormerProcess(HistoryService history) {
        this.history = history;
    }

    /** The last one that was not called by another. */
    Optional<HistoricProcessInstance> of(String applicationNumber, String process) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(applicationNumber)
                .processDefinitionKey(process)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    /** Id of the last process of the application, whatever it was; empty where none ever ran. */
    Optional<String> ofAny(String applicationNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(applicationNumber)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricProcessInstance::getId)
                .findFirst();
    }

    /** The facts that the last process of the application ended with. */
    Map<String, Object> facts(String applicationNumber) {
        Map<String, Object> facts = new HashMap<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(applicationNumber)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .forEach(instance -> history.createHistoricVariableInstanceQuery()
                        .executionIdIn(instance.getId())
                        .list()
                        .forEach((HistoricVariableInstance fact) -> facts.put(fact.getName(), fact.getValue())));
        return facts;
    }
}
