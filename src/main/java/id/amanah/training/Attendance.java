package id.amanah.training;

import id.amanah.group.LeavingReason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/**
 * One member at one meeting.
 *
 * @param memberId the member
 * @param attendee who came for her household, as coded by the decision {@code training-attendees}; {@value #ABSENT} where
 *     nobody came, which is what counts until somebody marks her present
 * @param refusal why she does not go on, or {@code null} where she does (A9)
 */
@Embeddable
public record Attendance(
        UUID memberId,
        String attendee,
        @Enumerated(EnumType.STRING) LeavingReason refusal) {

    /** Nobody came. */
    public static final String ABSENT = "ABSENT";

    /** Whether somebody accepted came for her. */
    public boolean present() {
        return !ABSENT.equals(attendee);
    }

    /** Why she does not go on, where she does not. */
    public Optional<LeavingReason> refused() {
        return Optional.ofNullable(refusal);
    }
}
