package id.amanah.workflow.operations;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.financing.PayoutDesk;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.conflicts.Failures;
import id.amanah.workflow.engine.Refusals;
import id.amanah.workflow.engine.StartTicket;
import id.amanah.workflow.onboarding.GroupOnboarding;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * Lets a case go on at a step that {@link CaseSteps} admits, in the place's own process or in one that called it; a case whose process is
 * gone starts again. Whatever ran in that process stops. A case that goes back behind its verdict is decided again.
 */
@Component
class MoveToStep implements CaseAction {

    private final CaseSteps steps;
    private final FormerProcess former;
    private final Applications applications;
    private final PayoutDesk payouts;
    private final GroupOnboarding onboarding;
    private final RuntimeService runtime;

    MoveToStep(
            CaseSteps steps,
            FormerProcess former,
            Applications applications,
            PayoutDesk payouts,
            GroupOnboarding onboarding,
            RuntimeService runtime) {
        this.steps = steps;
        this.former = former;
        this.applications = applications;
        this.payouts = payouts;
        this.onboarding = onboarding;
        this.runtime = runtime;
    }

    @Override
    public Action action() {
        return Action.MOVE;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        if (order.move() == null || order.move().step() == null) {
            throw RefusedInput.of("move", "Pilih langkah tujuannya");
        }
        if (place.applicationNumber() != null) {
            payouts.holdStill(place.applicationNumber());
        }
        CaseSteps.Preview preview =
                steps.preview(place, order.move().instance(), order.move().step());
        if (!preview.seen().equals(order.move().seen())) {
            throw RefusedInput.of("move", "Kasus ini sudah berubah sejak pratinjau; lihat pratinjaunya lagi");
        }
        if (preview.target().reopensVerdict()) {
            applications
                    .byNumber(place.applicationNumber())
                    .ifPresent(application -> applications.become(application.groupId(), ApplicationStatus.OPEN));
        }
        try {
            if (preview.target().instanceId() == null) {
                start(place, preview.target());
            } else {
                move(preview.target());
            }
        } catch (ProcessEngineException failure) {
            if (Failures.isConflict(failure)) {
                throw failure;
            }
            throw RefusedInput.of(
                    "move",
                    "Tidak dapat dipindahkan ke sana: "
                            + Refusals.saidIn(failure).orElseGet(() -> FailureWords.of(failure.getMessage())));
        }
        return new Effect(
                preview.stops().stream()
                        .map(RunningSteps.Running::stepName)
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(null),
                preview.target().stepName());
    }

    private void move(CaseSteps.Target target) {
        put(target.instanceId(), target.activity());
        land(target.instanceId(), target);
    }

    private void put(String instanceId, String activity) {
        ProcessInstanceModificationBuilder modification = runtime.createProcessInstanceModification(instanceId);
        ActivityInstance running = runtime.getActivityInstance(instanceId);
        for (ActivityInstance one : running.getChildActivityInstances()) {
            modification.cancelActivityInstance(one.getId());
        }
        for (TransitionInstance transition : running.getChildTransitionInstances()) {
            modification.cancelTransitionInstance(transition.getId());
        }
        modification.startBeforeActivity(activity).execute();
    }

    /** What the step called begins by itself; it is put on before anybody sees it. */
    private void land(String caller, CaseSteps.Target target) {
        if (target.landing() != null) {
            String called = runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(caller)
                    .singleResult()
                    .getId();
            put(called, target.landing());
        }
    }

    private void start(Place place, CaseSteps.Target target) {
        String number = place.applicationNumber();
        Map<String, Object> facts = new HashMap<>(former.facts(number));
        facts.putAll(onboarding.factsOf(number));
        StartTicket.during(number, () -> {
            ProcessInstance started = runtime.createProcessInstanceById(target.definitionId())
                    .businessKey(number)
                    .setVariables(facts)
                    .startBeforeActivity(target.activity())
                    .execute();
            land(started.getId(), target);
            return started;
        });
    }
}
