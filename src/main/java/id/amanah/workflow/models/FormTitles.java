package id.amanah.workflow.models;

import id.amanah.workflow.models.changes.ElementLabels;
import java.util.List;
import java.util.stream.Collectors;

/** What people call forms: by the steps that show them, for a form's file has no name of its own. */
final class FormTitles {

    private final List<Shown> processes;

    private FormTitles(List<Shown> processes) {
        this.processes = processes;
    }

    /** Reads the live processes; those that cannot be read name no form. */
    static FormTitles of(List<byte[]> processes) {
        return new FormTitles(processes.stream()
                .map(content -> new Shown(ModelIdentity.of(".bpmn", content).title(), ElementLabels.of(content)))
                .toList());
    }

    /** The names of the steps that show this form; the identity's own title where none does. */
    String of(ModelIdentity identity) {
        if (identity.kind() != ModelKind.FORM) {
            return identity.title();
        }
        String steps = processes.stream()
                .flatMap(process -> process.labels().tasksWithForm(identity.key()).stream()
                        .map(step -> process.labels().type(step).equals("startEvent")
                                ? "Mulai: " + process.title()
                                : process.labels().of(step)))
                .distinct()
                .collect(Collectors.joining(" / "));
        return steps.isEmpty() ? identity.title() : steps;
    }

    private record Shown(String title, ElementLabels labels) {}
}
