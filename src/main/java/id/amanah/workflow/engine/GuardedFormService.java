package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** Forms whose values go to the domain, and come from the domain, past the engine's tables. */
class GuardedFormService extends FormServiceImpl {

    private final GuardedTaskService tasks;
    private final FormValues formValues;

    GuardedFormService(GuardedTaskService tasks, FormValues formValues) {
        this.tasks = tasks;
        this.formValues = formValues;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> submitted) {
        tasks.completing(taskId, submitted, () -> {
            super.submitTaskForm(taskId, null);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> submitted, boolean deserialize) {
        return tasks.completing(
                taskId, submitted, () -> super.submitTaskFormWithVariablesInReturn(taskId, null, deserialize));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> submitted) {
        return submitStartForm(processDefinitionId, null, submitted);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> submitted) {
        try {
            return Submissions.during(submitted, () -> super.submitStartForm(processDefinitionId, null, Map.of()));
        } catch (RuntimeException failure) {
            throw Refusals.asRefusedSubmission(failure);
        }
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap facts = super.getTaskFormVariables(taskId, names, deserialize);
        try {
            return formValues.addTo(facts, taskId, names);
        } catch (RefusedInput refused) {
            throw new RefusedSubmission(refused);
        }
    }
}
