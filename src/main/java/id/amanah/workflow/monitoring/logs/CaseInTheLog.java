package id.amanah.workflow.monitoring.logs;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine names the case it works at: its business key is the application number. */
@Component
class CaseInTheLog extends AbstractProcessEnginePlugin {

    /** Under these names log lines carry them. */
    static final String APPLICATION_NUMBER = "applicationNumber";

    static final String PROCESS_INSTANCE = "processInstanceId";
    static final String STEP = "step";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextBusinessKey(APPLICATION_NUMBER);
        engine.setLoggingContextProcessInstanceId(PROCESS_INSTANCE);
        engine.setLoggingContextActivityId(STEP);
        engine.setLoggingContextProcessDefinitionId("");
        engine.setLoggingContextProcessDefinitionKey("process");
        engine.setLoggingContextApplicationName("");
        engine.setLoggingContextTenantId("");
    }
}
