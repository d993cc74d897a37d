package id.amanah.workflow.engine;

import id.amanah.programme.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rules that managers keep in DMN tables, evaluated by the engine in their live version. */
@Component
class DmnRules implements Rules {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    DmnRules(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> decide(String table, Map<String, ?> facts) {
        ProcessEngineConfigurationImpl engine = this.engine.getObject();
        DecisionService decisions = engine.getDecisionService();
        // Rules hold no personal data and decide for whoever works the case: no permission of theirs is asked for.
        try {
            return evaluate(engine, decisions, table, facts);
        } catch (ProcessEngineException unanswered) {
            throw new IllegalArgumentException("rule table " + table + " gives no answer", unanswered);
        }
    }

    private static List<Map<String, Object>> evaluate(
            ProcessEngineConfigurationImpl engine, DecisionService decisions, String table, Map<String, ?> facts) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            // To ask a rule is no operation of a user's, and its log could not be written while a form is only read.
            boolean logged = context.isUserOperationLogEnabled();
            context.disableUserOperationLog();
            try {
                return context.runWithoutAuthorization(() -> decisions
                        .evaluateDecisionTableByKey(table)
                        .variables(new LinkedHashMap<>(facts))
                        .evaluate()
                        .getResultList());
            } finally {
                if (logged) {
                    context.enableUserOperationLog();
                }
            }
        });
    }
}
