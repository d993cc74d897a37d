package id.amanah.workflow.models.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** A BPMN file as elements by id, each with what a manager may have set in it. */
final class Diagram {

    private static final Set<String> NO_ELEMENTS = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "ioSpecification",
            "laneSet",
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "textAnnotation",
            "association");
    private static final Set<String> CONTAINERS = Set.of("process", "subProcess", "transaction", "adHocSubProcess");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> places = new TreeMap<>();

    private Diagram() {}

    static Diagram of(byte[] content) {
        Element root = Xml.root(content);
        Diagram diagram = new Diagram();
        Xml.children(root, "process").forEach(diagram::read);
        Xml.all(root, "BPMNShape")
                .forEach(shape -> Xml.children(shape, "Bounds").stream()
                        .findFirst()
                        .ifPresent(bounds -> diagram.places.put(
                                shape.getAttribute("bpmnElement"),
                                bounds.getAttribute("x") + "," + bounds.getAttribute("y") + ","
                                        + bounds.getAttribute("width") + "," + bounds.getAttribute("height"))));
        return diagram;
    }

    Map<String, Part> parts() {
        return parts;
    }

    /** Where the element is drawn; null where it has no shape of its own. */
    String place(String id) {
        return places.get(id);
    }

    /** What a manager calls the element. */
    String label(String id) {
        Part part = parts.get(id);
        if (part == null) {
            return id;
        }
        if (part.type().equals("sequenceFlow")) {
            String from = label(part.properties().getOrDefault("sourceRef", ""));
            String to = label(part.properties().getOrDefault("targetRef", ""));
            return (part.name().isEmpty() ? "" : part.name() + ": ") + from + " → " + to;
        }
        return part.name().isEmpty() ? id : part.name();
    }

    private void read(Element element) {
        String id = element.getAttribute("id");
        Map<String, String> properties = new LinkedHashMap<>();
        attributes(element, "", properties);
        for (Element child : Xml.children(element)) {
            boolean nested = CONTAINERS.contains(element.getLocalName()) && !NO_ELEMENTS.contains(child.getLocalName());
            if (nested) {
                read(child);
            } else if (!child.getLocalName().equals("incoming")
                    && !child.getLocalName().equals("outgoing")) {
                flatten(child, "", properties);
            }
        }
        parts.put(id, new Part(id, element.getLocalName(), element.getAttribute("name"), properties));
    }

    private static void flatten(Element element, String path, Map<String, String> properties) {
        String name = element.getLocalName();
        switch (name) {
            case "extensionElements", "timerEventDefinition" ->
                Xml.children(element).forEach(child -> flatten(child, path, properties));
            case "taskListener", "executionListener" -> listener(element, properties);
            case "in", "out", "inputParameter", "outputParameter" ->
                put(
                        properties,
                        (name.startsWith("in") ? "data masuk " : "data keluar ")
                                + first(element, "target", "name", "variables", "businessKey"),
                        first(element, "source", "sourceExpression", "variables", "businessKey")
                                + element.getTextContent().strip());
            default -> {
                String here = path + name;
                attributes(element, here + " ", properties);
                List<Element> children = Xml.children(element);
                if (children.isEmpty()) {
                    put(properties, here, element.getTextContent().strip());
                } else {
                    put(properties, here, "ada");
                    children.forEach(child -> flatten(child, here + " ", properties));
                }
            }
        }
    }

    private static void listener(Element element, Map<String, String> properties) {
        String work = first(element, "delegateExpression", "expression", "class");
        List<String> timers = new ArrayList<>();
        for (Element timer : Xml.children(element, "timerEventDefinition")) {
            Xml.children(timer).forEach(time -> timers.add(time.getTextContent().strip()));
        }
        put(
                properties,
                "pendengar " + BpmnWords.event(element.getAttribute("event")),
                work + (timers.isEmpty() ? "" : " pada " + String.join(", ", timers)));
    }

    private static void attributes(Element element, String prefix, Map<String, String> properties) {
        NamedNodeMap attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            Attr attribute = (Attr) attributes.item(index);
            String name = attribute.getLocalName();
            if (!name.equals("id") && !attribute.getName().startsWith("xmlns") && !name.equals("type")) {
                put(properties, prefix + name, attribute.getValue().strip());
            }
        }
    }

    private static void put(Map<String, String> properties, String key, String value) {
        properties.merge(key, value, (one, other) -> one + "; " + other);
    }

    private static String first(Element element, String... names) {
        for (String name : names) {
            if (element.hasAttribute(name)) {
                return element.getAttribute(name);
            }
        }
        return "";
    }

    /** One element: what it is, what it is called, and everything else that is set in it. */
    record Part(String id, String type, String name, Map<String, String> properties) {}
}
