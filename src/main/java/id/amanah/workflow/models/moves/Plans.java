package id.amanah.workflow.models.moves;

import id.amanah.workflow.models.changes.ElementLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's plans: steps of the same id and kind go to each other, a manager's own mappings go before, and what
 * belongs to a step goes where the step goes.
 */
@Component
class Plans {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    Plans(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /** An own mapping that the engine refuses is left out and told; the others stand. */
    Made between(
            String source, String target, List<Mapping> own, ElementLabels sourceLabels, ElementLabels targetLabels) {
        Belongings belongings = belongings(source, target);
        Map<String, String> ways = new LinkedHashMap<>();
        plan(source, target)
                .mapEqualActivities()
                .build()
                .getInstructions()
                .forEach(way -> ways.put(way.getSourceActivityId(), way.getTargetActivityId()));
        Map<String, String> problems = new LinkedHashMap<>();
        List<Mapping> standing = new ArrayList<>(own);
        while (true) {
            Map<String, String> all = belongings.ways(ways, standing);
            try {
                return new Made(build(source, target, all), all, problems);
            } catch (MigrationPlanValidationException refused) {
                Map<String, String> found = problems(refused, standing, sourceLabels, targetLabels);
                problems.putAll(found);
                if (found.isEmpty()) {
                    // Not tied to one mapping: then none of the manager's own can stand.
                    standing.forEach(mapping -> problems.put(mapping.from(), "Pemetaan ini ditolak mesin proses."));
                    standing.clear();
                }
                standing.removeIf(mapping -> problems.containsKey(mapping.from()));
            }
        }
    }

    /** Ids of the time limits that are attached to steps of a version. */
    List<String> timers(String version) {
        return parsed(context -> Belongings.timers(version(context, version)));
    }

    private Belongings belongings(String source, String target) {
        return parsed(context -> new Belongings(version(context, source), version(context, target)));
    }

    private <T> T parsed(Command<T> look) {
        return engine.getObject().getCommandExecutorTxRequired().execute(look);
    }

    private static ProcessDefinitionEntity version(CommandContext context, String id) {
        return context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    private MigrationPlan build(String source, String target, Map<String, String> ways) {
        MigrationPlanBuilder plan = plan(source, target);
        // Without updateEventTriggers: a wait keeps the moment that was set for it.
        ways.forEach(plan::mapActivities);
        return plan.build();
    }

    private MigrationPlanBuilder plan(String source, String target) {
        return new MigrationPlanBuilderImpl(
                new Aside(engine.getObject().getCommandExecutorTxRequiresNew()), source, target);
    }

    private static Map<String, String> problems(
            MigrationPlanValidationException refused, List<Mapping> own, ElementLabels source, ElementLabels target) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (MigrationInstructionValidationReport report :
                refused.getValidationReport().getInstructionReports()) {
            MigrationInstruction way = report.getMigrationInstruction();
            String from = way.getSourceActivityId().replace(Belongings.LOOP, "");
            if (own.stream().anyMatch(mapping -> mapping.from().equals(from))) {
                problems.put(
                        from,
                        "\"" + source.of(from) + "\" tidak dapat dipindahkan ke \""
                                + target.of(way.getTargetActivityId()) + "\": "
                                + EngineWords.of(report.getFailures()));
            }
        }
        return problems;
    }

    /** A plan that is refused throws, and must not take the transaction with it that only wanted to know. */
    private record Aside(CommandExecutor executor) implements CommandExecutor {

        @Override
        public <T> T execute(Command<T> command) {
            return executor.execute(context -> context.runWithoutAuthorization(() -> command.execute(context)));
        }
    }

    /**
     * A plan that the engine accepts.
     *
     * @param ways from element to element
     * @param problems by the element an own mapping comes from
     */
    record Made(MigrationPlan plan, Map<String, String> ways, Map<String, String> problems) {}
}
