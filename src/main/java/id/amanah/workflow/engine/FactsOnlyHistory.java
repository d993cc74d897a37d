package id.amanah.workflow.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
                && type != HistoryEventTypes.FORM_PROPERTY_UPDATE
                && (type != HistoryEventTypes.DMN_DECISION_EVALUATE || !onlyReading());
    }

    /** A rule asked while a form is shown or a report is read decides nothing, and its transaction may not write. */
    private static boolean onlyReading() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
