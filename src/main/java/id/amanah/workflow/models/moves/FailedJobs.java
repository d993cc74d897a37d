package id.amanah.workflow.models.moves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchJobConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Why cases of a batch stayed behind, and which batches are not over yet. */
@Component
class FailedJobs {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    FailedJobs(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /** For every batch of these that is not over: by process instance, what kept it back after all tries. */
    Map<String, Map<String, String>> of(Set<String> batches) {
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    Map<String, Map<String, String>> failures = new HashMap<>();
                    for (String id : batches) {
                        Batch batch = engine.getObject()
                                .getManagementService()
                                .createBatchQuery()
                                .batchId(id)
                                .singleResult();
                        if (batch != null) {
                            failures.put(id, failures(batch, context));
                        }
                    }
                    return failures;
                }));
    }

    private Map<String, String> failures(Batch batch, CommandContext context) {
        Map<String, String> failures = new HashMap<>();
        List<Job> jobs = engine.getObject()
                .getManagementService()
                .createJobQuery()
                .jobDefinitionId(batch.getBatchJobDefinitionId())
                .noRetriesLeft()
                .list();
        for (Job job : jobs) {
            for (String instance : instances((JobEntity) job, context)) {
                failures.put(instance, EngineWords.of(job.getExceptionMessage()));
            }
        }
        return failures;
    }

    private List<String> instances(JobEntity job, CommandContext context) {
        MigrationBatchJobHandler handler = (MigrationBatchJobHandler)
                engine.getObject().getBatchHandlers().get(Batch.TYPE_PROCESS_INSTANCE_MIGRATION);
        BatchJobConfiguration configuration = (BatchJobConfiguration) job.getJobHandlerConfiguration();
        ByteArrayEntity bytes = context.getDbEntityManager()
                .selectById(ByteArrayEntity.class, configuration.getConfigurationByteArrayId());
        MigrationBatchConfiguration cases = handler.readConfiguration(bytes.getBytes());
        return cases.getIds();
    }
}
