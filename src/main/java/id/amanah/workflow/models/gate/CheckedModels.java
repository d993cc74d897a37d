package id.amanah.workflow.models.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Judges models by every check there is. What is wrong with the models that are live already is not held against a proposal:
 * of files that it leaves alone, only what it newly breaks is told.
 */
@Component
class CheckedModels implements ModelGate {

    private final ModelReader reader;
    private final LiveModels live;
    private final List<Check> checks;

    CheckedModels(ModelReader reader, LiveModels live, List<Check> checks) {
        this.reader = reader;
        this.live = live;
        this.checks = checks;
    }

    @Override
    public List<Finding> check(List<ModelFile> proposed) {
        if (proposed.isEmpty()) {
            throw new IllegalArgumentException("nothing to check");
        }
        Findings findings = new Findings();
        Map<String, Object> offered = new LinkedHashMap<>();
        proposed.forEach(file -> reader.read(file, findings).ifPresent(model -> offered.put(name(model), model)));
        Map<String, Object> standing = standing(offered);

        Models now = models(standing, null, Set.of());
        Map<String, Object> then = new TreeMap<>(standing);
        then.putAll(offered);
        Set<String> names = new LinkedHashSet<>();
        proposed.forEach(file -> names.add(file.name()));
        Models wouldBe = models(then, now, names);
        checks.forEach(check -> check.look(wouldBe, findings));
        return withoutOldTroubles(findings.all(), now, proposed);
    }

    private List<Finding> withoutOldTroubles(List<Finding> found, Models now, List<ModelFile> proposed) {
        Set<String> names = new HashSet<>();
        proposed.forEach(file -> names.add(file.name()));
        if (found.stream().allMatch(finding -> names.contains(finding.resource()))) {
            return found;
        }
        Findings old = new Findings();
        checks.forEach(check -> check.look(now, old));
        Set<Finding> known = new HashSet<>(old.all());
        return found.stream()
                .filter(finding -> names.contains(finding.resource()) || !known.contains(finding))
                .toList();
    }

    /** What is live now, by file; a live file that cannot be read counts as not there. */
    private Map<String, Object> standing(Map<String, Object> offered) {
        Map<String, Object> standing = new TreeMap<>();
        Findings unheard = new Findings();
        Set<String> forms = new LinkedHashSet<>();
        read(live.latest(), standing, unheard);
        standing.values().forEach(model -> forms.addAll(formsOf(model)));
        offered.values().forEach(model -> forms.addAll(formsOf(model)));
        List<ModelFile> running = live.stillRunning();
        int number = 0;
        for (ModelFile older : running) {
            number++;
            int version = number;
            reader.read(older, unheard).ifPresent(model -> {
                forms.addAll(formsOf(model));
                standing.put(Models.OLDER + version + "/" + older.name(), model);
            });
        }
        offered.values().stream()
                .filter(FormModel.class::isInstance)
                .forEach(form -> forms.add(((FormModel) form).id()));
        read(live.forms(forms), standing, unheard);
        return standing;
    }

    private void read(List<ModelFile> files, Map<String, Object> standing, Findings unheard) {
        files.forEach(file -> reader.read(file, unheard).ifPresent(model -> standing.put(name(model), model)));
    }

    /** Models stand under their own id: a file that bears another's name takes nobody's place. */
    private static String name(Object model) {
        if (model instanceof ProcessModel process) {
            return process.id() + ".bpmn";
        }
        return model instanceof TableModel table ? table.id() + ".dmn" : ((FormModel) model).id() + ".form";
    }

    private static Set<String> formsOf(Object model) {
        Set<String> forms = new LinkedHashSet<>();
        if (model instanceof ProcessModel process) {
            process.userTasks().stream()
                    .map(UserTask::getCamundaFormRef)
                    .filter(ref -> ref != null)
                    .forEach(forms::add);
            process.all(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(ref -> ref != null)
                    .forEach(forms::add);
        }
        return forms;
    }

    private static Models models(Map<String, Object> byFile, Models live, Set<String> proposed) {
        Map<String, ProcessModel> processes = new TreeMap<>();
        Map<String, TableModel> tables = new TreeMap<>();
        Map<String, FormModel> forms = new TreeMap<>();
        List<ProcessModel> older = new ArrayList<>();
        byFile.forEach((file, model) -> {
            if (model instanceof ProcessModel process) {
                if (file.startsWith(Models.OLDER)) {
                    older.add(process);
                } else {
                    processes.put(process.id(), process);
                }
            } else if (model instanceof TableModel table) {
                tables.put(table.id(), table);
            } else if (model instanceof FormModel form) {
                forms.put(form.id(), form);
            }
        });
        return new Models(processes, tables, forms, older, live, proposed, new ConcurrentHashMap<>());
    }
}
