package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;

/** An action that can be taken back as long as nothing else happened at the place. */
interface UndoableAction extends CaseAction {

    /** Whether this one, of all that were done, is of a kind that can be taken back. */
    default boolean canUndo(OperationRecords.Entry done) {
        return true;
    }

    /**
     * Takes it back.
     *
     * @param done what was done there
     * @throws RefusedInput where the place is no longer as that left it; nothing has changed then
     */
    Effect undo(Place place, OperationRecords.Entry done);

    /** The refusal for a place that has changed since. */
    static RefusedInput changedSince() {
        return RefusedInput.of("record", "Keadaannya sudah berubah sejak tindakan itu; tidak dapat dibatalkan lagi");
    }
}
