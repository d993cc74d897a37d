package id.amanah.workflow.models.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process.
 *
 * @param resource its file
 * @param model the whole file
 * @param process the only process in it
 */
record ProcessModel(String resource, BpmnModelInstance model, Process process) {

    String id() {
        return process.getId();
    }

    Place place(BaseElement element) {
        return Place.of(resource, element);
    }

    Place file() {
        return new Place(resource, process.getId(), process.getName());
    }

    Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    Collection<UserTask> userTasks() {
        return model.getModelElementsByType(UserTask.class);
    }

    Collection<CallActivity> calls() {
        return model.getModelElementsByType(CallActivity.class);
    }

    static List<CamundaTaskListener> taskListeners(UserTask task) {
        return extensions(task, CamundaTaskListener.class);
    }

    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    /** Names of the beans that the model binds to this element as its work: a delegate, a completion, a start. */
    Stream<String> boundTo(FlowNode node) {
        if (node instanceof ServiceTask task) {
            return beanNamed(task.getCamundaDelegateExpression()).stream();
        }
        if (node instanceof UserTask task) {
            return taskListeners(task).stream()
                    .filter(listener -> "complete".equals(listener.getCamundaEvent()))
                    .flatMap(listener -> beanNamed(listener.getCamundaDelegateExpression()).stream());
        }
        return extensions(node, CamundaExecutionListener.class).stream()
                .flatMap(listener -> beanNamed(listener.getCamundaDelegateExpression()).stream());
    }

    /** The bean that {@code ${bean}} names; empty for anything else. */
    static Optional<String> beanNamed(String expression) {
        return Juel.parsed(expression).flatMap(Juel::onlyIdentifier);
    }
}
