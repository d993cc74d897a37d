package id.amanah.workflow.engine;

import static id.amanah.workflow.engine.StepProperties.COMPLETION;
import static id.amanah.workflow.engine.StepProperties.DEADLINE;
import static id.amanah.workflow.engine.StepProperties.DEADLINE_TABLE;
import static id.amanah.workflow.engine.StepProperties.ESCALATE;
import static id.amanah.workflow.engine.StepProperties.REMIND;
import static id.amanah.workflow.engine.StepProperties.RETRY;
import static id.amanah.workflow.engine.StepProperties.TITLE;
import static id.amanah.workflow.engine.StepProperties.WAIT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads a model and spells out what its {@link StepProperties} stand for, before the engine looks at it: a step dropped from
 * an element template then is, to the engine, a step with the listeners and timers that a programmer would have written.
 */
class TemplatedParse extends BpmnParse {

    private static final String DURATION = "P[0-9DTHMS]+";

    TemplatedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        spellOut(rootElement);
        super.parseRootElement();
    }

    private void spellOut(Element step) {
        for (Element part : List.copyOf(step.elements())) {
            spellOut(part);
        }
        Map<String, String> properties = properties(step);
        if (properties.isEmpty()) {
            return;
        }
        Set<String> known = known(step);
        properties.keySet().stream()
                .filter(property -> !known.contains(property))
                .forEach(property ->
                        refuse(step, "memakai keterangan \"" + property + "\", yang tidak dikenal di sini"));
        if (known.contains(COMPLETION)) {
            humanTask(step, properties);
        }
        if (known.contains(RETRY) && properties.containsKey(RETRY)) {
            retry(step, properties.get(RETRY));
        }
        if (known.contains(WAIT) && properties.containsKey(WAIT)) {
            waiting(step, properties.get(WAIT));
        }
    }

    private static Set<String> known(Element step) {
        return switch (step.getTagName()) {
            case "userTask" -> StepProperties.OF_A_TASK;
            case "serviceTask" -> Set.of(RETRY);
            case "intermediateCatchEvent" -> Set.of(WAIT);
            default -> Set.of();
        };
    }

    private void humanTask(Element task, Map<String, String> properties) {
        String completion = properties.get(COMPLETION);
        if (completion != null && isBean(task, COMPLETION, completion)) {
            complete(task, completion);
        }
        String title = properties.get(TITLE);
        if (title != null && isBean(task, TITLE, title)) {
            String expression = "${" + title + ".name(task)}";
            if (listeners(task, "create").noneMatch(one -> expression.equals(one.attribute("expression")))) {
                extensions(task).add(listener("create", "expression", expression, null));
            }
        }
        String table = properties.get(DEADLINE);
        if (DEADLINE_TABLE.equals(table)) {
            timeout(task, REMIND, "Reminder", "${deadlines.remind(execution)}");
            timeout(task, ESCALATE, "Escalation", "${deadlines.escalate(execution)}");
        } else if (table != null) {
            refuse(task, "memakai tabel tenggat \"" + table + "\"; yang ada hanya " + DEADLINE_TABLE);
        }
    }

    /** One task completes one way: two would take the same form into the domain twice. */
    private void complete(Element task, String bean) {
        String expression = "${" + bean + "}";
        List<String> bound = listeners(task, "complete")
                .map(one -> String.valueOf(one.attribute("delegateExpression")))
                .toList();
        if (bound.isEmpty()) {
            extensions(task).add(listener("complete", "delegateExpression", expression, null));
        } else if (!bound.equals(List.of(expression))) {
            refuse(task, "memasang dua pekerjaan saat selesai; pakai templat pada tugas yang masih kosong");
        }
    }

    private void timeout(Element task, String bean, String ending, String time) {
        String expression = "${" + bean + "}";
        if (listeners(task, "timeout").anyMatch(one -> expression.equals(one.attribute("delegateExpression")))) {
            return;
        }
        String id = task.attribute("id") + "_" + ending;
        Element timeout = listener("timeout", "delegateExpression", expression, id);
        Element timer = element(BpmnParser.BPMN20_NS, "timerEventDefinition", Map.of("id", id + "_Timer"));
        timer.add(text(BpmnParser.BPMN20_NS, "timeDate", time));
        timeout.add(timer);
        extensions(task).add(timeout);
    }

    private void retry(Element step, String cycle) {
        if (!cycle.matches("R\\d{1,2}/" + DURATION)) {
            refuse(step, "menyebut pengulangan yang tidak dapat dibaca: \"" + cycle + "\"");
        } else if (extensions(step)
                .elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "failedJobRetryTimeCycle")
                .isEmpty()) {
            extensions(step).add(text(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, "failedJobRetryTimeCycle", cycle));
        }
    }

    private void waiting(Element event, String until) {
        Element timer = event.element("timerEventDefinition");
        String kind = until.matches(DURATION) ? "timeDuration" : "timeDate";
        String time = kind.equals("timeDate") ? "${" + until + "}" : until;
        if (timer == null) {
            refuse(event, "menunggu waktu, tetapi jenisnya bukan Timer Intermediate Catch Event");
        } else if (kind.equals("timeDate") && !isBean(event, WAIT, until)) {
            return;
        } else if (timer.elements().isEmpty()) {
            timer.add(text(BpmnParser.BPMN20_NS, kind, time));
        } else if (timer.elements().stream()
                .noneMatch(one ->
                        one.getTagName().equals(kind) && one.getText().strip().equals(time))) {
            refuse(event, "menyebut dua waktu; hapus isi \"Timer\" atau lepaskan templatnya");
        }
    }

    private boolean isBean(Element step, String property, String name) {
        boolean plain = name.matches("[a-z]\\w*");
        if (!plain) {
            refuse(step, "mengisi \"" + property + "\" dengan \"" + name + "\", yang bukan sebuah nama");
        }
        return plain;
    }

    private void refuse(Element step, String why) {
        String name = step.attribute("name", step.attribute("id"));
        addError("Langkah \"" + name + "\" " + why + ".", step, step.attribute("id"));
    }

    private static Map<String, String> properties(Element step) {
        Map<String, String> found = new LinkedHashMap<>();
        if (step.elements("extensionElements").size() == 1) {
            for (Element properties : extensions(step).elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "properties")) {
                for (Element property : properties.elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
                    String name = property.attribute("name", "");
                    if (name.startsWith(StepProperties.PREFIX)) {
                        found.put(name, property.attribute("value", ""));
                    }
                }
            }
        }
        return found;
    }

    private static Element extensions(Element step) {
        return step.element("extensionElements");
    }

    private static Stream<Element> listeners(Element task, String event) {
        return extensions(task).elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "taskListener").stream()
                .filter(listener -> event.equals(listener.attribute("event")));
    }

    private static Element listener(String event, String kind, String expression, String id) {
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("event", event, kind, expression));
        if (id != null) {
            attributes.put("id", id);
        }
        return element(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, "taskListener", attributes);
    }

    private static Element text(String space, String tag, String text) {
        Element element = element(space, tag, Map.of());
        element.appendText(text);
        return element;
    }

    private static Element element(String space, String tag, Map<String, String> attributes) {
        AttributesImpl written = new AttributesImpl();
        attributes.forEach((name, value) -> written.addAttribute("", name, name, "CDATA", value));
        return new Element(space, tag, tag, written, null);
    }
}
