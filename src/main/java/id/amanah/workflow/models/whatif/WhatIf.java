package id.amanah.workflow.models.whatif;

import id.amanah.workflow.models.ModelIdentity;
import id.amanah.workflow.models.ModelKind;
import id.amanah.workflow.models.changes.ElementLabels;
import id.amanah.workflow.models.changes.FormChanges;
import id.amanah.workflow.models.changes.ProcessChanges;
import id.amanah.workflow.models.gate.ModelFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What files would do if they went live. */
@Component
public class WhatIf {

    private final DecisionsAgain decisions;
    private final ChainsAgain chains;
    private final OpenSteps open;

    WhatIf(DecisionsAgain decisions, ChainsAgain chains, OpenSteps open) {
        this.decisions = decisions;
        this.chains = chains;
        this.open = open;
    }

    /**
     * Tells what differs from what is live, what changed tables would have answered, and which cases are met.
     *
     * @param live the content of a live model by its name; empty where there is none
     * @param liveProcesses the contents of all live processes
     * @param days how far back decisions are asked again
     */
    public Effects of(
            List<ModelFile> files,
            Function<String, Optional<byte[]>> live,
            Supplier<List<byte[]>> liveProcesses,
            int days) {
        List<DecisionEffect> tables = new ArrayList<>();
        Map<String, byte[]> changed = new HashMap<>();
        List<ProcessEffect> processes = new ArrayList<>();
        List<FormEffect> forms = new ArrayList<>();
        for (ModelFile file : files) {
            ModelIdentity model = ModelIdentity.of(file.name(), file.content());
            Optional<byte[]> before = live.apply(model.model());
            if (model.kind() == ModelKind.DECISION) {
                changed.put(model.key(), file.content());
                tables.add(decisions.compare(model, before, file.content(), days));
            } else if (model.kind() == ModelKind.PROCESS) {
                processes.add(process(model, before, file.content()));
            } else if (model.kind() == ModelKind.FORM) {
                forms.add(form(model, before, file.content(), liveProcesses.get()));
            }
        }
        return new Effects(
                tables, chains.compare(changed, table -> live.apply(table + ".dmn"), days), processes, forms);
    }

    private ProcessEffect process(ModelIdentity model, Optional<byte[]> live, byte[] proposed) {
        ProcessChanges changes =
                live.map(before -> ProcessChanges.between(before, proposed)).orElse(null);
        List<OpenStep> steps = open.of(model.key(), ElementLabels.of(live.orElse(proposed)));
        return new ProcessEffect(
                model.model(),
                model.key(),
                model.title(),
                changes,
                changes == null ? List.of("Proses ini baru.") : changes.sentences(),
                steps,
                open.openByProcess().getOrDefault(model.key(), 0L));
    }

    private FormEffect form(ModelIdentity model, Optional<byte[]> live, byte[] proposed, List<byte[]> processes) {
        List<String> tasks = processes.stream()
                .flatMap(process -> ElementLabels.of(process).tasksWithForm(model.key()).stream())
                .toList();
        return new FormEffect(
                model.model(),
                model.key(),
                model.title(),
                live.map(before -> FormChanges.sentences(before, proposed))
                        .orElseGet(() -> List.of("Formulir ini baru.")),
                open.openTasks(tasks));
    }
}
