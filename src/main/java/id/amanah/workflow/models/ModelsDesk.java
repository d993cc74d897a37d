package id.amanah.workflow.models;

import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMembers;
import id.amanah.workflow.models.ComparisonAnswer.Side;
import id.amanah.workflow.models.changes.ElementLabels;
import id.amanah.workflow.models.changes.FormChanges;
import id.amanah.workflow.models.changes.Lines;
import id.amanah.workflow.models.changes.ProcessChanges;
import id.amanah.workflow.models.changes.TableChanges;
import id.amanah.workflow.models.gate.Finding;
import id.amanah.workflow.models.moves.Mapping;
import id.amanah.workflow.models.moves.MovePlan;
import id.amanah.workflow.models.moves.MoveProgress;
import id.amanah.workflow.models.moves.Moves;
import id.amanah.workflow.models.whatif.Effects;
import id.amanah.workflow.models.whatif.OpenStep;
import id.amanah.workflow.models.whatif.OpenSteps;
import id.amanah.workflow.models.whatif.WhatIf;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What a manager can do with models, as both doors offer it: REST with Basic sign-in, and Cockpit's interface. Every
 * method is for managers only; {@link ModelRefusal} and {@code RefusedInput} tell in Indonesian why something is not done.
 */
@Service
public class ModelsDesk {

    private static final int USUAL_DAYS = 180;
    private static final int MOST_DAYS = 400;

    private final Map<UUID, ModelIdentity> identities = new ConcurrentHashMap<>();
    private final ModelVersions versions;
    private final GoLive live;
    private final Differences differences;
    private final LiveFiles files;
    private final WhatIf whatIf;
    private final OpenSteps open;
    private final Moves moves;
    private final StaffMembers staff;
    private final Clock clock;

    ModelsDesk(
            ModelVersions versions,
            GoLive live,
            Differences differences,
            LiveFiles files,
            WhatIf whatIf,
            OpenSteps open,
            Moves moves,
            StaffMembers staff,
            Clock clock) {
        this.versions = versions;
        this.live = live;
        this.differences = differences;
        this.files = files;
        this.whatIf = whatIf;
        this.open = open;
        this.moves = moves;
        this.staff = staff;
        this.clock = clock;
    }

    /** Every model that is live, by name. */
    public List<LiveModelAnswer> live(Author author) {
        author.requireManager();
        Map<String, Integer> counts = versions.counts().stream()
                .collect(Collectors.toMap(ModelVersions.Count::model, ModelVersions.Count::versions));
        Set<String> waiting = differences.undecided().stream()
                .map(difference -> difference.seed().model())
                .collect(Collectors.toSet());
        Map<String, Long> cases = open.openByProcess();
        FormTitles forms = FormTitles.of(liveProcesses());
        return versions.live().stream()
                .map(version -> {
                    ModelIdentity identity = identity(version);
                    return new LiveModelAnswer(
                            version.model(),
                            version.kind(),
                            identity.key(),
                            forms.of(identity),
                            version.kind().folder(),
                            answer(version),
                            counts.getOrDefault(version.model(), 1),
                            version.kind() == ModelKind.PROCESS ? cases.getOrDefault(identity.key(), 0L) : null,
                            waiting.contains(version.model()));
                })
                .toList();
    }

    /** Every version of a model, newest first. */
    public List<VersionAnswer> versions(String model, Author author) {
        author.requireManager();
        List<ModelVersion> all = versions.of(model);
        if (all.isEmpty()) {
            throw ModelRefusal.unknown("Model " + model + " tidak dikenal.");
        }
        return all.stream().map(this::answer).toList();
    }

    /** One version. */
    public VersionAnswer version(String id, Author author) {
        author.requireManager();
        return answer(find(id));
    }

    /** The bytes of one version. */
    public byte[] content(String id, Author author) {
        author.requireManager();
        return versions.content(find(id).id());
    }

    /** Two versions side by side, of the same model or not. */
    public ComparisonAnswer compare(String before, String after, Author author) {
        author.requireManager();
        ModelVersion old = find(before);
        ModelVersion now = find(after);
        return comparison(old.kind(), answer(old), versions.content(old.id()), answer(now), versions.content(now.id()));
    }

