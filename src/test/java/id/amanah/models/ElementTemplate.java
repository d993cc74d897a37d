package id.amanah.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code .camunda/element-templates/}, as Modeler reads it. */
public record ElementTemplate(Path file, JsonNode json) {

    private static final List<ElementTemplate> ALL = inFolder(Path.of(".camunda/element-templates"));

    /** All of them. */
    public static List<ElementTemplate> all() {
        return ALL;
    }

    private static List<ElementTemplate> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ElementTemplate::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ElementTemplate read(Path file) {
        try {
            return new ElementTemplate(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The template that an element of a model says it was made from. */
    public static Optional<ElementTemplate> of(BaseElement element) {
        String id = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate");
        String version = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplateVersion");
        return all().stream()
                .filter(template -> template.id().equals(id)
                        && String.valueOf(template.version()).equals(version))
                .findFirst();
    }

    /**
     * Makes every templated step of a model what its template alone would have made it: what a programmer spelled out goes,
     * what the template writes comes.
     */
    public static void makeAnew(BpmnModelInstance model) {
        for (BaseElement element : model.getModelElementsByType(BaseElement.class)) {
            of(element).ifPresent(template -> template.makeAnew(element));
        }
    }

    private void makeAnew(BaseElement element) {
        if (element.getExtensionElements() != null) {
            Stream.of(CamundaTaskListener.class, CamundaFailedJobRetryTimeCycle.class)
                    .flatMap(type ->
                            element.getExtensionElements().getElementsQuery().filterByType(type).list().stream())
                    .forEach(element.getExtensionElements()::removeChildElement);
        }
        Map<String, String> written = new TreeMap<>();
        properties().stream()
                .filter(property -> property.binding().equals("camunda:property"))
                .forEach(property -> written.put(property.name(), property.value()));
        if (written.isEmpty()) {
            return;
        }
        element.getChildElementsByType(TimerEventDefinition.class)
                .forEach(timer -> List.copyOf(timer.getChildElementsByType(ModelElementInstance.class))
                        .forEach(timer::removeChildElement));
        element.getChildElementsByType(TimerEventDefinition.class).forEach(ElementTemplate::empty);
        BpmnModelInstance model = (BpmnModelInstance) element.getModelInstance();
        if (element.getExtensionElements() == null) {
            element.addChildElement(model.newInstance(org.camunda.bpm.model.bpmn.instance.ExtensionElements.class));
        }
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        written.forEach((name, value) -> {
            CamundaProperty property = model.newInstance(CamundaProperty.class);
            property.setCamundaName(name);
            property.setCamundaValue(value);
            properties.addChildElement(property);
        });
        element.getExtensionElements().addChildElement(properties);
    }

    private static void empty(TimerEventDefinition timer) {
        Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(time -> time != null)
                .forEach(timer::removeChildElement);
    }

    public String id() {
        return json.path("id").asText();
    }

    public int version() {
        return json.path("version").asInt();
    }

    public String name() {
        return json.path("name").asText();
    }

    public String description() {
        return json.path("description").asText();
    }

    public List<String> appliesTo() {
        return each(json.path("appliesTo")).map(JsonNode::asText).toList();
    }

    public List<Property> properties() {
        return each(json.path("properties")).map(Property::new).toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Override
    public String toString() {
        return id();
    }

    /** One thing that a template writes into the model. */
    public record Property(JsonNode json) {

        public String type() {
            return json.path("type").asText();
        }

        public boolean isHidden() {
            return type().equals("Hidden");
        }

        /** What the template writes unless the manager chooses something else; null where it writes nothing. */
        public String value() {
            return json.has("value") ? json.path("value").asText() : null;
        }

        public String binding() {
            return json.path("binding").path("type").asText();
        }

        /** What the binding writes to: an attribute, a property, a variable or an event. */
        public String name() {
            JsonNode binding = json.path("binding");
            return Stream.of("name", "target", "source", "event")
                    .filter(binding::has)
                    .map(key -> binding.path(key).asText())
                    .findFirst()
                    .orElse("");
        }

        /** The choices of a dropdown: what is written, by what the manager reads. */
        public Map<String, String> choices() {
            return each(json.path("choices"))
                    .collect(Collectors.toMap(
                            choice -> choice.path("name").asText(),
                            choice -> choice.path("value").asText(),
                            (one, other) -> {
                                throw new IllegalStateException("two choices read alike");
                            },
                            TreeMap::new));
        }

        /** Every value that the template can write here of itself. */
        public List<String> values() {
            return Stream.concat(Stream.ofNullable(value()), choices().values().stream())
                    .distinct()
                    .toList();
        }

        /** Whatever a manager can read or type here. */
        public List<String> visibleTexts() {
            Stream<String> said = Stream.of("label", "description", "placeholder")
                    .map(key -> json.path(key).asText());
            Stream<String> typed =
                    isHidden() || type().equals("Dropdown") ? Stream.empty() : Stream.ofNullable(value());
            return Stream.of(said, typed, choices().keySet().stream())
                    .flatMap(texts -> texts)
                    .toList();
        }
    }
}
