package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Component;

/** Lets a step that waits for a message or a signal go on as if it had come; a person asked by telephone, say. */
@Component
class GoOn implements CaseAction {

    private final ProcessSteps steps;
    private final RuntimeService runtime;

    GoOn(ProcessSteps steps, RuntimeService runtime) {
        this.steps = steps;
        this.runtime = runtime;
    }

    @Override
    public Action action() {
        return Action.GO_ON;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        if (place.suspended()) {
            throw RefusedInput.of("places", "Kasus ini ditangguhkan; jalankan lagi dahulu");
        }
        List<EventSubscription> waiting = place.instanceId() == null || !steps.waitsAt(place)
                ? List.of()
                : runtime.createEventSubscriptionQuery()
                        .processInstanceId(place.instanceId())
                        .activityId(place.step())
                        .listPage(0, 1);
        if (waiting.isEmpty()) {
            throw RefusedInput.of("places", "Di sini tidak ada yang sedang ditunggu");
        }
        EventSubscription word = waiting.get(0);
        if ("signal".equals(word.getEventType())) {
            runtime.signalEventReceived(word.getEventName(), word.getExecutionId());
        } else {
            runtime.messageEventReceived(word.getEventName(), word.getExecutionId());
        }
        return new Effect(word.getEventName(), null);
    }
}
