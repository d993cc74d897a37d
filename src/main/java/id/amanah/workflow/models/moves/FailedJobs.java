package id.amanah.workflow.models.moves;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
        return unguarded(context -> {
            Map<String, Map<String, String>> failures = new HashMap<>();
            open(batches).forEach(batch -> failures.put(batch.getId(), failures(batch, context)));
            return failures;
        });
    }

    /** Tries every case of these batches that stayed behind once more. */
    void again(Set<String> batches) {
        unguarded(context -> {
            for (Batch batch : open(batches)) {
                jobs(batch)
                        .forEach(
                                job -> engine.getObject().getManagementService().setJobRetries(job.getId(), 1));
            }
            return null;
        });
    }

    /** Takes these batches out of the engine; cases that stayed behind are tried no more. */
    void end(Set<String> batches) {
        unguarded(context -> {
            open(batches)
                    .forEach(batch -> engine.getObject().getManagementService().deleteBatch(batch.getId(), false));
            return null;
        });
    }

    private List<Batch> open(Set<String> batches) {
        return batches.stream()
                .map(id -> engine.getObject()
                        .getManagementService()
                        .createBatchQuery()
                        .batchId(id)
                        .singleResult())
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Job> jobs(Batch batch) {
        return engine.getObject()
                .getManagementService()
                .createJobQuery()
                .jobDefinitionId(batch.getBatchJobDefinitionId())
                .noRetriesLeft()
                .list();
    }

    private Map<String, String> failures(Batch batch, CommandContext context) {
        Map<String, String> failures = new HashMap<>();
        for (Job job : jobs(batch)) {
            for (String instance : instances((JobEntity) job, context)) {
                failures.put(instance, EngineWords.of(job.getExceptionMessage()));
            }
        }
        return failures;
    }

    private <T> T unguarded(Function<CommandContext, T> work) {
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> work.apply(context)));
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
