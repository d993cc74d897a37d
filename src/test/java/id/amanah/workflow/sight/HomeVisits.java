package id.amanah.workflow.sight;

import id.amanah.workflow.PastTheGate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A process of a test's own, beside the real ones of an application: a visit that may be repeated, a time limit that ends it,
 * and a step that fails until it is told what to write.
 */
class HomeVisits {

    static final String VISIT = "UserTask_Visit";
    static final String WRITE = "ServiceTask_Write";

    private final ProcessEngine engine;

    HomeVisits(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Puts a version of it live; its definition's id. */
    String publish(String process) {
        DeploymentWithDefinitions deployed = PastTheGate.during(
                engine,
                () -> engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance(process + ".bpmn", model(process))
                        .deployWithResult());
        return deployed.getDeployedProcessDefinitions().get(0).getId();
    }

    /** Begins a visit for an application. */
    String begin(String process, String number) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(process, number)
                .getId();
    }

    /** The visit was made. */
    void visited(String instance, boolean again) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getRuntimeService().setVariable(instance, "again", again);
        engine.getTaskService().complete(task.getId());
    }

    /** The one job of the process instance. */
    Job job(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** Tells what to write, so that the step no longer fails. */
    void mend(String instance) {
        engine.getRuntimeService().setVariable(instance, "words", "sudah");
    }

    private static BpmnModelInstance model(String process) {
        return Bpmn.createExecutableProcess(process)
                .name("Kunjungan rumah")
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("StartEvent_Visit")
                .name("Kunjungan diminta")
                .sequenceFlowId("Flow_Begin")
                .userTask(VISIT)
                .name("Kunjungi rumah")
                .camundaAssignee("zulkifli")
                .sequenceFlowId("Flow_Visited")
                .exclusiveGateway("Gateway_Again")
                .sequenceFlowId("Flow_Again_No")
                .condition("Tidak", "${!again}")
                .serviceTask(WRITE)
                .name("Catat hasil")
                .camundaAsyncBefore()
                .camundaExpression("${words}")
                .sequenceFlowId("Flow_Written")
                .endEvent("End_Visited")
                .name("Sudah dikunjungi")
                .moveToNode("Gateway_Again")
                .sequenceFlowId("Flow_Again_Yes")
                .condition("Ya", "${again}")
                .connectTo(VISIT)
                .moveToActivity(VISIT)
                .boundaryEvent("BoundaryEvent_Late")
                .name("Terlalu lama")
                .cancelActivity(true)
                .timerWithDuration("P9D")
                .sequenceFlowId("Flow_Late")
                .endEvent("End_Late")
                .name("Tidak sempat")
                .done();
    }
}
