package id.amanah.workflow.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.QueryPropertyImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Takes due jobs in the order in which they fell due; but a step whose jobs already occupy its share of the threads gets no
 * more of them. However many jobs of one step are slow, or never end, a timer of another finds a thread.
 */
class FairQueue extends JobManager {

    private static final String CROWDING = """
            select job_def_id_ from act_ru_job
            where lock_owner_ = ? and lock_exp_time_ > ? and job_def_id_ is not null
            group by job_def_id_ having count(*) >= ?
            """;

    private final int share;

    private FairQueue(int share) {
        this.share = share;
    }

    @Override
    public List<AcquirableJobEntity> findNextJobsToExecute(Page page) {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        List<String> crowding = crowding();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", ClockUtil.getCurrentTime());
        parameters.put("alwaysSetDueDate", isEnsureJobDueDateNotNull());
        parameters.put("deploymentAware", engine.isJobExecutorDeploymentAware());
        parameters.put("jobPriorityMin", null);
        parameters.put("jobPriorityMax", null);
        parameters.put("historyCleanupEnabled", engine.isHistoryCleanupEnabled());
        parameters.put("orderingProperties", order(crowding));
        parameters.put("applyOrdering", true);
        parameters.put(
                "applyExclusiveOverProcessHierarchies", engine.isJobExecutorAcquireExclusiveOverProcessHierarchies());
        @SuppressWarnings("unchecked")
        List<AcquirableJobEntity> found = getDbEntityManager().selectList("selectNextJobsToExecute", parameters, page);
        if (crowding.isEmpty() || found.isEmpty()) {
            return found;
        }
        Set<String> toWait = jobsOf(crowding, found);
        return found.stream().filter(job -> !toWait.contains(job.getId())).toList();
    }

    /** The crowding ones last: what comes before them is taken, they are not. */
    private static List<QueryOrderingProperty> order(List<String> crowding) {
        List<QueryOrderingProperty> order = new ArrayList<>();
        if (!crowding.isEmpty()) {
            order.add(first("JOB_DEF_ID_ in ('" + String.join("','", crowding) + "') is true"));
        }
        order.add(first("DUEDATE_"));
        return order;
    }

    private List<String> crowding() {
        String node = Context.getProcessEngineConfiguration().getJobExecutor().getLockOwner();
        return read(CROWDING, node, new Timestamp(ClockUtil.getCurrentTime().getTime()), share).stream()
                .filter(step -> step.matches("[\\w:.-]+"))
                .toList();
    }

    private Set<String> jobsOf(List<String> steps, List<AcquirableJobEntity> jobs) {
        return Set.copyOf(read(
                "select id_ from act_ru_job where id_ = any(?) and job_def_id_ = any(?)",
                jobs.stream().map(AcquirableJobEntity::getId).toArray(String[]::new),
                steps.toArray(String[]::new)));
    }

    private List<String> read(String sql, Object... parameters) {
        Connection connection = getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(
                        index + 1,
                        parameters[index] instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : parameters[index]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new ProcessEngineException("The queue of jobs cannot be read", failure);
        }
    }

    private static QueryOrderingProperty first(String what) {
        return new QueryOrderingProperty(new QueryPropertyImpl(what), Direction.ASCENDING);
    }

    /**
     * Has the engine take jobs so.
     *
     * @param share from how many threads on jobs of one step get no more
     */
    record Factory(int share) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JobManager.class;
        }

        @Override
        public Session openSession() {
            return new FairQueue(share);
        }
    }
}
