package id.amanah.workflow.sight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What both doors answer of cases over time; texts are Indonesian, nothing in it is personal data of members. */
public final class Seen {

    private Seen() {}

    /**
     * How much stood still on the last days.
     *
     * @param since the first day that was ever counted; {@code null} before that
     * @param causes those that occurred, the most frequent first
     * @param days one after the other, today last
     */
    public record Trend(LocalDate since, List<Line> causes, List<Day> days) {}

    /** A cause of the trend. */
    public record Line(String cause, String label) {}

    /**
     * One day of the trend.
     *
     * @param counted whether anybody counted on that day
     * @param places how many places stood still
     * @param byCause as many for each cause, in the order of the causes
     */
    public record Day(LocalDate day, boolean counted, int places, List<Integer> byCause) {}

    /**
     * Where the cases of a process are.
     *
     * @param process its name
     * @param version the version whose diagram is looked at
     * @param allVersions whether cases of other versions are counted too
     */
    public record Heat(OffsetDateTime asOf, String process, int version, boolean allVersions, List<Step> steps) {}

    /**
     * One step of a process.
     *
     * @param cases how many applications are there
     * @param places how many times: an application may be at a step several times at once
     * @param medianMinutes half of them have been there longer; {@code null} where none is
     * @param oldest since when the one is there that has been there longest; {@code null} where none is
     * @param usualMinutes what it took half of those that were finished in the last 90 days, at most 1,000; {@code null} where
     *     none was
     * @param finished of how many that is
     * @param stuck how many places stand still there
     */
    public record Step(
            String id,
            String name,
            int cases,
            int places,
            Long medianMinutes,
            Long oldestMinutes,
            OffsetDateTime oldest,
            Long usualMinutes,
            int finished,
            int stuck) {

        boolean isTold() {
            return places > 0 || stuck > 0 || usualMinutes != null && usualMinutes > 0;
        }
    }

    /** An application, running or ended. */
    public record Case(String applicationNumber, String groupName, String status, LocalDate openedOn) {}

    /** What happened to an application, the oldest first. */
    public record Story(OffsetDateTime asOf, Case about, List<Moment> moments) {}

    /**
     * Something that happened.
     *
     * @param until when it was over; {@code null} while it lasts, and for what takes no time
     * @param title what it was
     * @param process name of the process it happened in; may be {@code null}
     * @param instanceId of that process instance; may be {@code null}
     * @param stepName where, if that is not what the title says
     * @param step its id in the diagram; may be {@code null}
     * @param who name of whoever did it or has it; may be {@code null}
     * @param minutes how long it took or has lasted; {@code null} for what takes no time
     * @param words what is to be said of it; may be {@code null}
     * @param attempt by which its technical trace is asked for; {@code null} where there is none
     */
    public record Moment(
            OffsetDateTime at,
            OffsetDateTime until,
            Kind kind,
            String title,
            String process,
            String instanceId,
            String stepName,
            String step,
            String who,
            Long minutes,
            String words,
            String attempt) {}

    /** What kind of thing happened. */
    public enum Kind {
        /** A process began. */
        BEGIN(false),
        /** Somebody's task. */
        TASK(true),
        /** A part that is a process of its own. */
        PART(true),
        /** A step that the application does itself. */
        AUTOMATIC(true),
        /** A wait, or something that came in between. */
        EVENT(true),
        /** A try that failed. */
        FAILURE(false),
        /** A try that went well after some that failed. */
        RECOVERED(false),
        /** A reminder or an escalation. */
        TIMER(false),
        /** The engine gave up and waits for somebody. */
        INCIDENT(true),
        /** What somebody did to free the case. */
        ACTION(false),
        /** A process ended. */
        END(false);

        private final boolean lasts;

        Kind(boolean lasts) {
            this.lasts = lasts;
        }

        boolean lasts() {
            return lasts;
        }
    }

    /**
     * The way of a process instance over its diagram.
     *
     * @param nodes where it was, in the order in which it first came there
     * @param flows ids of the sequence flows that it took
     */
    public record Path(List<Node> nodes, Set<String> flows) {}

    /**
     * An element of the diagram.
     *
     * @param times how often it was there
     * @param failures how many tries failed there
     * @param failure what the last of them means; {@code null} for none
     */
    public record Node(String id, State state, int times, int failures, String failure) {}

    /** Whether a case is at an element, has gone on, or was taken away from it. */
    public enum State {
        HERE,
        PASSED,
        STOPPED
    }
}
