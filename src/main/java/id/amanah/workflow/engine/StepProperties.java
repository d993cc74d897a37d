package id.amanah.workflow.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What an element template can write at a step where the engine wants listeners and timers, which no template can write. The
 * engine reads them as if the model had spelled them out ({@link TemplatedParse}).
 */
public final class StepProperties {

    /** At a human task: the bean that takes its form into the domain, such as {@code recordSurveyCompletion}. */
    public static final String COMPLETION = "amanah:completion";

    /** At a human task: the bean whose {@code name(task)} says in the task's name what it is about. */
    public static final String TITLE = "amanah:title";

    /** At a human task: the table that says when it is reminded of and escalated; always {@value #DEADLINE_TABLE}. */
    public static final String DEADLINE = "amanah:deadline";

    /** At an automatic step with a save point: how often it is tried again, such as {@code R3/PT5M}. */
    public static final String RETRY = "amanah:retry";

    /** At a timer event: the fact that holds the day waited for, or a time such as {@code P3D}. */
    public static final String WAIT = "amanah:wait";

    /** The only value of {@link #DEADLINE}. */
    public static final String DEADLINE_TABLE = "task-deadlines";

    static final String PREFIX = "amanah:";
    static final String REMIND = "remindTask";
    static final String ESCALATE = "escalateTask";
    static final Set<String> OF_A_TASK = Set.of(COMPLETION, TITLE, DEADLINE);

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private StepProperties() {}

    /** The value of a property at an element of a model. */
    public static Optional<String> of(BaseElement element, String property) {
        return extensions(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(one -> property.equals(one.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    /** The beans that a human task completes with: those bound as listeners, and the one that its template names. */
    public static List<String> completionsOf(UserTask task) {
        return Stream.concat(listeners(task, "complete"), of(task, COMPLETION).stream())
                .distinct()
                .toList();
    }

    /** Whether the holder of a human task is reminded and the managers hear of it, by listeners or by its template. */
    public static boolean keepsDeadline(UserTask task) {
        return of(task, DEADLINE).isPresent()
                || listeners(task, "timeout").toList().containsAll(List.of(REMIND, ESCALATE));
    }

    private static Stream<String> listeners(UserTask task, String event) {
        return extensions(task, CamundaTaskListener.class)
                .filter(listener -> event.equals(listener.getCamundaEvent()))
                .map(CamundaTaskListener::getCamundaDelegateExpression)
                .filter(expression -> expression != null)
                .map(BEAN::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }
}
