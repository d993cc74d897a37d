package id.amanah.workflow.training;

import id.amanah.workflow.engine.Submission;
import java.util.Optional;
import java.util.UUID;

/** Reads which member a row of a form's list is about. */
final class MemberRows {

    private static final int LONGEST_ID = 36;

    private MemberRows() {}

    static Optional<UUID> memberId(Submission row) {
        String id = row.text("memberId", "Anggota", LONGEST_ID);
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            row.problem("memberId", "Anggota tidak dikenal");
            return Optional.empty();
        }
    }
}