    /** What is live as a zip of both folders. */
    public byte[] zip(Author author) {
        author.requireManager();
        return files.zip();
    }

    /** What the gate says; nothing goes live. */
    public CheckAnswer check(Requests.Files request, Author author) {
        author.requireManager();
        List<Finding> findings = live.check(FileRequest.read(request.files()));
        return new CheckAnswer(
                findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), findings);
    }

    /** What the files would do if they went live; nothing does. */
    public Effects whatIf(Requests.Files request, Author author) {
        author.requireManager();
        int days = request.days() == null ? USUAL_DAYS : Math.max(1, Math.min(request.days(), MOST_DAYS));
        return whatIf.of(
                live.models(FileRequest.read(request.files())),
                model -> versions.live(model).map(version -> versions.content(version.id())),
                this::liveProcesses,
                days);
    }

    /** Where the cases of a process stand, in all its versions. */
    public List<OpenStep> open(String process, Author author) {
        author.requireManager();
        byte[] diagram = versions.live(process + ".bpmn")
                .map(version -> versions.content(version.id()))
                .orElseThrow(() -> ModelRefusal.unknown("Proses " + process + " tidak dikenal."));
        return open.of(process, ElementLabels.of(diagram));
    }

    /** What moving the open cases of a process to its newest version would do; none is moved. */
    public MovePlan plan(String process, Requests.Moving request, Author author) {
        author.requireManager();
        return moves.plan(process, mappings(request));
    }

    /** Moves the open cases that can move. */
    public MoveAnswer move(String process, Requests.Moving request, Author author) {
        author.requireManager();
        return answer(moves.start(
                process, mappings(request), request.target(), GoLive.reason(request.reason()), author.id()));
    }

    /** The last moves, the newest first. */
    public List<MoveAnswer> moves(Author author) {
        author.requireManager();
        return moves.all().stream().map(this::answer).toList();
    }

    /** How far one move is. */
    public MoveAnswer moved(String id, Author author) {
        author.requireManager();
        return answer(moves.progress(uuid(id)));
    }

    /** Tries what stayed behind once more. */
    public MoveAnswer moveAgain(String id, Author author) {
        author.requireManager();
        return answer(moves.again(uuid(id)));
    }

    /** Ends a move; what stayed behind stays. */
    public MoveAnswer closeMove(String id, Author author) {
        author.requireManager();
        return answer(moves.close(uuid(id), author.id()));
    }

    /** Puts files live, all or none. */
    public PublishedAnswer propose(Requests.Files request, Author author) {
        author.requireManager();
        return answer(live.propose(FileRequest.read(request.files()), request.reason(), author));
    }

    /** Puts an earlier version live again. */
    public PublishedAnswer restore(String id, Requests.Restoring request, Author author) {
        author.requireManager();
        return answer(live.restore(find(id).id(), base(request.base()), request.reason(), author));
    }

    /** Bundled files that wait for a decision. */
    public List<DifferenceAnswer> differences(Author author) {
        author.requireManager();
        FormTitles forms = FormTitles.of(liveProcesses());
        return differences.undecided().stream()
                .map(difference -> answer(difference, forms))
                .toList();
    }

    /** The bytes of a bundled file that waits for a decision. */
    public byte[] bundled(String id, Author author) {
        author.requireManager();
        return differences.content(uuid(id));
    }

    /** What is live beside the bundled file. */
    public ComparisonAnswer compareBundled(String id, Author author) {
        author.requireManager();
        Differences.Difference difference = differences.find(uuid(id));
        ModelVersion now = difference.live();
        byte[] content = now == null ? new byte[0] : versions.content(now.id());
        return comparison(
                ModelKind.of(difference.seed().model()),
                now == null ? null : answer(now),
                content,
                null,
                differences.content(uuid(id)));
    }

    /** Decides about a bundled file. */
    public PublishedAnswer decide(String id, Requests.Deciding request, Author author) {
        author.requireManager();
        return answer(differences.decide(uuid(id), request.choice(), request.reason(), base(request.base()), author));
    }

    /** A refusal for the screen. */
    public Refusal refusal(ModelRefusal refusal) {
        return new Refusal(
                refusal.getMessage(),
                List.of(),
                refusal.findings(),
                refusal.stale().stream()
                        .map(stale -> new Refusal.Stale(
                                stale.model(), stale.expected(), stale.live() == null ? null : answer(stale.live())))
                        .toList());
    }

    private static List<Mapping> mappings(Requests.Moving request) {
        return request.mappings() == null
                ? List.of()
                : request.mappings().stream()
                        .map(one -> {
                            if (one.get("from") == null || one.get("to") == null) {
                                throw RefusedInput.of("mappings", "Setiap pemetaan memerlukan from dan to");
                            }
                            return new Mapping(one.get("from"), one.get("to"));
                        })
                        .toList();
    }

    private MoveAnswer answer(MoveProgress move) {
        return new MoveAnswer(
                move.id(),
                move.process(),
                move.version(),
                move.reason(),
                move.by(),
                staff.nameOf(move.by()),
                local(move.startedAt()),
                move.total(),
                move.done(),
                move.failed(),
                move.left(),
                move.finished(),
                move.closed(),
                move.cases());
    }

    private List<byte[]> liveProcesses() {
        return versions.live().stream()
                .filter(version -> version.kind() == ModelKind.PROCESS)
                .map(version -> versions.content(version.id()))
                .toList();
    }

    private ComparisonAnswer comparison(
            ModelKind kind, VersionAnswer before, byte[] old, VersionAnswer after, byte[] now) {
        String oldText = new String(old, StandardCharsets.UTF_8);
        String nowText = new String(now, StandardCharsets.UTF_8);
        ProcessChanges changes = kind == ModelKind.PROCESS ? ProcessChanges.between(old, now) : null;
        List<String> sentences = switch (kind) {
            case PROCESS -> changes.sentences();
            case DECISION -> TableChanges.sentences(old, now);
            case FORM -> FormChanges.sentences(old, now);
            case OTHER -> List.of();
        };
        return new ComparisonAnswer(
                new Side(before, oldText),
                new Side(after, nowText),
                Lines.between(oldText, nowText),
                changes,
                sentences);
    }

    private ModelVersion find(String id) {
        return versions.find(uuid(id)).orElseThrow(() -> ModelRefusal.unknown("Versi ini tidak dikenal."));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw ModelRefusal.unknown("Versi atau perbedaan ini tidak dikenal.");
        }
    }

    private static Optional<String> base(String sha) {
        // A model that is live cannot have been made from nothing: no base means that none is checked.
        return sha == null ? null : Optional.of(sha);
    }

    private ModelIdentity identity(ModelVersion version) {
        // A version never changes, so it is read once.
        return identities.computeIfAbsent(
                version.id(), id -> ModelIdentity.of(version.model(), versions.content(version.id())));
    }

    private PublishedAnswer answer(Published published) {
        return new PublishedAnswer(
                published.deploymentId(),
                published.versions().stream().map(this::answer).toList(),
                published.unchanged(),
                published.findings());
    }

    private DifferenceAnswer answer(Differences.Difference difference, FormTitles forms) {
        ModelIdentity identity = ModelIdentity.of(
                difference.seed().model(), differences.content(difference.seed().id()));
        return new DifferenceAnswer(
                difference.seed().id(),
                difference.seed().model(),
                identity.kind(),
                forms.of(identity),
                difference.seed().applicationVersion(),
                local(difference.seenAt()),
                difference.seed().sha256(),
                difference.live() == null ? null : answer(difference.live()));
    }

    private VersionAnswer answer(ModelVersion version) {
        return new VersionAnswer(
                version.id(),
                version.model(),
                version.kind(),
                version.sha256(),
                version.size(),
                local(version.liveSince()),
                version.by(),
                version.by() == null ? "Aplikasi" : staff.nameOf(version.by()),
                version.reason(),
                version.origin(),
                version.origin().label(),
                version.applicationVersion(),
                version.restoredFrom(),
                version.deploymentId(),
                version.live());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
