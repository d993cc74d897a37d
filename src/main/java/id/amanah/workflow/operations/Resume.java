package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Lets a suspended case, or a suspended job of it, go on. */
@Component
class Resume implements UndoableAction {

    private final WholeCase whole;
    private final ManagementService jobs;

    Resume(WholeCase whole, ManagementService jobs) {
        this.whole = whole;
        this.jobs = jobs;
    }

    @Override
    public Action action() {
        return Action.RESUME;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        if (place.rootId() == null || !place.suspended()) {
            throw RefusedInput.of("places", "Kasus ini tidak sedang ditangguhkan");
        }
        whole.resume(place.rootId());
        if (place.jobId() != null) {
            jobs.activateJobById(place.jobId());
        }
        return new Effect("ditangguhkan", "berjalan");
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        if (place.suspended()) {
            throw UndoableAction.changedSince();
        }
        whole.suspend(place.rootId());
        return new Effect(done.after(), done.before());
    }
}
