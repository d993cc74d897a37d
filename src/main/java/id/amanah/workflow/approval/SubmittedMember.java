package id.amanah.workflow.approval;

import id.amanah.workflow.engine.Submission;
import java.util.UUID;

/** The member that a row of a form is about. */
final class SubmittedMember {

    private static final UUID NOBODY = new UUID(0, 0);

    private SubmittedMember() {}

    /** The row's member; nobody, after a problem was noted, where it names none. */
    static UUID id(Submission row) {
        String id = row.text("memberId", "Anggota", 36);
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            row.problem("memberId", "anggota tidak dikenal");
            return NOBODY;
        }
    }
}
