package id.amanah.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Notes that a comment was changed or deleted, and by whom, but not its words: more people read the log than comments. */
class CommentsStayTheirs implements HistoryEventHandler {

    private static final String COMMENT = "comment";

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry && COMMENT.equals(entry.getProperty())) {
            entry.setOrgValue(null);
            entry.setNewValue(null);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
