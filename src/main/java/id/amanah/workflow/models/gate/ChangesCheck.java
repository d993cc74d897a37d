package id.amanah.workflow.models.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Steps keep their id and their work: running cases, deadlines, filters and reports hang on them. */
@Component
@Order(11)
class ChangesCheck implements Check {

    private final LiveModels live;

    ChangesCheck(LiveModels live) {
        this.live = live;
    }

    @Override
    public void look(Models models, Findings findings) {
        for (ProcessModel process : models.allProcesses()) {
            if (models.proposed().contains(process.resource())) {
                models.before(process).ifPresent(before -> compare(before, process, findings));
            }
        }
    }

    private void compare(ProcessModel before, ProcessModel after, Findings findings) {
        Map<String, Set<String>> workBefore = work(before);
        Map<String, Set<String>> workAfter = work(after);
        Map<String, Long> waiting = null;
        for (Map.Entry<String, Set<String>> step : workBefore.entrySet()) {
            String id = step.getKey();
            Place old = before.place(before.model().<FlowNode>getModelElementById(id));
            if (workAfter.containsKey(id)) {
                if (!workAfter.get(id).equals(step.getValue())
                        && !step.getValue().isEmpty()) {
                    findings.error(
                            "STEP_WORK_CHANGED",
                            after.place(after.model().<FlowNode>getModelElementById(id)),
                            "Langkah " + old.called() + " tidak lagi mengerjakan " + step.getValue() + ", melainkan "
                                    + (workAfter.get(id).isEmpty()
                                            ? "tidak apa-apa"
                                            : workAfter.get(id).toString()) + ".",
                            "Kembalikan pekerjaannya; untuk pekerjaan lain buat langkah baru dengan id sendiri.");
                }
                continue;
            }
            Optional<String> renamed = workAfter.entrySet().stream()
                    .filter(other -> !step.getValue().isEmpty()
                            && !workBefore.containsKey(other.getKey())
                            && other.getValue().equals(step.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (renamed.isPresent()) {
                findings.warning(
                        "STEP_ID_CHANGED",
                        after.place(after.model().<FlowNode>getModelElementById(renamed.get())),
                        "Id langkah " + old.called() + " berubah menjadi " + renamed.get()
                                + "; tenggat, saringan tugas dan perkara yang berjalan bergantung pada id lama.",
                        "Kembalikan id " + id + "; bila disengaja, petakan langkahnya saat perkara dipindahkan.");
                continue;
            }
            if (waiting == null) {
                waiting = live.waiting(after.id());
            }
            long cases = waiting.getOrDefault(id, 0L);
            findings.warning(
                    "STEP_REMOVED",
                    new Place(after.resource(), id, old.label()),
                    "Langkah " + old.called() + " tidak ada lagi"
                            + (cases > 0
                                    ? "; " + cases + " perkara sedang berada di sana dan tetap memakai versi lama."
                                    : "."),
                    "Pastikan memang disengaja.");
        }
    }

    /** What each step does, by id: the beans it is bound to or the process it calls. */
    private static Map<String, Set<String>> work(ProcessModel process) {
        Map<String, Set<String>> work = new TreeMap<>();
        for (FlowNode node : process.nodes()) {
            String kind = node.getElementType().getTypeName();
            if (kind.endsWith("Task") || kind.equals("callActivity") || kind.equals("intermediateCatchEvent")) {
                Set<String> does = new TreeSet<>(process.boundTo(node).toList());
                if (node instanceof CallActivity call && call.getCalledElement() != null) {
                    does.add(call.getCalledElement());
                }
                work.put(node.getId(), does);
            }
        }
        return work;
    }
}
