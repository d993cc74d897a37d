package id.amanah.workflow.operations;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.financing.PayoutDesk;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.coaching.CoachingProcess;
import id.amanah.workflow.engine.SentMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The steps that a case can be put to, and what that would stop and start. The present step begins again, or the case goes back to
 * where a process asks the domain what is left to do: its automatic steps and its beginning. So what is done stays done, and
 * nobody is put past a survey, a test, a verdict or a payout. Once money was handed over nothing but the present step begins
 * again: what was paid is not paid again (trap 1).
 */
@Component
class CaseSteps {

    private static final String FROM_THE_BEGINNING = "Dari awal";
    private static final String WHOLE_LOOP = "#" + ActivityTypes.MULTI_INSTANCE_BODY;
    private static final Set<String> STEPS = Set.of(
            ActivityTypes.TASK_USER_TASK,
            ActivityTypes.TASK_SERVICE,
            ActivityTypes.TASK_BUSINESS_RULE,
            ActivityTypes.TASK_RECEIVE_TASK,
            ActivityTypes.TASK_SEND_TASK,
            ActivityTypes.TASK_SCRIPT,
            ActivityTypes.TASK,
            ActivityTypes.TASK_MANUAL_TASK,
            ActivityTypes.CALL_ACTIVITY,
            ActivityTypes.SUB_PROCESS,
            ActivityTypes.MULTI_INSTANCE_BODY,
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.INTERMEDIATE_EVENT_TIMER,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
            ActivityTypes.INTERMEDIATE_EVENT_SIGNAL,
            ActivityTypes.INTERMEDIATE_EVENT_CONDITIONAL);

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final HistoryService history;
    private final TaskService tasks;
    private final ProcessSteps names;
    private final FormerProcess former;
    private final Applications applications;
    private final PayoutDesk payouts;
    private final Colleagues colleagues;

    CaseSteps(
            RuntimeService runtime,
            RepositoryService models,
            HistoryService history,
            TaskService tasks,
            ProcessSteps names,
            FormerProcess former,
            Applications applications,
            PayoutDesk payouts,
            Colleagues colleagues) {
        this.runtime = runtime;
        this.models = models;
        this.history = history;
        this.tasks = tasks;
        this.names = names;
        this.former = former;
        this.applications = applications;
        this.payouts = payouts;
        this.colleagues = colleagues;
    }

    /** Where the case at that place can be put, its own process first, then those that called it. */
    List<Target> targets(Place place) {
        Optional<ApplicationView> application =
                Optional.ofNullable(place.applicationNumber()).flatMap(applications::byNumber);
        if (place.instanceId() == null) {
            return application.map(this::whereToStartAgain).orElse(List.of());
        }
        if (place.suspended() || application.map(CaseSteps::hasEnded).orElse(false)) {
            return List.of();
        }
        List<Target> targets = new ArrayList<>();
        for (ProcessInstance instance : outwards(place.instanceId())) {
            boolean innermost = instance.getId().equals(place.instanceId());
            targets.addAll(inside(instance, application, innermost));
        }
        return targets;
    }

