package id.amanah.workflow.operations;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** A case's own process with all that it called: the engine suspends each of them by itself only. */
@Component
class WholeCase {

    private final RuntimeService runtime;

    WholeCase(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void suspend(String rootId) {
        runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(instances(rootId))
                .suspend();
    }

    void resume(String rootId) {
        runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(instances(rootId))
                .activate();
    }

    boolean isSuspended(String rootId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(rootId)
                        .suspended()
                        .count()
                > 0;
    }

    private List<String> instances(String rootId) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(rootId).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
