package id.amanah.coaching;

import java.time.LocalDate;

/**
 * What a group agreed on (A13).
 *
 * @param place where it meets, not empty
 * @param firstMeetingOn the first meeting, today or later
 */
public record Agreement(MeetingFrequency frequency, String place, LocalDate firstMeetingOn) {}
