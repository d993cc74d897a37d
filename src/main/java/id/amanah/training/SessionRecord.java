package id.amanah.training;

import java.util.List;
import java.util.Optional;

/**
 * What a trainer writes down of a meeting.
 *
 * @param topic code of the variant that was taught; needed only where the day has several
 * @param attendance who came; a member not named was absent
 */
public record SessionRecord(Optional<String> topic, List<Attendance> attendance) {

    /** Copies the rows. */
    public SessionRecord {
        attendance = List.copyOf(attendance);
    }
}
