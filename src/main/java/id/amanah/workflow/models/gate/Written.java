package id.amanah.workflow.models.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A process as it is written, every element and attribute of it: what the engine might act on can hide in no corner that the
 * model's own interface does not show.
 */
final class Written {

    static final String BPMN = BpmnModelConstants.BPMN20_NS;
    static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;
    /** Words for people, never acted on. */
    private static final Set<String> PROSE = Set.of("documentation", "text");

    private final ProcessModel process;
    private final List<Tag> tags = new ArrayList<>();

    private Written(ProcessModel process) {
        this.process = process;
    }

    /** Everything but the drawing and the prose. */
    static List<Tag> of(ProcessModel process) {
        Written written = new Written(process);
        Document document =
                (Document) process.model().getDocument().getDomSource().getNode();
        written.walk(document.getDocumentElement());
        return written.tags;
    }

    private void walk(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        if (BpmnModelConstants.BPMNDI_NS.equals(space)
                || BPMN.equals(space) && PROSE.contains(element.getLocalName())) {
            return;
        }
        tags.add(new Tag(element, space, element.getLocalName(), place(element)));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner);
            }
        }
    }

    /** The step that the element belongs to. */
    private Place place(Element element) {
        for (Node at = element; at instanceof Element one; at = at.getParentNode()) {
            String id = one.getAttribute("id");
            if (!id.isEmpty()
                    && process.model().getModelElementById(id) instanceof BaseElement known
                    && (known instanceof FlowElement || known instanceof Process)) {
                return known instanceof Process ? process.file() : process.place(known);
            }
        }
        return process.file();
    }

    /**
     * An element as written.
     *
     * @param element itself
     * @param space its namespace
     * @param name its name
     * @param place the step it belongs to
     */
    record Tag(Element element, String space, String name, Place place) {

        boolean isBpmn() {
            return BPMN.equals(space);
        }

        boolean isCamunda() {
            return CAMUNDA.equals(space);
        }

        /** Its attributes that the engine reads as its own, by name: the bare ones of its own elements too. */
        List<Attr> engineAttributes() {
            List<Attr> found = new ArrayList<>();
            NamedNodeMap attributes = element.getAttributes();
            for (int index = 0; index < attributes.getLength(); index++) {
                Attr attribute = (Attr) attributes.item(index);
                if (CAMUNDA.equals(attribute.getNamespaceURI()) || isCamunda() && attribute.getNamespaceURI() == null) {
                    found.add(attribute);
                }
            }
            return found;
        }

        /** Every attribute. */
        List<Attr> attributes() {
            List<Attr> found = new ArrayList<>();
            NamedNodeMap attributes = element.getAttributes();
            for (int index = 0; index < attributes.getLength(); index++) {
                found.add((Attr) attributes.item(index));
            }
            return found;
        }

        String attribute(String name) {
            String own = element.getAttributeNS(CAMUNDA, name);
            return own.isEmpty() && isCamunda() ? element.getAttribute(name) : own;
        }

        /** Its own text, without that of the elements in it. */
        String ownText() {
            StringBuilder text = new StringBuilder();
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    text.append(child.getNodeValue());
                }
            }
            return text.toString().strip();
        }

        String parentName() {
            return element.getParentNode() instanceof Element parent ? parent.getLocalName() : "";
        }
    }
}
