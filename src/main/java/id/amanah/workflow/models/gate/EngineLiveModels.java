package id.amanah.workflow.models.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine has live. A version never changes, so its file is read once. */
@Component
class EngineLiveModels implements LiveModels {

    private static final int MOST_KEPT = 300;

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    EngineLiveModels(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    @Override
    public List<ModelFile> latest() {
        return asking(context -> {
            RepositoryService repository = engine.getObject().getRepositoryService();
            List<ModelFile> files = new ArrayList<>();
            repository
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(process -> files.add(file(
                            repository,
                            process.getKey() + ".bpmn",
                            process.getDeploymentId(),
                            process.getResourceName())));
            repository
                    .createDecisionDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(table -> files.add(file(
                            repository, table.getKey() + ".dmn", table.getDeploymentId(), table.getResourceName())));
            return files;
        });
    }

    @Override
    public List<ModelFile> forms(Set<String> ids) {
        return asking(context -> {
            RepositoryService repository = engine.getObject().getRepositoryService();
            List<ModelFile> files = new ArrayList<>();
            for (String id : ids) {
                CamundaFormDefinitionEntity latest =
                        context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id);
                if (latest != null) {
                    files.add(file(repository, id + ".form", latest.getDeploymentId(), latest.getResourceName()));
                }
            }
            return files;
        });
    }

    @Override
    public List<ModelFile> stillRunning() {
        return asking(context -> {
            RepositoryService repository = engine.getObject().getRepositoryService();
            RuntimeService runtime = engine.getObject().getRuntimeService();
            Map<String, Integer> latest = new LinkedHashMap<>();
            List<ProcessDefinition> all =
                    repository.createProcessDefinitionQuery().list();
            all.forEach(one -> latest.merge(one.getKey(), one.getVersion(), Math::max));
            return all.stream()
                    .filter(one -> one.getVersion() < latest.get(one.getKey()))
                    .filter(one -> runtime.createProcessInstanceQuery()
                                    .processDefinitionId(one.getId())
                                    .count()
                            > 0)
                    .map(one -> file(repository, one.getKey() + ".bpmn", one.getDeploymentId(), one.getResourceName()))
                    .toList();
        });
    }

    @Override
    public Map<String, Long> waiting(String process) {
        return asking(context -> {
            Map<String, Long> waiting = new LinkedHashMap<>();
            engine.getObject()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .list()
                    .forEach(version -> engine.getObject()
                            .getManagementService()
                            .createActivityStatisticsQuery(version.getId())
                            .list()
                            .forEach(at -> waiting.merge(at.getId(), (long) at.getInstances(), Long::sum)));
            return waiting;
        });
    }

    private ModelFile file(RepositoryService repository, String name, String deployment, String resource) {
        String key = deployment + "/" + resource;
        byte[] known = files.get(key);
        if (known == null) {
            try (InputStream content = repository.getResourceAsStream(deployment, resource)) {
                known = content.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            if (files.size() >= MOST_KEPT) {
                files.clear();
            }
            files.put(key, known);
        }
        return new ModelFile(name, known);
    }

    /** The gate looks at everything that is live, whoever deploys. */
    private <T> T asking(Function<CommandContext, T> question) {
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> question.apply(context)));
    }
}
