package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import id.amanah.staff.Territories;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Service;

/**
 * What operators, and managers in their territory, see and do about cases that stand still, as both doors offer it: REST with
 * Basic sign-in, and Cockpit's interface. {@link OperationRefused} and {@code RefusedInput} tell in Indonesian why something
 * is not done.
 */
@Service
public class OperationsDesk {

    private static final int PAGE = 50;
    private static final int OLDEST = 10;
    /** Several members of a group may be late at once. */
    private static final int OLDEST_READ = 100;

    private static final int MOST_PLACES = 200;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Set<Cause> OF_JOBS = Set.of(Cause.FAILED_JOB, Cause.RETRYING_JOB, Cause.IDLE_JOB);

    private final StuckQuery stuck;
    private final CasePlaces places;
    private final AnswerWords words;
    private final Operations operations;
    private final Services services;
    private final OperationRecords records;
    private final OpenTasks tasks;
    private final CaseSteps caseSteps;
    private final CorrectableFacts facts;
    private final Colleagues colleagues;
    private final Territories territories;
    private final WithoutSignIn engine;
    private final ManagementService jobs;
    private final Clock clock;

    OperationsDesk(
            StuckQuery stuck,
            CasePlaces places,
            AnswerWords words,
            Operations operations,
            Services services,
            OperationRecords records,
            OpenTasks tasks,
            CaseSteps caseSteps,
            CorrectableFacts facts,
            Colleagues colleagues,
            Territories territories,
            WithoutSignIn engine,
            ManagementService jobs,
            Clock clock) {
        this.stuck = stuck;
        this.places = places;
        this.words = words;
        this.operations = operations;
        this.services = services;
        this.records = records;
        this.tasks = tasks;
        this.caseSteps = caseSteps;
        this.facts = facts;
        this.colleagues = colleagues;
        this.territories = territories;
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How many places stand still, by what, and the oldest of them. */
    public Answers.Board board(Watcher watcher) {
        StuckFilter all = StuckFilter.everything(watcher.teams(territories));
        List<StuckQuery.Count> counts = stuck.counts(all);
        StuckQuery.Count total = counts.stream()
                .filter(count -> count.by() == StuckQuery.By.ALL)
                .findFirst()
                .orElseThrow();
        return new Answers.Board(
                OffsetDateTime.now(clock),
                total.places(),
                total.applications(),
                words.counts(counts, StuckQuery.By.CAUSE),
                words.counts(counts, StuckQuery.By.STEP),
                words.counts(counts, StuckQuery.By.KECAMATAN),
                words.counts(counts, StuckQuery.By.PERSON),
                total.places() == 0 ? List.of() : oldestOfEachApplication(stuck.places(all, 0, OLDEST_READ)),
                troubles(watcher));
    }

    /** The services in trouble; none for those who see one territory. */
    public List<Answers.ServiceTrouble> troubles(Watcher watcher) {
        return watcher.teams(territories) == null ? services.inTrouble() : List.of();
    }

    private List<Answers.Stuck> oldestOfEachApplication(List<Finding> oldestFirst) {
        Map<String, Finding> first = new LinkedHashMap<>();
        for (Finding finding : oldestFirst) {
            String number = finding.place().applicationNumber();
            first.putIfAbsent(number == null ? finding.place().id() : number, finding);
        }
        return first.values().stream().limit(OLDEST).map(words::answer).toList();
    }

    /**
     * Sets a service going again, or tries again what it could not do.
     *
     * @throws OperationRefused for an unknown one, and for those who see one territory
     */
    public Answers.Done retryService(String key, Requests.Reason request, Watcher watcher) {
        if (watcher.teams(territories) != null) {
            throw OperationRefused.notForYou();
        }
        return new Answers.Done(List.of(services.tryAgain(key, watcher.id(), Operations.reason(request.reason()))), 0);
    }

    /** The places that stand still, the oldest first, {@value #PAGE} at a time. */
    public Answers.Page stuck(Requests.Wanted wanted, Watcher watcher) {
        StuckFilter filter = new StuckFilter(
                wanted.cause(),
                wanted.step(),
                wanted.kecamatan(),
                wanted.officer(),
                wanted.search(),
                watcher.teams(territories),
                null);
        int offset = wanted.offset() == null ? 0 : Math.max(0, wanted.offset());
        List<Finding> found = stuck.places(filter, offset, PAGE + 1);
        int total = found.size() <= PAGE
                ? offset + found.size()
                : stuck.counts(filter).get(0).places();
        return new Answers.Page(
                total, offset, found.stream().limit(PAGE).map(words::answer).toList());
    }

    /** The places of one cause, or of all for null, the oldest first, for whoever tells people of them. */
    public List<Answers.Stuck> stuck(Cause cause, int most, Watcher watcher) {
        return stuck
                .places(new StuckFilter(cause, null, null, null, null, watcher.teams(territories), null), 0, most)
                .stream()
                .map(words::answer)
                .toList();
    }

    /**
     * Where the cases are whose number or group's name holds that text, stuck or not.
     *
     * @throws RefusedInput for fewer than {@value LocatedCases#FEWEST_LETTERS} characters
     */
    public List<Answers.Found> search(String text, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        return places.search(LocatedCases.sought(text), teams).stream()
                .map(words::answer)
                .toList();
    }

    /** What was done to an application, the newest first. */
    public List<Answers.Entry> history(String applicationNumber, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        if (places.find(List.of(applicationNumber), teams).isEmpty()) {
            throw OperationRefused.unknown();
        }
        List<OperationRecords.Entry> all = records.of(applicationNumber);
        Set<UUID> undone = all.stream()
                .map(OperationRecords.Entry::undoes)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return all.stream()
                .map(entry -> words.answer(entry, operations.isUndoable(entry), undone))
                .toList();
    }

    /** The exception of a failed job, as the engine keeps it. */
    public Answers.Trace trace(String job, Watcher watcher) {
        Place place = places.find(List.of(job), watcher.teams(territories)).stream()
                .filter(one -> one.jobId() != null)
                .findFirst()
                .orElseThrow(OperationRefused::unknown);
        return engine.call(() -> {
            String message =
                    jobs.createJobQuery().jobId(place.jobId()).singleResult().getExceptionMessage();
            String trace = jobs.getJobExceptionStacktrace(place.jobId());
            return new Answers.Trace(FailureWords.of(message), trace == null ? "" : trace);
        });
    }

    /**
     * Does one thing at each of these places; each is done by itself, and those that are not done say why.
     *
     * @throws RefusedInput where nothing was asked for as it must be
     */
    public Answers.Done act(Action action, Requests.Act request, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        String reason = Operations.reason(request.reason());
        if (request.places() == null
                || request.places().isEmpty()
                || request.places().size() > MOST_PLACES) {
            throw RefusedInput.of("places", "Pilih 1 sampai " + MOST_PLACES + " tempat");
        }
        if (action.isForOnePlace() && request.places().size() > 1) {
            throw RefusedInput.of("places", action.label() + " hanya untuk satu tempat sekaligus");
        }
        List<Place> found = places.find(List.copyOf(new LinkedHashSet<>(request.places())), teams);
        if (found.isEmpty()) {
            throw OperationRefused.unknown();
        }
        return new Answers.Done(
                operations.carryOut(
                        action,
                        found,
                        new CaseAction.Order(
                                watcher.id(),
                                colleagues.nameOf(watcher.id()),
                                reason,
                                request.to(),
                                request.until(),
                                request.move(),
                                request.correction()),
                        request.cause()),
                0);
    }

    /** Where the case at that place can be put. */
    public List<Answers.MoveTarget> moves(String place, Watcher watcher) {
        Place found = one(place, watcher);
        return engine.call(() -> caseSteps.targets(found).stream()
                .map(target -> new Answers.MoveTarget(
                        target.instanceId(),
                        target.processName(),
                        target.step(),
                        target.stepName(),
                        target.current(),
                        target.reopensVerdict()))
                .toList());
    }

    /** What it would stop and start to put the case there. */
    public Answers.MovePreview preview(String place, String instance, String step, Watcher watcher) {
        Place found = one(place, watcher);
        CaseSteps.Preview preview = engine.call(() -> caseSteps.preview(found, blankToNull(instance), step));
        return new Answers.MovePreview(
                preview.stops().stream()
                        .map(stopped ->
                                new Answers.Stopped(stopped.processName(), stopped.stepName(), stopped.holders()))
                        .toList(),
                preview.target().processName(),
                preview.target().stepName(),
                preview.target().instanceId() == null,
                preview.target().reopensVerdict(),
                preview.seen());
    }

    /** The routing facts of that place that can be set right. */
    public List<Answers.Fact> facts(String place, Watcher watcher) {
        Place found = one(place, watcher);
        return engine.call(() -> facts.of(found).stream()
                .map(fact -> new Answers.Fact(
                        fact.name(),
                        fact.label(),
                        CorrectableFacts.text(fact.value(), clock),
                        fact.followsDomain() ? CorrectableFacts.text(fact.domainValue(), clock) : null,
                        fact.choices()))
                .toList());
    }

    /**
     * Takes back what was done, as long as nothing else happened there since.
     *
     * @throws RefusedInput without a reason
     * @throws OperationRefused where no such thing was done, or its place is gone
     */
    public Answers.Done undo(Requests.Undo request, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        String reason = Operations.reason(request.reason());
        OperationRecords.Entry done =
                request.record() == null ? null : records.find(request.record()).orElse(null);
        if (done == null || !operations.isUndoable(done)) {
            throw RefusedInput.of("record", "Tindakan ini tidak dapat dibatalkan");
        }
        if (!records.isNewest(done)) {
            throw RefusedInput.of("record", "Sesudah itu ada tindakan lain; batalkan yang terakhir dahulu");
        }
        Place place =
                places.find(List.of(placeOf(done)), teams).stream().findFirst().orElseThrow(OperationRefused::unknown);
        return new Answers.Done(List.of(operations.undo(done, place, plain(watcher, reason))), 0);
    }

    private CaseAction.Order plain(Watcher watcher, String reason) {
        return CaseAction.Order.plain(watcher.id(), colleagues.nameOf(watcher.id()), reason);
    }

    private static String placeOf(OperationRecords.Entry done) {
        if (done.taskId() != null) {
            return done.taskId();
        }
        if (done.jobId() != null) {
            return done.jobId();
        }
        return done.instanceId() + "~" + (done.step() == null ? "" : done.step());
    }

    private Place one(String place, Watcher watcher) {
        return places.find(List.of(place == null ? "" : place), watcher.teams(territories)).stream()
                .findFirst()
                .orElseThrow(OperationRefused::unknown);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * Tries every job of one cause again. Jobs that failed are left to the job executor; jobs that nobody executes are
     * executed here, {@value #MOST_PLACES} at a time.
     */
    public Answers.Done retryAll(Requests.RetryAll request, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        String reason = Operations.reason(request.reason());
        if (request.cause() == null || !OF_JOBS.contains(request.cause())) {
            throw RefusedInput.of("cause", "Hanya pekerjaan latar yang dapat dicoba lagi sekaligus");
        }
        boolean idle = request.cause() == Cause.IDLE_JOB;
        int most = idle ? MOST_PLACES : MOST_AT_ONCE;
        List<String> jobIds = new ArrayList<>(stuck
                .places(
                        new StuckFilter(request.cause(), request.step(), request.kecamatan(), null, null, teams, null),
                        0,
                        most + 1)
                .stream()
                .map(finding -> finding.place().jobId())
                .filter(job -> job != null)
                .toList());
        int left = Math.max(0, jobIds.size() - most);
        List<Place> found = places.find(jobIds.subList(0, jobIds.size() - left), teams);
        CaseAction.Order order = plain(watcher, reason);
        return new Answers.Done(
                idle
                        ? operations.carryOut(Action.RETRY, found, order, request.cause())
                        : found.isEmpty() ? List.of() : operations.tryAllSoon(found, order, request.cause()),
                left);
    }

    /** Hands every task that somebody holds to somebody else, or back to those it was offered to. */
    public Answers.Done handOverAll(Requests.HandOverAll request, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        String reason = Operations.reason(request.reason());
        if (request.from() == null || request.from().isBlank()) {
            throw RefusedInput.of("from", "Pilih tugas siapa yang dialihkan");
        }
        List<String> held = engine.call(() -> tasks.heldBy(request.from()));
        List<Place> found = places.find(held, teams);
        int left = Math.max(0, found.size() - MOST_AT_ONCE);
        return new Answers.Done(
                operations.carryOut(
                        request.to() == null ? Action.GIVE_BACK : Action.HAND_OVER,
                        found.subList(0, found.size() - left),
                        new CaseAction.Order(
                                watcher.id(), colleagues.nameOf(watcher.id()), reason, request.to(), null, null, null),
                        Cause.HOLDER_AWAY),
                left);
    }
}
