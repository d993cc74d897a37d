package id.amanah.workflow.engine;

import id.amanah.workflow.conflicts.ConflictRetry;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Configures the engine so that models, queries and forms can do no more than the platform needs. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class GuardedEngine extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final FormValues formValues;

    GuardedEngine(ApplicationContext beans, FormValues formValues) {
        this.beans = beans;
        this.formValues = formValues;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        GuardedTaskService tasks = new GuardedTaskService();
        engine.setTaskService(tasks);
        engine.setFormService(new GuardedFormService(tasks, formValues));
        engine.setCommandContextFactory(new QuietRefusals(engine));
        engine.setExpressionManager(new GuardedExpressions(beans));
        engine.setBpmnParseFactory(TemplatedParse::new);
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new QueryExpressionGuard(), new ConflictRetry()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new QueryExpressionGuard()));
        engine.setCustomHistoryLevels(List.of(new FactsOnlyHistory()));
        engine.setHistory(FactsOnlyHistory.NAME);
        engine.getCustomHistoryEventHandlers().add(new CommentsStayTheirs());
        engine.setGeneralResourceWhitelistPattern("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptCompilation(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
    }
}
