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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * The steps that a case can be put to, and what that would stop and start. The present step begins again, or the case goes back to
 * where a process asks the domain what is left to do: its automatic steps and its beginning. So what is done stays done, and
 * nobody is put past a survey, a test, a verdict or a payout. Once money was handed over nothing but the present step begins
 * again, in a called process that is gone the step where that stood: what was paid is not paid again (trap 1). Once all of it is paid
 * out, a case that stands before that goes on to its coaching.
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
    private final RunningSteps running;
    private final ProcessSteps names;
    private final FormerProcess former;
    private final Applications applications;
    private final PayoutDesk payouts;

    CaseSteps(
            RuntimeService runtime,
            RepositoryService models,
            HistoryService history,
            RunningSteps running,
            ProcessSteps names,
            FormerProcess former,
            Applications applications,
            PayoutDesk payouts) {
        this.runtime = runtime;
        this.models = models;
        this.history = history;
        this.running = running;
        this.names = names;
        this.former = former;
        this.applications = applications;
        this.payouts = payouts;
    }

    /** Where the case at that place can be put, its own process first, then those that called it. */
    List<Target> targets(Place place) {
        Optional<ApplicationView> application =
                Optional.ofNullable(place.applicationNumber()).flatMap(applications::byNumber);
        if (place.instanceId() == null) {
            return application.map(this::whereToStartAgain).orElse(List.of());
        }
        if (place.suspended()
                || application.filter(one -> one.status().hasEnded()).isPresent()) {
            return List.of();
        }
        boolean moneyMoved = application
                .map(ApplicationView::number)
                .map(payouts::moneyMoved)
                .orElse(false);
        return outwards(place.instanceId()).stream()
                .filter(instance -> !moneyMoved || instance.getId().equals(place.instanceId()))
                .flatMap(instance -> inside(instance, application, moneyMoved))
                .toList();
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
        List<RunningSteps.Running> stops =
                target.instanceId() == null ? List.of() : running.in(byId(target.instanceId()));
        TreeSet<String> seen =
                stops.stream().map(RunningSteps.Running::id).collect(Collectors.toCollection(TreeSet::new));
        if (target.instanceId() == null) {
            former.last(place.applicationNumber())
                    .map(HistoricProcessInstance::getId)
                    .ifPresent(seen::add);
        }
        seen.add(target.activity());
        if (target.landing() != null) {
            seen.add(target.landing());
        }
        return new Preview(
                target,
                stops,
                UUID.nameUUIDFromBytes(seen.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private Stream<Target> inside(ProcessInstance instance, Optional<ApplicationView> application, boolean moneyMoved) {
        ProcessDefinition definition = models.getProcessDefinition(instance.getProcessDefinitionId());
        Map<String, Reached> reached = reached(instance.getId(), definition.getId());
        List<String> standing = standing(instance);
        Set<String> current = standing.stream().map(CaseSteps::step).collect(Collectors.toSet());
        // What waits to be begun is in no history yet.
        List<Reached> present = standing.stream()
                .distinct()
                .map(activity -> reached.getOrDefault(step(activity), reachedNever(step(activity), activity)))
                .distinct()
                .filter(step -> reached.containsKey(step.id()) || names.isStep(definition.getId(), step.id()))
                .filter(step -> !isLoopAtWork(step, instance))
                .toList();
        Optional<Target> coaching = startOfCoaching(instance, definition, current, application);
        if (coaching.isPresent()) {
            return coaching.stream();
        }
        if (moneyMoved) {
            return present.stream().flatMap(step -> againAfterMoneyMoved(instance, definition, step));
        }
        Stream<Target> again = present.stream().map(step -> target(instance, definition, step, true, false));
        List<String> order = List.copyOf(reached.keySet());
        int now = current.stream().mapToInt(order::indexOf).min().orElse(0);
        Stream<Target> askingTheDomain = reached.values().stream()
                .filter(Reached::isAutomatic)
                .filter(step -> !current.contains(step.id()) && order.indexOf(step.id()) <= now)
                .map(step -> target(instance, definition, step, false, goesBehindTheVerdict(step, application)));
        return Stream.of(again, beginning(instance, definition), askingTheDomain)
                .flatMap(Function.identity());
    }

    /** Once all is paid out nothing is left of the way before but to start the coaching. */
    private Optional<Target> startOfCoaching(
            ProcessInstance instance,
            ProcessDefinition definition,
            Set<String> current,
            Optional<ApplicationView> application) {
        return Optional.ofNullable(names.startOfCoaching(definition.getId()))
                .filter(step -> !current.contains(step))
                .filter(step -> application
                        .filter(one -> one.status() == ApplicationStatus.DISBURSED)
                        .filter(one -> payouts.isPaidOut(one.number()))
                        .isPresent())
                .map(step -> target(instance, definition, reachedNever(step), false, false));
    }

    /** A called process would begin with the signatures again; it goes on where it stood. */
    private Stream<Target> againAfterMoneyMoved(ProcessInstance instance, ProcessDefinition definition, Reached step) {
        return step.calls()
                ? whereTheCalledStood(instance, definition, step).stream()
                : Stream.of(target(instance, definition, step, true, false));
    }

    private Optional<Target> whereTheCalledStood(ProcessInstance instance, ProcessDefinition definition, Reached call) {
        return Optional.ofNullable(call.called()).flatMap(former::ofId).flatMap(called -> {
            ProcessDefinition now = latest(called.getProcessDefinitionKey());
            return reached(called.getId(), now.getId()).values().stream()
                    .filter(Reached::stands)
                    .max(Comparator.comparing(Reached::last))
                    .map(stood -> new Target(
                            instance == null ? null : instance.getId(),
                            definition.getId(),
                            names.process(now.getId()),
                            call.id(),
                            call.activity(),
                            stood.activity(),
                            names.step(now.getId(), stood.id()),
                            instance != null,
                            false));
        });
    }

    private ProcessDefinition latest(String process) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    /** A case's own process begins with its registration, which is not done again. */
    private Stream<Target> beginning(ProcessInstance instance, ProcessDefinition definition) {
        boolean called = instance.getRootProcessInstanceId() != null
                && !instance.getId().equals(instance.getRootProcessInstanceId());
        return called && names.beginsByItself(definition.getId())
                ? Stream.of(target(instance, definition, start(definition), false, false))
                : Stream.empty();
    }

    private Reached start(ProcessDefinition definition) {
        String start = names.start(definition.getId());
        return reachedNever(start);
    }

    private static Reached reachedNever(String step) {
        return reachedNever(step, step);
    }

    private static Reached reachedNever(String step, String activity) {
        return new Reached(step, activity, "", Instant.MIN, false, false, null);
    }

    /** The activities of the engine at which something stands or is about to begin. */
    private List<String> standing(ProcessInstance instance) {
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        return Stream.concat(
                        Stream.of(tree.getChildActivityInstances()).map(ActivityInstance::getActivityId),
                        Stream.of(tree.getChildTransitionInstances()).map(TransitionInstance::getActivityId))
                .toList();
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
                null,
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
        if (runs || application.status().hasEnded()) {
            return List.of();
        }
        String process = disbursed ? CoachingProcess.PROCESS : SentMessages.HEARD_BY;
        ProcessDefinition definition = latest(process);
        List<Reached> stood = former
                .of(application.number(), process)
                .map(instance -> reached(instance.getId(), definition.getId()))
                .orElse(Map.of())
                .values()
                .stream()
                .filter(Reached::stood)
                .toList();
        if (!disbursed && payouts.moneyMoved(application.number())) {
            return stood.stream()
                    .max(Comparator.comparing(Reached::last))
                    .flatMap(call -> whereTheCalledStood(null, definition, call))
                    .stream()
                    .toList();
        }
        return Stream.concat(stood.stream(), Stream.of(start(definition)))
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
            boolean stands = activity.getEndTime() == null || activity.isCanceled();
            steps.put(
                    id,
                    new Reached(
                            id,
                            whole,
                            activity.getActivityType(),
                            activity.getStartTime().toInstant(),
                            stands,
                            stands || before != null && before.stood(),
                            activity.getCalledProcessInstanceId()));
        }
        return steps;
    }

    private List<ProcessInstance> outwards(String instanceId) {
        List<ProcessInstance> chain = new ArrayList<>();
        for (ProcessInstance one = byId(instanceId); one != null; one = caller(one)) {
            chain.add(one);
        }
        return chain;
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

    private static boolean goesBehindTheVerdict(Reached step, Optional<ApplicationView> application) {
        return application
                .filter(one -> one.status() == ApplicationStatus.APPROVED)
                .filter(one -> step.last().isBefore(one.statusSince().truncatedTo(ChronoUnit.MILLIS)))
                .isPresent();
    }

    /** The step of an activity of the engine, of which a loop has two. */
    static String step(String activity) {
        return activity.endsWith(WHOLE_LOOP)
                ? activity.substring(0, activity.length() - WHOLE_LOOP.length())
                : activity;
    }

    /**
     * A step that a case has been at.
     *
     * @param activity as the engine begins it: a loop as a whole
     * @param stands whether it was not left in the usual way, or not at all, the last time
     * @param stood the same, any time
     * @param called the process that it called the last time, null where it calls none
     */
    private record Reached(
            String id, String activity, String type, Instant last, boolean stands, boolean stood, String called) {

        boolean calls() {
            return ActivityTypes.CALL_ACTIVITY.equals(type);
        }

        boolean isAutomatic() {
            return ActivityTypes.TASK_SERVICE.equals(type) || ActivityTypes.TASK_BUSINESS_RULE.equals(type);
        }
    }

    /**
     * A step that a case can be put to.
     *
     * @param instanceId null where a process is started again
     * @param activity the step as the engine starts it: a loop as a whole
     * @param landing where the process that the step calls is put, as the engine starts it; null for its beginning. The names are of
     *     that process then
     * @param current whether something stands there now; it is begun again
     * @param reopensVerdict whether the application is decided again
     */
    record Target(
            String instanceId,
            String definitionId,
            String processName,
            String step,
            String activity,
            String landing,
            String stepName,
            boolean current,
            boolean reopensVerdict) {}

    /**
     * What a move would do.
     *
     * @param seen tells this state of the case from every other
     */
    record Preview(Target target, List<RunningSteps.Running> stops, String seen) {}
}
