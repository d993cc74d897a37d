package id.amanah.workflow.operations;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done at a place, whether something stands still there or not. */
@Component
class PossibleActions {

    private final ProcessSteps steps;

    PossibleActions(ProcessSteps steps) {
        this.steps = steps;
    }

    List<Action> at(Place place) {
        if (place.instanceId() == null) {
            if (place.jobId() != null) {
                return List.of(Action.RETRY);
            }
            return List.of(Action.MOVE, Action.CLOSE);
        }
        if (place.suspended()) {
            return place.applicationNumber() == null ? List.of(Action.RESUME) : List.of(Action.RESUME, Action.CLOSE);
        }
        return switch (place.kind()) {
            case TASK ->
                Arrays.asList(Action.values()).stream()
                        .filter(action -> action != Action.RETRY && action != Action.GO_ON && action != Action.RESUME)
                        .filter(action -> action != Action.GIVE_BACK || place.holder() != null)
                        .toList();
            case JOB -> List.of(Action.RETRY, Action.MOVE, Action.CORRECT_FACT, Action.SUSPEND, Action.CLOSE);
            case CASE ->
                steps.waitsAt(place)
                        ? List.of(Action.GO_ON, Action.MOVE, Action.CORRECT_FACT, Action.SUSPEND, Action.CLOSE)
                        : List.of(Action.MOVE, Action.CORRECT_FACT, Action.SUSPEND, Action.CLOSE);
        };
    }
}
