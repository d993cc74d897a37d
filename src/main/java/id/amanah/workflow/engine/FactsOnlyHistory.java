package id.amanah.workflow.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** Full history, less the copy of every earlier value of every variable. */
class FactsOnlyHistory implements HistoryLevel {

    static final String NAME = "amanah";

    @Override
    public int getId() {
        return 24;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return type != HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
                && type != HistoryEventTypes.FORM_PROPERTY_UPDATE;
    }
}
