package id.amanah.workflow.jobs;

import java.sql.Timestamp;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written in the database about who is at which job. */
@Component
class JobLocks implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(JobLocks.class);
    private static final String ALIVE =
            "(select application_name from pg_stat_activity where application_name is not null)";

    private final JdbcClient database;
    private final ThisNode node;

    JobLocks(JdbcClient database, ThisNode node) {
        this.database = database;
        this.node = node;
    }

    /** What a killed application was at is free again as soon as another starts. */
    @Override
    public void afterSingletonsInstantiated() {
        releaseThoseOfTheDead();
    }

    /** Frees the jobs of nodes that have no session left at the database, and tells the engine's rows that they changed. */
    void releaseThoseOfTheDead() {
        int freed = database.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1"
                        + " where lock_owner_ is not null and lock_owner_ not in " + ALIVE)
                .update();
        if (freed > 0) {
            LOG.info("{} jobs that a dead node was at are free again", freed);
        }
    }

    /** Keeps which jobs of this node run for long, for whoever looks at the board; and no others. */
    @Transactional
    void keepLongRunning(List<RunningJobs.Run> runs) {
        database.sql("delete from long_running_job where node = :node and job_id <> all(:jobs::text[])"
                        + " or node not in " + ALIVE)
                .param("node", node.name())
                .param("jobs", runs.stream().map(RunningJobs.Run::jobId).toArray(String[]::new))
                .update();
        runs.forEach(run -> database.sql(
                        "insert into long_running_job (job_id, node, running_since) values (:job, :node, :since)"
                                + " on conflict (job_id) do nothing")
                .param("job", run.jobId())
                .param("node", node.name())
                .param("since", Timestamp.from(run.since()))
                .update());
    }
}
