package id.amanah.workflow.models.moves;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Has the engine move cases with care, whoever starts the batch. */
@Component
class CarefulMigrationPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BatchJobHandler<?>> handlers = new ArrayList<>(
                engine.getCustomBatchJobHandlers() == null ? List.of() : engine.getCustomBatchJobHandlers());
        handlers.add(new CarefulMigration());
        engine.setCustomBatchJobHandlers(handlers);
        List<BpmnParseListener> listeners = new ArrayList<>(
                engine.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : engine.getCustomPostBPMNParseListeners());
        listeners.add(new UnsharedTimeouts());
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
