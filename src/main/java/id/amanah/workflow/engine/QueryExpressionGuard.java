package id.amanah.workflow.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/** Closes CVE-2026-109432: expressions inside {@code orQueries}, which the engine's own check overlooks. */
class QueryExpressionGuard extends CommandInterceptor {

    private static final Field EXTENDING_QUERY =
            ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");

    static {
        ReflectionUtils.makeAccessible(EXTENDING_QUERY);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            check(query);
        } else if (command instanceof AbstractExecuteFilterCmd
                && ReflectionUtils.getField(EXTENDING_QUERY, command) instanceof TaskQueryImpl query) {
            check(query);
        }
        return next.execute(command);
    }

    private static void check(TaskQueryImpl query) {
        for (TaskQueryImpl part : query.getQueries()) {
            if (part != query && !part.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Pencarian tugas tidak boleh memuat ekspresi di dalam orQueries");
            }
        }
    }
}
