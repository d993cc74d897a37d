package id.amanah.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task's form shows from the domain, for those who may work the task and for nobody else. */
@Component
class FormValues {

    private final ApplicationContext beans;
    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectMapper json;

    FormValues(ApplicationContext beans, ObjectProvider<ProcessEngine> engine, ObjectMapper json) {
        this.beans = beans;
        this.engine = engine;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public VariableMap addTo(VariableMap facts, String taskId, Collection<String> names) {
        ProcessEngine engine = this.engine.getObject();
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        Authentication user = engine.getIdentityService().getCurrentAuthentication();
        if (task == null || task.getProcessDefinitionId() == null || !mayWork(engine, user, taskId)) {
            return facts;
        }
        VariableMap values = Variables.createVariables();
        values.putAll(facts);
        String reader = user == null ? null : user.getUserId();
        humanTask(engine, task)
                .ifPresent(behind -> shown(
                                behind,
                                new ShownTask(
                                        taskId,
                                        task.getTaskDefinitionKey(),
                                        task.getProcessInstanceId(),
                                        reader,
                                        facts(engine, taskId)))
                        .forEach((key, value) -> {
                            if (names == null || names.contains(key)) {
                                values.putValueTyped(key, typed(value));
                            }
                        }));
        return values;
    }

    private static Map<String, Object> shown(HumanTask behind, ShownTask task) {
        ContractKept kept = ContractKept.of(behind, behind.contract());
        Map<String, Object> values = behind.show(task);
        values.forEach((key, value) -> {
            kept.showing(key);
            if (value instanceof List<?> rows) {
                for (Object row : rows) {
                    if (row instanceof Map<?, ?> cells) {
                        cells.keySet().forEach(cell -> kept.showing(key + "." + cell));
                    }
                }
            }
        });
        return values;
    }

    private static Map<String, Object> facts(ProcessEngine engine, String taskId) {
        return withoutAuthorization(engine, () -> engine.getTaskService().getVariables(taskId));
    }

    /** For what the reader needs to know of the model behind a task that is already known to be the reader's. */
    private static <T> T withoutAuthorization(ProcessEngine engine, Callable<T> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(question));
    }

    private static boolean mayWork(ProcessEngine engine, Authentication user, String taskId) {
        return user == null
                || engine.getAuthorizationService()
                        .isUserAuthorized(
                                user.getUserId(), user.getGroupIds(), Permissions.TASK_WORK, Resources.TASK, taskId);
    }

    private Optional<HumanTask> humanTask(ProcessEngine engine, Task task) {
        UserTask element = withoutAuthorization(
                engine,
                () -> engine.getRepositoryService()
                        .getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(task.getTaskDefinitionKey()));
        if (element == null) {
            return Optional.empty();
        }
        return StepProperties.completionsOf(element).stream()
                .filter(beans::containsBean)
                .map(beans::getBean)
                .filter(HumanTask.class::isInstance)
                .map(HumanTask.class::cast)
                .findFirst();
    }

    private org.camunda.bpm.engine.variable.value.TypedValue typed(Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?> || value instanceof Record) {
            try {
                return SpinValues.jsonValue(json.writeValueAsString(value)).create();
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("a form value that is no JSON", impossible);
            }
        }
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return Variables.untypedValue(value);
        }
        return Variables.stringValue(value.toString());
    }
}
