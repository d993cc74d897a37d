package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import org.springframework.stereotype.Component;

/** Stops a case with everything that runs for it: no timer goes off, no task can be completed. */
@Component
class Suspend implements UndoableAction {

    private final WholeCase whole;

    Suspend(WholeCase whole) {
        this.whole = whole;
    }

    @Override
    public Action action() {
        return Action.SUSPEND;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        if (place.rootId() == null) {
            throw RefusedInput.of("places", "Tidak ada proses yang berjalan untuk pengajuan ini");
        }
        if (place.suspended()) {
            throw RefusedInput.of("places", "Kasus ini sudah ditangguhkan");
        }
        whole.suspend(place.rootId());
        return new Effect("berjalan", "ditangguhkan");
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        if (!place.suspended()) {
            throw UndoableAction.changedSince();
        }
        whole.resume(place.rootId());
        return new Effect(done.after(), done.before());
    }
}
