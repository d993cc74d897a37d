package id.amanah.workflow.models.gate;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * A rule table.
 *
 * @param resource its file
 * @param model the whole file
 * @param decision the only decision in it
 */
record TableModel(String resource, DmnModelInstance model, Decision decision) {

    String id() {
        return decision.getId();
    }
}