    /**
     * What it would stop and start to put the case there.
     *
     * @throws RefusedInput for a step that it cannot be put to
     */
    Preview preview(Place place, String instanceId, String step) {
        Target target = targets(place).stream()
                .filter(one -> one.step().equals(step)
                        && (instanceId == null ? one.instanceId() == null : instanceId.equals(one.instanceId())))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of(
                        "move",
                        "Kasus ini tidak dapat dipindahkan ke sana: tidak ada survei, ujian, putusan atau pencairan yang boleh"
                                + " dilompati atau diulang"));
        List<Stopped> stops = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        if (target.instanceId() != null) {
            for (ProcessInstance instance : inwards(target.instanceId())) {
                stops.addAll(running(instance, seen));
            }
        }
        if (target.instanceId() == null) {
            former.ofAny(place.applicationNumber()).ifPresent(seen::add);
        }
        seen.add(target.activity());
        return new Preview(
                target,
                stops,
                UUID.nameUUIDFromBytes(seen.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private List<Target> inside(ProcessInstance instance, Optional<ApplicationView> application, boolean innermost) {
        ProcessDefinition definition = models.getProcessDefinition(instance.getProcessDefinitionId());
        Map<String, Reached> reached = reached(instance.getId(), definition.getId());
        Set<String> current = current(instance);
        boolean moneyMoved = application
                .map(ApplicationView::number)
                .map(payouts::moneyMoved)
                .orElse(false);
        List<Target> targets = new ArrayList<>();
        if (!moneyMoved || innermost) {
            reached.values().stream()
                    .filter(step -> current.contains(step.id()) && !isLoopAtWork(step, instance))
                    .map(step -> target(instance, definition, step, true, false))
                    .forEach(targets::add);
        }
        if (!moneyMoved) {
            if (instance.getRootProcessInstanceId() != null
                    && !instance.getId().equals(instance.getRootProcessInstanceId())
                    && names.beginsByItself(definition.getId())) {
                String start = names.start(definition.getId());
                targets.add(target(instance, definition, new Reached(start, start, "", Instant.MAX), false, false));
            }
            List<String> order = List.copyOf(reached.keySet());
            int now = current.stream().mapToInt(order::indexOf).min().orElse(0);
            reached.values().stream()
                    .filter(Reached::isAutomatic)
                    .filter(step -> !current.contains(step.id()) && order.indexOf(step.id()) <= now)
                    .map(step -> target(instance, definition, step, false, goesBehindTheVerdict(step, application)))
                    .forEach(targets::add);
        }
        return targets;
    }

    private Set<String> current(ProcessInstance instance) {
        ActivityInstance running = runtime.getActivityInstance(instance.getId());
        return Stream.concat(
                        Stream.of(running.getChildActivityInstances()).map(ActivityInstance::getActivityId),
                        Stream.of(running.getChildTransitionInstances()).map(TransitionInstance::getActivityId))
                .map(CaseSteps::step)
                .collect(Collectors.toSet());
    }

    /** What some of a loop have done already would be asked of them again. */
    private boolean isLoopAtWork(Reached step, ProcessInstance instance) {
        return step.activity().endsWith(WHOLE_LOOP)
                && runtime.createProcessInstanceQuery()
                                .superProcessInstanceId(instance.getId())
                                .count()
                        > 0;
    }

    private Target target(
            ProcessInstance instance,
            ProcessDefinition definition,
            Reached step,
            boolean current,
            boolean reopensVerdict) {
        return new Target(
                instance == null ? null : instance.getId(),
                definition.getId(),
                names.process(definition.getId()),
                step.id(),
                step.activity(),
                step.id().equals(names.start(definition.getId()))
                        ? FROM_THE_BEGINNING
                        : names.step(definition.getId(), step.id()),
                current,
                reopensVerdict);
    }

    /** The steps at which the process stood when it was lost, and its beginning. */
    private List<Target> whereToStartAgain(ApplicationView application) {
        boolean runs = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(application.number())
                        .rootProcessInstances()
                        .count()
                > 0;
        boolean disbursed = application.status() == ApplicationStatus.DISBURSED;
        if (runs || hasEnded(application) || !disbursed && payouts.moneyMoved(application.number())) {
            return List.of();
        }
        String process = disbursed ? CoachingProcess.PROCESS : SentMessages.HEARD_BY;
        ProcessDefinition definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        String start = names.start(definition.getId());
        Map<String, Reached> steps = new LinkedHashMap<>();
        former.of(application.number(), process).ifPresent(instance -> {
            Set<String> standing =
                    history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                            .filter(activity -> activity.getEndTime() == null || activity.isCanceled())
                            .map(activity -> step(activity.getActivityId()))
                            .collect(Collectors.toSet());
            reached(instance.getId(), definition.getId()).values().stream()
                    .filter(step -> standing.contains(step.id()))
                    .forEach(step -> steps.put(step.id(), step));
        });
        steps.put(start, new Reached(start, start, "", Instant.MIN));
        return steps.values().stream()
                .map(step ->
                        target(null, definition, step, false, goesBehindTheVerdict(step, Optional.of(application))))
                .toList();
    }

    /** The steps that an instance has been at and that the definition still has, in the order it came to them. */
    private Map<String, Reached> reached(String instanceId, String definitionId) {
        Map<String, Reached> steps = new LinkedHashMap<>();
        Set<String> known = names.names(definitionId).keySet();
        for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()) {
            String id = step(activity.getActivityId());
            if (!STEPS.contains(activity.getActivityType()) || !known.contains(id)) {
                continue;
            }
            Reached before = steps.get(id);
            // A loop is begun as a whole: one round of it would wait for the others for ever.
            String whole = before != null && before.activity().endsWith(WHOLE_LOOP)
                    ? before.activity()
                    : activity.getActivityId();
            steps.put(
                    id,
                    new Reached(
                            id,
                            whole,
                            activity.getActivityType(),
                            activity.getStartTime().toInstant()));
        }
        return steps;
    }

    private List<Stopped> running(ProcessInstance instance, TreeSet<String> seen) {
        Map<String, List<Task>> open = tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .collect(Collectors.groupingBy(Task::getTaskDefinitionKey));
        List<Stopped> stops = new ArrayList<>();
        for (ActivityInstance activity : leaves(runtime.getActivityInstance(instance.getId()))) {
            seen.add(activity.getId());
            String step = step(activity.getActivityId());
            stops.add(new Stopped(
                    names.process(instance.getProcessDefinitionId()),
                    names.step(instance.getProcessDefinitionId(), step),
                    open.getOrDefault(step, List.of()).stream()
                            .map(Task::getAssignee)
                            .filter(holder -> holder != null)
                            .map(colleagues::nameOf)
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        Stream.of(runtime.getActivityInstance(instance.getId()).getChildTransitionInstances())
                .forEach(transition -> {
                    seen.add(transition.getId());
                    stops.add(new Stopped(
                            names.process(instance.getProcessDefinitionId()),
                            names.step(instance.getProcessDefinitionId(), step(transition.getActivityId())),
                            ""));
                });
        return stops;
    }

    private static List<ActivityInstance> leaves(ActivityInstance tree) {
        return Stream.of(tree.getChildActivityInstances())
                .flatMap(child ->
                        child.getChildActivityInstances().length == 0 ? Stream.of(child) : leaves(child).stream())
                .toList();
    }

    private List<ProcessInstance> outwards(String instanceId) {
        List<ProcessInstance> chain = new ArrayList<>();
        for (ProcessInstance one = byId(instanceId); one != null; one = caller(one)) {
            chain.add(one);
        }
        return chain;
    }

    private List<ProcessInstance> inwards(String instanceId) {
        List<ProcessInstance> all = new ArrayList<>();
        all.add(byId(instanceId));
        for (int next = 0; next < all.size(); next++) {
            all.addAll(runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(all.get(next).getId())
                    .list());
        }
        return all;
    }

    private ProcessInstance caller(ProcessInstance called) {
        return runtime.createProcessInstanceQuery()
                .subProcessInstanceId(called.getId())
                .singleResult();
    }

    private ProcessInstance byId(String instanceId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
    }

    private static boolean hasEnded(ApplicationView application) {
        return application.status() == ApplicationStatus.REJECTED || application.status() == ApplicationStatus.CLOSED;
    }

    private static boolean goesBehindTheVerdict(Reached step, Optional<ApplicationView> application) {
        return application
                .filter(one -> one.status() == ApplicationStatus.APPROVED)
                .filter(one -> step.last().isBefore(one.statusSince().truncatedTo(ChronoUnit.MILLIS)))
                .isPresent();
    }

    private static String step(String activity) {
        return activity.endsWith(WHOLE_LOOP)
                ? activity.substring(0, activity.length() - WHOLE_LOOP.length())
                : activity;
    }

    private record Reached(String id, String activity, String type, Instant last) {

        boolean isAutomatic() {
            return ActivityTypes.TASK_SERVICE.equals(type) || ActivityTypes.TASK_BUSINESS_RULE.equals(type);
        }
    }

    /**
     * A step that a case can be put to.
     *
     * @param instanceId null where a process is started again
     * @param activity the step as the engine starts it: a loop as a whole
     * @param current whether something stands there now; it is begun again
     * @param reopensVerdict whether the application is decided again
     */
    record Target(
            String instanceId,
            String definitionId,
            String processName,
            String step,
            String activity,
            String stepName,
            boolean current,
            boolean reopensVerdict) {}

    /**
     * A step that would stop.
     *
     * @param holders names of those who hold its tasks; may be empty
     */
    record Stopped(String processName, String stepName, String holders) {}

    /**
     * What a move would do.
     *
     * @param seen tells this state of the case from every other
     */
    record Preview(Target target, List<Stopped> stops, String seen) {}
}
