package id.amanah.training;

import id.amanah.shared.PlainText;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What the examiner found of one member.
 *
 * @param memberId the member
 * @param result the finding
 * @param comment why; may be empty only where she passed
 */
@Embeddable
public record MemberResult(
        UUID memberId, @Enumerated(EnumType.STRING) TestResult result, String comment) {

    /** The most characters of a comment. */
    public static final int LONGEST_COMMENT = 500;

    /** @throws RefusedInput without a result, or without a comment on a member who did not pass */
    public MemberResult {
        comment = PlainText.clean("comment", "Catatan", comment, LONGEST_COMMENT);
        if (result == null) {
            throw RefusedInput.of("result", "Hasil ujian belum dipilih");
        }
        if (result != TestResult.PASSED && comment.isEmpty()) {
            throw RefusedInput.of("comment", "Catatan wajib diisi bila anggota tidak lulus");
        }
    }
}
