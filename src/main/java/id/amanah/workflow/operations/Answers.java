package id.amanah.workflow.operations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What both doors of the operators' desk answer; texts are Indonesian, nothing in it is personal data of members. */
public final class Answers {

    private Answers() {}

    /**
     * The board.
     *
     * @param places how many places stand still
     * @param applications in how many applications
     * @param oldest what has stood still longest, one place for an application, at most ten
     * @param services what all cases lean on and has trouble; empty for those who see one territory
     */
    public record Board(
            OffsetDateTime asOf,
            int places,
            int applications,
            List<Count> byCause,
            List<Count> byStep,
            List<Count> byKecamatan,
            List<Count> byOfficer,
            List<Stuck> oldest,
            List<ServiceTrouble> services) {}

    /** A service that has trouble; the key names it to who tries it again. */
    public record ServiceTrouble(String key, String label, String explanation, OffsetDateTime since) {}

    /**
     * One line of a count.
     *
     * @param key by which to filter; null for places that have none
     */
    public record Count(String key, String label, int places, int applications, OffsetDateTime oldest) {}

    /**
     * Some of the places that stand still.
     *
     * @param total how many there are with this filter
     */
    public record Page(int total, int offset, List<Stuck> places) {}

    /**
     * A place that stands still.
     *
     * @param place by which actions name it
     * @param also what else holds there
     * @param proposals what helps, the best first
     * @param actions what can be done
     * @param where the place itself
     */
    public record Stuck(
            Cause cause,
            String causeLabel,
            List<String> also,
            String explanation,
            OffsetDateTime since,
            List<Offer> proposals,
            List<Offer> actions,
            Where where) {}

    /** An action with the words of its button. */
    public record Offer(Action action, String label) {

        static Offer of(Action action) {
            return new Offer(action, action.label());
        }
    }

    /**
     * Where a case is.
     *
     * @param place by which actions name it
     * @param kind {@code TASK}, {@code JOB} or {@code CASE}
     * @param instanceId for Cockpit's own page of the process instance; null where none runs
     * @param holder login id; null where nobody holds it
     * @param officer login id of who looks after the group; may be null
     */
    public record Where(
            String place,
            String kind,
            String applicationNumber,
            String groupName,
            String kelurahan,
            String kecamatan,
            String instanceId,
            String processName,
            String step,
            String stepName,
            String holder,
            String holderName,
            String officer,
            String officerName,
            OffsetDateTime due,
            OffsetDateTime atStepSince) {}

    /** A place that a search found, stuck or not. */
    public record Found(Where where, boolean suspended, List<Offer> actions) {}

    /**
     * What came of an action.
     *
     * @param left how many are left to do with the same request
     */
    public record Done(List<Operations.Result> results, int left) {}

    /**
     * Where a case can be put.
     *
     * @param instance the process instance; null where a process is started again
     * @param current whether something stands at that step now: it is begun again
     * @param reopensVerdict whether the application is decided again
     */
    public record MoveTarget(
            String instance,
            String processName,
            String step,
            String stepName,
            boolean current,
            boolean reopensVerdict) {}

    /**
     * What a move would do.
     *
     * @param stops what stops
     * @param startsAgain whether a process begins that is gone
     * @param seen to be sent with the order
     */
    public record MovePreview(
            List<Stopped> stops,
            String processName,
            String stepName,
            boolean startsAgain,
            boolean reopensVerdict,
            String seen) {}

    /** A step that a move would stop; who holds it, or an empty text. */
    public record Stopped(String processName, String stepName, String holders) {}

    /**
     * A routing fact that can be set right.
     *
     * @param value what it is, in one word or day
     * @param right what it becomes, where the domain says so; else null
     * @param choices the codes it may become, each in Indonesian; empty where it is a day
     */
    public record Fact(String name, String label, String value, String right, Map<String, String> choices) {}

    /**
     * What was done to an application.
     *
     * @param undoable whether it can still be taken back, as far as the records tell
     * @param undoes what it took back; null where it is no undoing
     */
    public record Entry(
            UUID id,
            boolean undoable,
            UUID undoes,
            OffsetDateTime at,
            String by,
            String byName,
            String actionLabel,
            String outcomeLabel,
            String causeLabel,
            String stepName,
            String reason,
            String before,
            String after,
            String remark) {}

    /** Somebody who can be given work. */
    public record Colleague(String id, String name, String role, boolean atWork) {}

    /** Days on which somebody does not work. */
    public record Absence(UUID id, String staff, String name, LocalDate firstDay, LocalDate lastDay, String reason) {}

    /** The exception of a job. */
    public record Trace(String meaning, String trace) {}
}
