package id.amanah.workflow.monitoring.logs;

import id.amanah.shared.CaseLog;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine names the case it works at: its business key is the application number. */
@Component
class CaseInTheLog extends AbstractProcessEnginePlugin {

    private static final String NOT_NAMED = "";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextBusinessKey(CaseLog.APPLICATION_NUMBER);
        engine.setLoggingContextProcessDefinitionKey("processDefinition");
        engine.setLoggingContextProcessInstanceId("processInstance");
        engine.setLoggingContextActivityId("step");
        // There is one of each.
        engine.setLoggingContextApplicationName(NOT_NAMED);
        engine.setLoggingContextTenantId(NOT_NAMED);
        engine.setLoggingContextProcessDefinitionId(NOT_NAMED);
    }
}
