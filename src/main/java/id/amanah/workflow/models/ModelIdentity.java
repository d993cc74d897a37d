package id.amanah.workflow.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which model a file is, by the id inside it: a manager may have saved it under another name.
 *
 * @param model the name it has in {@code processes/} or {@code forms/}
 * @param key id of the process, decision or form; the bare file name where none can be read
 * @param title what people call it; the key where it has no name
 */
public record ModelIdentity(String model, ModelKind kind, String key, String title) {

    private static final String SAFE = "[A-Za-z0-9_][A-Za-z0-9._-]*";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = secured();

    /** Reads a file's identity; a file that cannot be read goes by its name. */
    public static ModelIdentity of(String fileName, byte[] content) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        ModelKind kind = ModelKind.of(bare);
        if (kind == ModelKind.OTHER) {
            return new ModelIdentity(bare, kind, bare, bare);
        }
        String stem = bare.contains(".") ? bare.substring(0, bare.indexOf('.')) : bare;
        List<Named> candidates = kind == ModelKind.FORM ? form(content) : elements(content, kind);
        Named found = candidates.stream()
                .filter(candidate -> candidate.id().equals(stem))
                .findFirst()
                .orElse(candidates.isEmpty() ? new Named(stem, null) : candidates.get(0));
        // The id becomes a file name when what is live is written back to the folders.
        String key = found.id().matches(SAFE) ? found.id() : found.id().replaceAll("[^A-Za-z0-9_-]", "_");
        return new ModelIdentity(key + kind.ending(), kind, key, found.name() == null ? key : found.name());
    }

    private static List<Named> form(byte[] content) {
        try {
            JsonNode form = JSON.readTree(content);
            String id = form == null ? "" : form.path("id").asText();
            return id.isBlank() ? List.of() : List.of(new Named(id, null));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<Named> elements(byte[] content, ModelKind kind) {
        String wanted = kind == ModelKind.PROCESS ? "process" : "decision";
        List<Named> found = new ArrayList<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(wanted)) {
                    String id = reader.getAttributeValue(null, "id");
                    if (id != null && !"false".equals(reader.getAttributeValue(null, "isExecutable"))) {
                        found.add(new Named(id, reader.getAttributeValue(null, "name")));
                    }
                }
            }
        } catch (XMLStreamException unreadable) {
            // What was found before the broken place still names the model.
        }
        return found;
    }

    private static XMLInputFactory secured() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private record Named(String id, String name) {}
}
