package id.amanah.workflow.models.changes;

import java.util.ArrayList;
import java.util.List;

/** How a diagram calls its elements. */
public final class ElementLabels {

    private final Diagram diagram;

    private ElementLabels(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Reads a BPMN file. */
    public static ElementLabels of(byte[] content) {
        return new ElementLabels(Diagram.of(content));
    }

    /** The element's name; its id where it has none. */
    public String of(String elementId) {
        return diagram.label(elementId);
    }

    /** BPMN name of the element's type, such as {@code userTask}; empty for an unknown element. */
    public String type(String elementId) {
        Diagram.Part part = diagram.parts().get(elementId);
        return part == null ? "" : part.type();
    }

    /** Ids of everything a case can stand at: tasks, waits, called processes; in the file's order. */
    public List<String> steps() {
        return diagram.parts().values().stream()
                .filter(part -> part.type().endsWith("Task")
                        || part.type().equals("callActivity")
                        || part.type().equals("intermediateCatchEvent")
                        || part.type().equals("task"))
                .map(Diagram.Part::id)
                .toList();
    }

    /** Ids of the tasks that show a form. */
    public List<String> tasksWithForm(String form) {
        List<String> tasks = new ArrayList<>();
        diagram.parts().values().forEach(part -> {
            if (form.equals(part.properties().get("formRef"))) {
                tasks.add(part.id());
            }
        });
        return tasks;
    }
}
