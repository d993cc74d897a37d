package id.amanah.coaching;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting that was held.
 *
 * @param number from 1
 * @param recordedBy staff id of who wrote the minutes
 */
public record MeetingView(
        int number,
        LocalDate heldOn,
        String rupiahTopic,
        String ruhiahTopic,
        String note,
        String recordedBy,
        List<MemberAtMeeting> members) {}
