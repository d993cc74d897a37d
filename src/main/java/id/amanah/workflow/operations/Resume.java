package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Lets a suspended case, or a suspended job of it, go on. */
@Component
class Resume implements UndoableAction {

    private static final String CASE = "ditangguhkan";
    private static final String JOB = "pekerjaan ini ditangguhkan";

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
        boolean job = place.jobId() != null && !whole.isSuspended(place.rootId());
        if (job) {
            jobs.activateJobById(place.jobId());
        } else {
            whole.resume(place.rootId());
        }
        return new Effect(job ? JOB : CASE, "berjalan");
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        if (place.suspended()) {
            throw UndoableAction.changedSince();
        }
        if (JOB.equals(done.before())) {
            jobs.suspendJobById(place.jobId());
        } else {
            whole.suspend(place.rootId());
        }
        return new Effect(done.after(), done.before());
    }
}
