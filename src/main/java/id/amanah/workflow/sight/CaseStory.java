package id.amanah.workflow.sight;

import id.amanah.staff.StaffMembers;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.FailureWords;
import id.amanah.workflow.operations.ProcessSteps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what happened to one application, from its beginning, in plain words. */
@Component
class CaseStory {

    /** What a person need not read: it takes no time and leaves nothing. */
    private static final Set<String> PASSED_OVER =
            Set.of("startEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    private static final Set<String> DONE_BY_ITSELF =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask");

    private static final String TIMER_OF_TASK = "timer-task-listener";

    private final CaseHistory history;
    private final ProcessSteps names;
    private final StaffMembers staff;
    private final Clock clock;

    CaseStory(CaseHistory history, ProcessSteps names, StaffMembers staff, Clock clock) {
        this.history = history;
        this.names = names;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Everything that happened, the oldest first.
     *
     * @param actions what operators and managers did to free it, the newest first
     */
    List<Seen.Moment> of(String number, List<Answers.Entry> actions) {
        List<Seen.Moment> moments = new ArrayList<>();
        List<CaseHistory.Run> runs = history.runs(number);
        runs.stream().filter(run -> !run.called()).map(this::beginning).forEach(moments::add);
        addVisits(moments, history.visits(number));
        addAttempts(moments, history.attempts(number));
        history.incidents(number).stream().map(this::incident).forEach(moments::add);
        List<Answers.Entry> oldestFirst = new ArrayList<>(actions);
        Collections.reverse(oldestFirst);
        oldestFirst.stream().map(this::action).forEach(moments::add);
        runs.stream()
                .filter(run -> !run.called() && run.ended() != null)
                .map(this::end)
                .forEach(moments::add);
        // Stable: what happened at the same moment stays in the order in which it was told above.
        moments.sort(Comparator.comparing(Seen.Moment::at));
        return moments;
    }

    private void addVisits(List<Seen.Moment> moments, List<CaseHistory.Visit> visits) {
        Map<String, CaseHistory.Visit> byId = visits.stream()
                .collect(Collectors.toMap(CaseHistory.Visit::id, Function.identity(), (first, second) -> first));
        Map<String, Long> members = visits.stream()
                .filter(visit -> visit.parent() != null)
                .collect(Collectors.groupingBy(CaseHistory.Visit::parent, Collectors.counting()));
        // Called processes and their callers begin at one moment: which is which is settled first.
        Map<String, String> whichOfSeveral = new HashMap<>();
        Map<String, Long> begun = new HashMap<>();
        for (CaseHistory.Visit visit : visits) {
            if (visit.called() != null && isOneOfSeveral(visit, byId)) {
                whichOfSeveral.put(
                        visit.called(),
                        "ke-" + begun.merge(visit.parent(), 1L, Long::sum) + " dari " + members.get(visit.parent()));
            }
        }
        for (CaseHistory.Visit visit : visits) {
            if (PASSED_OVER.contains(visit.type())
                    || visit.type().endsWith("EndEvent")
                    || isOneOfSeveral(visit, byId)) {
                continue;
            }
            moments.add(visit(visit, members.getOrDefault(visit.id(), 0L), whichOfSeveral.get(visit.instanceId())));
        }
    }

    private static boolean isOneOfSeveral(CaseHistory.Visit visit, Map<String, CaseHistory.Visit> byId) {
        CaseHistory.Visit parent = visit.parent() == null ? null : byId.get(visit.parent());
        return parent != null && parent.enclosesSeveral() && visit.type().equals("callActivity");
    }

    private Seen.Moment visit(CaseHistory.Visit visit, long several, String which) {
        Seen.Kind kind = kind(visit);
        String state = visit.ended() == null ? "masih di sini" : null;
        String severalWords = several > 1 ? several + " sekaligus" : null;
        if (visit.cancelled()) {
            state = "dihentikan sebelum selesai";
            severalWords = null;
        }
        String remark = Stream.of(state, which, severalWords)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
        return moment(
                visit.begun(),
                visit.ended(),
                kind,
                name(visit),
                visit.definitionId(),
                visit.instanceId(),
                visit.step(),
                kind == Seen.Kind.TASK && visit.assignee() != null ? staff.nameOf(visit.assignee()) : null,
                remark,
                null);
    }

    private static Seen.Kind kind(CaseHistory.Visit visit) {
        if (visit.type().equals("userTask")) {
            return Seen.Kind.TASK;
        }
        if (visit.type().equals("callActivity")
                || visit.enclosesSeveral()
                || visit.type().equals("subProcess")) {
            return Seen.Kind.PART;
        }
        return DONE_BY_ITSELF.contains(visit.type()) ? Seen.Kind.AUTOMATIC : Seen.Kind.EVENT;
    }

    private String name(CaseHistory.Visit visit) {
        return visit.name() == null || visit.name().isBlank()
                ? names.step(visit.definitionId(), visit.step())
                : visit.name();
    }

    private void addAttempts(List<Seen.Moment> moments, List<CaseHistory.Attempt> attempts) {
        Map<String, Integer> failed = new HashMap<>();
        for (CaseHistory.Attempt attempt : attempts) {
            if (attempt.failed()) {
                int which = failed.merge(attempt.jobId(), 1, Integer::sum);
                moments.add(attempt(
                        attempt,
                        Seen.Kind.FAILURE,
                        "Percobaan ke-" + which + " gagal: " + FailureWords.of(attempt.exception()),
                        attempt.traced() ? attempt.id() : null));
                continue;
            }
            Integer before = failed.remove(attempt.jobId());
            if (TIMER_OF_TASK.equals(attempt.jobType())) {
                moments.add(attempt(attempt, Seen.Kind.TIMER, timer(attempt) + afterFailures(before), null));
            } else if (before != null) {
                moments.add(attempt(attempt, Seen.Kind.RECOVERED, "Berhasil" + afterFailures(before), null));
            }
        }
    }

    private static String timer(CaseHistory.Attempt attempt) {
        String configuration = attempt.jobConfiguration() == null ? "" : attempt.jobConfiguration();
        if (configuration.contains("deadlines.remind")) {
            return "Pemegangnya diingatkan: tenggat sudah dekat atau lewat";
        }
        return configuration.contains("deadlines.escalate")
                ? "Tenggat lama lewat: diteruskan kepada manajer"
                : "Pewaktu tugas berjalan";
    }

    private static String afterFailures(Integer failures) {
        return failures == null ? "" : ", setelah " + failures + " kali gagal";
    }

    private Seen.Moment attempt(CaseHistory.Attempt attempt, Seen.Kind kind, String words, String trace) {
        return moment(
                attempt.at(),
                null,
                kind,
                names.step(attempt.definitionId(), attempt.step()),
                attempt.definitionId(),
                attempt.instanceId(),
                attempt.step(),
                null,
                words,
                trace);
    }

    private Seen.Moment incident(CaseHistory.Incident incident) {
        return moment(
                incident.at(),
                incident.ended(),
                Seen.Kind.INCIDENT,
                names.step(incident.definitionId(), incident.step()),
                incident.definitionId(),
                incident.instanceId(),
                incident.step(),
                null,
                "Gangguan: tidak dicoba lagi sendiri"
                        + (incident.ended() == null ? ", masih terbuka" : ", sudah selesai"),
                null);
    }

    private Seen.Moment action(Answers.Entry entry) {
        String change = entry.after() == null
                ? ""
                : ": " + (entry.before() == null ? "" : entry.before() + " → ") + entry.after();
        String remark = entry.remark() == null ? "" : " – " + entry.remark();
        return new Seen.Moment(
                entry.at(),
                null,
                Seen.Kind.ACTION,
                entry.actionLabel() + change,
                null,
                null,
                entry.stepName(),
                null,
                entry.byName(),
                null,
                entry.outcomeLabel() + remark + ". Alasan: " + entry.reason(),
                null);
    }

    /** A day as people write it; the name of somebody we know; else as it is. */
    private Seen.Moment beginning(CaseHistory.Run run) {
        return moment(
                run.begun(),
                null,
                Seen.Kind.BEGIN,
                names.process(run.definitionId()) + " dimulai",
                run.definitionId(),
                run.id(),
                null,
                run.begunBy() == null ? null : staff.nameOf(run.begunBy()),
                null,
                null);
    }

    private Seen.Moment end(CaseHistory.Run run) {
        return moment(
                run.ended(),
                null,
                Seen.Kind.END,
                names.process(run.definitionId()) + (run.isStopped() ? " dihentikan" : " selesai"),
                run.definitionId(),
                run.id(),
                null,
                null,
                run.ending(),
                null);
    }

    private Seen.Moment moment(
            Instant at,
            Instant until,
            Seen.Kind kind,
            String title,
            String definitionId,
            String instanceId,
            String step,
            String who,
            String words,
            String trace) {
        Instant end = until == null ? clock.instant() : until;
        boolean lasts = kind.lasts();
        return new Seen.Moment(
                local(at),
                until == null ? null : local(until),
                kind,
                title,
                names.process(definitionId),
                instanceId,
                kind.lasts() || step == null ? null : names.step(definitionId, step),
                step,
                who,
                lasts ? Math.max(0, Duration.between(at, end).toMinutes()) : null,
                words,
                trace);
    }

    private OffsetDateTime local(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
