package id.amanah.workflow.models.moves;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * The engine's migration, and afterwards, in the same transaction, what the engine (7.24) by itself would lose.
 *
 * <p>Every open task has the reminder and the escalation it had before: at the same moment where they were still to come,
 * and not again where they were past. The engine begins them anew where a step is renamed.
 *
 * <p>What is done for some members, while others are still to come, counts as done on the newer version too. The engine
 * does not tell the finished rounds of a loop that their step is renamed, and the case would wait for ever for them.
 */
class CarefulMigration extends MigrationBatchJobHandler {

    @Override
    public void executeHandler(
            MigrationBatchConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            String tenantId) {
        List<Watched> before = new ArrayList<>();
        Map<ExecutionEntity, String> finished = new LinkedHashMap<>();
        for (String instance : configuration.getIds()) {
            for (TaskEntity task : context.getTaskManager().findTasksByProcessInstanceId(instance)) {
                before.add(watched(task));
            }
            context.getExecutionManager().findExecutionsByProcessInstanceId(instance).stream()
                    .filter(CarefulMigration::isFinishedRound)
                    .forEach(round -> finished.put(round, round.getActivityId()));
        }
        super.executeHandler(configuration, execution, context, tenantId);
        before.forEach(CarefulMigration::restore);
        takeAlong(finished, configuration.getMigrationPlan(), context);
    }

    /** One of several at the same time that is done and waits for the others. */
    private static boolean isFinishedRound(ExecutionEntity execution) {
        return execution.isConcurrent()
                && !execution.isActive()
                && execution.getActivityId() != null
                && execution.getActivityInstanceId() == null;
    }

    private static void takeAlong(Map<ExecutionEntity, String> finished, MigrationPlan plan, CommandContext context) {
        ProcessDefinitionEntity target = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(plan.getTargetProcessDefinitionId());
        Map<String, String> ways = plan.getInstructions().stream()
                .collect(Collectors.toMap(
                        MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
        finished.forEach((round, step) -> {
            round.setProcessDefinition(target);
            round.setActivity(target.findActivity(ways.getOrDefault(step, step)));
        });
    }

    private static Watched watched(TaskEntity task) {
        List<Timer> timers = timeouts(task).stream()
                .map(job -> new Timer(listener(job), job.getDuedate()))
                .toList();
        return new Watched(
                task,
                task.getTaskDefinitionKey(),
                List.copyOf(declared(task.getProcessDefinition(), task.getTaskDefinitionKey())
                        .keySet()),
                timers);
    }

    private static void restore(Watched before) {
        TaskEntity task = before.task();
        Map<String, JobEntity> jobs = new HashMap<>();
        timeouts(task).forEach(job -> jobs.put(listener(job), job));
        declared(task.getProcessDefinition(), task.getTaskDefinitionKey()).forEach((listener, declaration) -> {
            Optional<String> counterpart = before.counterpart(listener, task.getTaskDefinitionKey());
            if (counterpart.isEmpty()) {
                return; // The newest version watches over something that the older one did not.
            }
            Optional<Date> due = before.due(counterpart.get());
            JobEntity job = jobs.get(listener);
            if (due.isPresent()) {
                (job == null ? declaration.createTimer(task.getExecution()) : job).setDuedate(due.get());
            } else if (job != null) {
                job.delete();
            }
        });
    }

    private static List<JobEntity> timeouts(TaskEntity task) {
        return task.getExecution().getJobs().stream()
                .filter(job -> TimerTaskListenerJobHandler.TYPE.equals(job.getJobHandlerType()))
                .filter(job -> timer(job).getTimerElementKey().equals(task.getTaskDefinitionKey()))
                .toList();
    }

    private static String listener(JobEntity job) {
        return timer(job).getTimerElementSecondaryKey();
    }

    private static TimerJobConfiguration timer(JobEntity job) {
        return (TimerJobConfiguration) job.getJobHandlerConfiguration();
    }

    private static Map<String, TimerDeclarationImpl> declared(ProcessDefinitionEntity process, String element) {
        ActivityImpl activity = process.findActivity(element);
        return TimerDeclarationImpl.getTimeoutListenerDeclarationsForScope(activity.getEventScope())
                .getOrDefault(element, Map.of());
    }

    private record Timer(String listener, Date due) {}

    /**
     * A task before it moved.
     *
     * @param declared ids of all time-out listeners its step had
     * @param timers those still to come
     */
    private record Watched(TaskEntity task, String element, List<String> declared, List<Timer> timers) {

        /** The listener of the step before that is the new step's {@code listener}: of the same id, or ending alike. */
        Optional<String> counterpart(String listener, String newElement) {
            if (declared.contains(listener)) {
                return Optional.of(listener);
            }
            return listener.startsWith(newElement)
                    ? Optional.of(element + listener.substring(newElement.length()))
                            .filter(declared::contains)
                    : Optional.empty();
        }

        Optional<Date> due(String listener) {
            return timers.stream()
                    .filter(timer -> timer.listener().equals(listener))
                    .map(Timer::due)
                    .findFirst();
        }
    }
}
