package id.amanah.workflow.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What both doors of the operators' desk take in. */
public final class Requests {

    private Requests() {}

    /**
     * Which places are wanted; what is null or blank wants all.
     *
     * @param search part of an application number or of a group's name
     * @param officer login id of the holder or, where nobody holds it, of the group's officer
     * @param offset how many to pass over, 0 where null
     */
    public record Wanted(Cause cause, String step, String kecamatan, String officer, String search, Integer offset) {}

    /**
     * One thing to do at some places.
     *
     * @param places 1 to 200 ids, as the board tells them
     * @param cause why they stand still, for the record; may be null
     * @param to login id; only for handing over
     * @param until the new deadline; only for putting it off
     * @param move where to; only for moving
     * @param correction which fact becomes what; only for correcting
     * @param reason 1 to 500 characters
     */
    public record Act(
            List<String> places,
            Cause cause,
            String to,
            LocalDate until,
            Move move,
            Correction correction,
            String reason) {

        /** Something that these places alone tell enough about. */
        public static Act at(List<String> places, Cause cause, String reason) {
            return new Act(places, cause, null, null, null, null, reason);
        }
    }

    /**
     * To which step a case is put.
     *
     * @param instance the process instance to be moved, as the targets tell it; null starts a process again
     * @param step the step it goes on at
     * @param seen what the preview was given under; another preview means that the case went on in the meantime
     */
    public record Move(String instance, String step, String seen) {}

    /**
     * One routing fact set right.
     *
     * @param fact its name
     * @param value a code, or a day as {@code 2026-09-10}; nothing for facts that follow the domain
     */
    public record Correction(String fact, String value) {}

    /**
     * A reason for something that needs nothing else.
     *
     * @param reason 1 to 500 characters
     */
    public record Reason(String reason) {}

    /**
     * Something that was done, to be taken back.
     *
     * @param record its id, as the history tells it
     * @param reason 1 to 500 characters
     */
    public record Undo(UUID record, String reason) {}

    /**
     * All that is wanted of one cause, to be tried again.
     *
     * @param cause one of the causes that jobs have
     * @param reason 1 to 500 characters
     */
    public record RetryAll(Cause cause, String step, String kecamatan, String reason) {}

    /**
     * All tasks of somebody, to be handed to somebody else.
     *
     * @param from login id
     * @param to login id; null gives each task back to those it was offered to
     * @param reason 1 to 500 characters
     */
    public record HandOverAll(String from, String to, String reason) {}

    /**
     * Days on which somebody does not work.
     *
     * @param staff login id
     * @param reason 1 to 500 characters
     */
    public record Absence(String staff, LocalDate firstDay, LocalDate lastDay, String reason) {}
}
