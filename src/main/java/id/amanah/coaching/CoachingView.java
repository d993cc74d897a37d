package id.amanah.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The coaching of a group as others may see it.
 *
 * @param frequency {@code null} until the group agreed on it, as are place and dates
 * @param nextMeetingOn the day of the meeting to come
 * @param nextNumber the number of the meeting to come, from 1
 * @param lastHeldOn the day of the last meeting held, {@code null} before the first
 * @param proposedAfterNext when the frequency has the meeting after the one to come
 * @param endedOn the day on which everything was repaid, {@code null} until then
 */
public record CoachingView(
        String applicationNumber,
        UUID groupId,
        MeetingFrequency frequency,
        String place,
        LocalDate firstMeetingOn,
        LocalDate nextMeetingOn,
        int nextNumber,
        LocalDate lastHeldOn,
        LocalDate proposedAfterNext,
        LocalDate endedOn,
        List<MeetingView> meetings) {}
