package id.amanah.workflow.engine;

import id.amanah.programme.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rules that managers keep in DMN tables, evaluated by the engine in their live version. A version never changes,
 * so equal facts get the answer found before: an evaluation costs some milliseconds of processor time, and every task
 * asks for its deadlines three times.
 */
@Component
class DmnRules implements Rules {

    /** Beyond this many answers the store is emptied; facts with amounts differ from case to case. */
    private static final int MOST_ANSWERS_KEPT = 5_000;

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final ObjectProvider<RuleLog> log;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> asksTheClock = new ConcurrentHashMap<>();

    DmnRules(ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<RuleLog> log) {
        this.engine = engine;
        this.log = log;
    }

    @Override
    public List<Map<String, Object>> decide(String table, Map<String, ?> facts) {
        ProcessEngineConfigurationImpl engine = this.engine.getObject();
        DecisionService decisions = engine.getDecisionService();
        // Rules hold no personal data and decide for whoever works the case: no permission of theirs is asked for.
        try {
            List<Map<String, Object>> answer = evaluate(engine, decisions, table, facts);
            tell(table, facts, answer);
            return answer;
        } catch (ProcessEngineException unanswered) {
            throw new IllegalArgumentException("rule table " + table + " gives no answer", unanswered);
        }
    }

    private void tell(String table, Map<String, ?> facts, List<Map<String, Object>> answer) {
        CoreExecutionContext<?> step = Context.getCoreExecutionContext();
        if (!(step instanceof BpmnExecutionContext)
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        ExecutionEntity execution = ((BpmnExecutionContext) step).getExecution();
        if (execution.getVariable(CaseFacts.APPLICATION_NUMBER) instanceof String number) {
            log.ifAvailable(log -> log.answered(table, facts, answer, number, execution.getProcessInstanceId()));
        }
    }

    private List<Map<String, Object>> evaluate(
            ProcessEngineConfigurationImpl engine, DecisionService decisions, String table, Map<String, ?> facts) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            // To ask a rule is no operation of a user's, and its log could not be written while a form is only read.
            boolean logged = context.isUserOperationLogEnabled();
            context.disableUserOperationLog();
            try {
                return context.runWithoutAuthorization(() -> {
                    DecisionDefinition live =
                            engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(table);
                    Question question = new Question(live.getId(), new LinkedHashMap<>(facts));
                    List<Map<String, Object>> known = answers.get(question);
                    if (known != null) {
                        return known;
                    }
                    List<Map<String, Object>> answer = decisions
                            .evaluateDecisionTableById(live.getId())
                            .variables(new LinkedHashMap<>(facts))
                            .evaluate()
                            .getResultList()
                            .stream()
                            .map(Collections::unmodifiableMap)
                            .toList();
                    keep(question, answer, live, engine.getRepositoryService());
                    return answer;
                });
            } finally {
                if (logged) {
                    context.enableUserOperationLog();
                }
            }
        });
    }

    private void keep(
            Question question, List<Map<String, Object>> answer, DecisionDefinition table, RepositoryService models) {
        if (asksTheClock.computeIfAbsent(table.getId(), id -> asksTheClock(table, models))) {
            return;
        }
        if (answers.size() >= MOST_ANSWERS_KEPT) {
            answers.clear();
        }
        answers.put(question, answer);
    }

    /** A table that asks for the time answers differently tomorrow. */
    private static boolean asksTheClock(DecisionDefinition table, RepositoryService models) {
        try (InputStream model = models.getResourceAsStream(table.getDeploymentId(), table.getResourceName())) {
            String text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            return text.contains("now()") || text.contains("today()");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Question(String version, Map<String, Object> facts) {}
}
