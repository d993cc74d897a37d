package id.amanah.workflow.models.gate;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Where something was found.
 *
 * @param resource the file
 * @param id of the element, null for the whole file
 * @param label what the manager calls it, null where it has no name
 */
record Place(String resource, String id, String label) {

    static Place file(String resource) {
        return new Place(resource, null, null);
    }

    static Place of(String resource, BaseElement element) {
        return new Place(resource, element.getId(), label(element));
    }

    /** As a sentence calls it: {@code "Serahkan uang" (UserTask_PayOut)}. */
    String called() {
        if (id == null) {
            return resource;
        }
        return label == null ? id : "\"" + label + "\" (" + id + ")";
    }

    private static String label(BaseElement element) {
        if (element instanceof SequenceFlow flow) {
            return named(flow) != null ? named(flow) : ends(flow);
        }
        return element instanceof FlowElement named ? named(named) : null;
    }

    private static String named(FlowElement element) {
        String name = element.getName();
        return name == null || name.isBlank() ? null : name;
    }

    private static String ends(SequenceFlow flow) {
        FlowNode from = flow.getSource();
        FlowNode to = flow.getTarget();
        return from == null || to == null || named(from) == null || named(to) == null
                ? null
                : named(from) + " → " + named(to);
    }
}
