package id.amanah.workflow.models.gate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * A rule table.
 *
 * @param resource its file
 * @param model the whole file
 * @param decision the only decision in it
 * @param kept what was found about it before, by what it was judged by
 */
record TableModel(String resource, DmnModelInstance model, Decision decision, Map<Object, List<Finding>> kept) {

    TableModel(String resource, DmnModelInstance model, Decision decision) {
        this(resource, model, decision, new ConcurrentHashMap<>());
    }

    String id() {
        return decision.getId();
    }
}
