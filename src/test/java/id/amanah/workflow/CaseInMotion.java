package id.amanah.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** One process instance, moved on task by task and timer by timer, as staff and time would. */
public final class CaseInMotion {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    private final ProcessEngine engine;
    private final String instanceId;

    private CaseInMotion(ProcessEngine engine, String instanceId) {
        this.engine = engine;
        this.instanceId = instanceId;
    }

    /** Starts a process with the facts its caller would hand over. */
    public static CaseInMotion start(ProcessEngine engine, String process, Map<String, Object> facts) {
        ProcessInstance started = engine.getRuntimeService()
                .startProcessInstanceByKey(process, (String) facts.get("applicationNumber"), facts);
        return new CaseInMotion(engine, started.getId());
    }

    /** A process that something else started. */
    public static CaseInMotion of(ProcessEngine engine, String instanceId) {
        return new CaseInMotion(engine, instanceId);
    }

    /** Moves the engine's and the domain's clock to that hour of that day. */
    public static void at(LocalDate day, int hour) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.of(day, LocalTime.of(hour, 0)).atZone(ZONE).toInstant()));
    }

    /** The one open task, which must be of that element. */
    public Task task(String element) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instanceId)
                .singleResult();
        assertThat(task).as("an open task of " + instanceId).isNotNull();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(element);
        return task;
    }

    /** Whether nobody has anything to do. */
    public boolean isWaiting() {
        return engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instanceId)
                        .count()
                == 0;
    }

    /** Claims the one open task, which must be of that element, and completes it. */
    public CaseInMotion complete(String element, String user, Map<String, Object> submitted) {
        Task task = task(element);
        engine.getTaskService().setAssignee(task.getId(), user);
        engine.getTaskService().complete(task.getId(), submitted);
        return this;
    }

    /** What the open task's form shows. */
    public Map<String, Object> form(String element) {
        return engine.getFormService().getTaskFormVariables(task(element).getId());
    }

    /** The timer of that element. */
    public Job timer(String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instanceId)
                .activityId(element)
                .timers()
                .singleResult();
    }

    /** Lets the timer of that element go off, at its own time. */
    public CaseInMotion pass(String element) {
        Job timer = timer(element);
        assertThat(timer).as("a timer of " + element).isNotNull();
        if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(timer.getDuedate());
        }
        engine.getManagementService().executeJob(timer.getId());
        return this;
    }

    /** Lets the open task's reminder and escalation go off, the earlier first. */
    public void passDeadlines() {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .forEach(job -> {
                    ClockUtil.setCurrentTime(job.getDuedate());
                    engine.getManagementService().executeJob(job.getId());
                });
    }

    /** Whether the process is over. */
    public boolean isOver() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                == 0;
    }

    /** The element at which the process ended. */
    public String endedAt() {
        assertThat(isOver()).as("process over").isTrue();
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getEndActivityId();
    }

    /** The last value of a fact. */
    public Object fact(String name) {
        HistoricVariableInstance variable = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    /** What the clock says now. */
    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
