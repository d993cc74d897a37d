package id.amanah.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.IndonesianText;
import id.amanah.shared.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What a form asks, read from the form itself: how an answer that no code knows of is told in words. */
final class FormQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ASKING = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist");

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private FormQuestions(JsonNode form) {
        collect(form);
    }

    /** What the form of the task that is being completed asks; nothing where it has none. */
    static FormQuestions of(DelegateTask task) {
        boolean hasForm = task instanceof TaskEntity entity
                && entity.getTaskDefinition() != null
                && entity.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey() != null;
        if (!hasForm) {
            return new FormQuestions(JSON.createObjectNode());
        }
        FormService forms =
                Context.getProcessEngineConfiguration().getProcessEngine().getFormService();
        try (InputStream form =
                Context.getCommandContext().runWithoutAuthorization(() -> forms.getDeployedTaskForm(task.getId()))) {
            return new FormQuestions(JSON.readTree(form));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FormQuestions in(String json) {
        try {
            return new FormQuestions(JSON.readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // The fields of a list and of a group with a path of its own come in an envelope that only code opens.
    private void collect(JsonNode parent) {
        for (JsonNode part : parent.path("components")) {
            if (part.path("type").asText().equals("group") && !part.hasNonNull("path")) {
                collect(part);
            } else if (ASKING.contains(part.path("type").asText())
                    && part.hasNonNull("key")
                    && !part.path("disabled").asBoolean()) {
                fields.put(part.path("key").asText(), part);
            }
        }
    }

    /** The answers to questions other than these, in the form's order; what was left open is left out. */
    List<TypedAnswer> answersIn(JsonNode values, Set<String> except) {
        List<TypedAnswer> answers = new ArrayList<>();
        fields.forEach((key, field) -> {
            String answer = except.contains(key) ? "" : words(field, values.path(key));
            if (!answer.isBlank()) {
                String label = field.path("label").asText("");
                answers.add(new TypedAnswer(label.isBlank() ? key : label, answer));
            }
        });
        return answers;
    }

    private static String words(JsonNode field, JsonNode value) {
        if (value.isArray()) {
            List<String> several = new ArrayList<>();
            value.forEach(one -> several.add(words(field, one)));
            return String.join(", ", several);
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "Ya" : "Tidak";
        }
        if (value.isMissingNode() || value.isNull() || value.isObject()) {
            return "";
        }
        for (JsonNode option : field.path("values")) {
            if (option.path("value").asText().equals(value.asText())) {
                return option.path("label").asText();
            }
        }
        return field.path("type").asText().equals("datetime")
                ? day(value.asText())
                : unit(field.path("appearance"), value);
    }

    private static String unit(JsonNode appearance, JsonNode value) {
        String before = appearance.path("prefixAdorner").asText("");
        if (before.equals("Rp") && value.isIntegralNumber()) {
            return Money.of(value.longValue()).toString();
        }
        return (before + " " + value.asText() + " "
                        + appearance.path("suffixAdorner").asText(""))
                .strip();
    }

    private static String day(String typed) {
        try {
            return IndonesianText.date(LocalDate.parse(typed));
        } catch (DateTimeException withTime) {
            return typed;
        }
    }
}
