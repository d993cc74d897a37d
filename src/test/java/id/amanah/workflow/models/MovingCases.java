package id.amanah.workflow.models;

import static id.amanah.workflow.models.Models.WAGIRAN;
import static id.amanah.workflow.models.Models.file;

import id.amanah.workflow.models.moves.MovePlan;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/** Cases of a process and their moves, with what they must not lose. */
final class MovingCases {

    private final ProcessEngine engine;
    private final ModelsDesk desk;
    private final GoLive live;
    private final String process;

    MovingCases(ProcessEngine engine, ModelsDesk desk, GoLive live, String process) {
        this.engine = engine;
        this.desk = desk;
        this.live = live;
        this.process = process;
    }

    /** Puts another version of the process live. */
    void change(String diagram) {
        live.propose(List.of(file(process + ".bpmn", diagram)), "Memperbaiki proses", WAGIRAN);
    }

    MovePlan plan(List<Map<String, String>> own) {
        return desk.plan(process, new Requests.Moving(own, null, null), WAGIRAN);
    }

    /** Hands all that can move to the engine. */
    MoveAnswer start(MovePlan plan, List<Map<String, String>> own) {
        return desk.move(
                process,
                new Requests.Moving(own, "Semua ikut yang baru", plan.target().definitionId()),
                WAGIRAN);
    }

    /** Plans, moves and works everything off. */
    MoveAnswer moveAll(List<Map<String, String>> own) {
        MoveAnswer move = start(plan(own), own);
        work();
        return desk.moved(move.id().toString(), WAGIRAN);
    }

    /** One own mapping as the page sends it. */
    static Map<String, String> way(String from, String to) {
        return Map.of("from", from, "to", to);
    }

    long onNewest() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(plan(List.of()).target().definitionId())
                .count();
    }

    /** Open tasks: when they are due, who holds and who may take them; and when every timer goes off. */
    static Map<String, Object> kept(ProcessEngine engine) {
        Map<String, Object> kept = deadlines(engine);
        engine.getTaskService()
                .createTaskQuery()
                .list()
                .forEach(task -> kept.put(
                        task.getId(),
                        List.of(
                                String.valueOf(task.getAssignee()),
                                task.getPriority(),
                                engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                                        .map(link -> link.getType() + " " + link.getUserId() + link.getGroupId())
                                        .sorted()
                                        .toList())));
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .list()
                .forEach(fact -> kept.put(fact.getId() + " " + fact.getName(), fact.getTypedValue()));
        engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .list()
                .forEach(waiting -> kept.merge(
                        waiting.getProcessInstanceId() + " " + waiting.getEventName(),
                        1,
                        (one, more) -> (Integer) one + 1));
        return kept;
    }

    /** Due dates of open tasks, and when their reminders and escalations and all other timers come. */
    static Map<String, Object> deadlines(ProcessEngine engine) {
        Map<String, Object> due = new TreeMap<>();
        engine.getTaskService()
                .createTaskQuery()
                .list()
                .forEach(task ->
                        due.put(task.getProcessInstanceId() + " " + task.getTaskDefinitionKey(), task.getDueDate()));
        engine.getManagementService()
                .createJobQuery()
                .timers()
                .list()
                .forEach(job -> due.put(
                        job.getProcessInstanceId() + " " + timer(job),
                        new Date(job.getDuedate().getTime())));
        return due;
    }

    /** Id of the element or listener whose timer it is. */
    static String timer(Job job) {
        return ((JobEntity) job).getJobHandlerConfigurationRaw().replaceFirst(".*~", "");
    }

    /** Works every job of every batch until nothing moves any more, as the job executor would. */
    void work() {
        for (int round = 0; round < 30; round++) {
            List<Job> jobs = new ArrayList<>();
            for (Batch batch : engine.getManagementService().createBatchQuery().list()) {
                for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
                    jobs.addAll(engine.getManagementService()
                            .createJobQuery()
                            .jobDefinitionId(definition)
                            .withRetriesLeft()
                            .list());
                }
            }
            for (Job job : jobs) {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException refused) {
                    // The engine counts the tries.
                }
            }
        }
    }
}
