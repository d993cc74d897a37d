package id.amanah.workflow.models.moves;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.ModelRefusal;
import id.amanah.workflow.models.changes.ElementLabels;
import id.amanah.workflow.models.moves.MovePlan.Source;
import id.amanah.workflow.models.moves.MovePlan.Step;
import id.amanah.workflow.models.moves.MovePlan.Stuck;
import id.amanah.workflow.models.moves.MovePlan.Target;
import id.amanah.workflow.models.moves.MovePlan.Way;
import id.amanah.workflow.models.moves.MoveProgress.Case;
import id.amanah.workflow.models.moves.MoveProgress.State;
import id.amanah.workflow.models.moves.MoveRecords.Moved;
import id.amanah.workflow.models.moves.MoveRecords.Started;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running cases to the newest version of their process. Managers have no right to migrate in the engine itself:
 * this is the only way, and it looks first.
 */
@Component
public class Moves {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Plans plans;
    private final OpenCases open;
    private final MoveRecords records;
    private final FailedJobs failed;
    private final ObjectMapper json;
    private final Clock clock;

    Moves(
            RepositoryService repository,
            RuntimeService runtime,
            IdentityService identity,
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            Plans plans,
            OpenCases open,
            MoveRecords records,
            FailedJobs failed,
            ObjectMapper json,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.identity = identity;
        this.engine = engine;
        this.plans = plans;
        this.open = open;
        this.records = records;
        this.failed = failed;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells what moving would do; carries nothing out.
     *
     * @throws ModelRefusal where there is no such process
     */
    public MovePlan plan(String process, List<Mapping> own) {
        return unguarded(() -> look(process, own).plan());
    }

    /**
     * Moves every case that can move, as batches of the engine; the others stay.
     *
     * @param target definition id that the plan led to
     * @throws ModelRefusal where another version is the newest by now
     * @throws RefusedInput where no case can move or an own mapping cannot stand
     */
    @Transactional
    public MoveProgress start(String process, List<Mapping> own, String target, String reason, String by) {
        Looked looked = unguarded(() -> look(process, own));
        if (!looked.plan().target().definitionId().equals(target)) {
            throw ModelRefusal.outdated(
                    "Sementara itu versi yang lebih baru sudah berlaku. Buat rencana lagi, lalu pindahkan.");
        }
        List<String> problems = looked.plan().sources().stream()
                .flatMap(source -> source.problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw RefusedInput.of("mappings", String.join("; ", problems));
        }
        if (looked.plan().movable() == 0) {
            throw RefusedInput.of("process", "Tidak ada pengajuan yang dapat dipindahkan.");
        }
        UUID id = UUID.randomUUID();
        records.add(new Started(
                id, process, target, looked.plan().target().version(), write(own), reason, by, clock.instant()));
        looked.ways().forEach(way -> {
            if (!way.movable().isEmpty()) {
                Batch batch = as(
                        by,
                        () -> unguarded(() -> runtime.newMigration(way.made().plan())
                                .processInstanceIds(way.movable().stream()
                                        .map(OpenCase::processInstanceId)
                                        .toList())
                                .skipCustomListeners()
                                .skipIoMappings()
                                .executeAsync()));
                records.addCases(id, way.source().getId(), way.source().getVersion(), batch.getId(), way.movable());
            }
        });
        return progress(id);
    }

    /** Tries the cases of a move that stayed behind once more. */
    @Transactional
    public MoveProgress again(UUID id) {
        progress(id);
        failed.again(batches(id));
        return progress(id);
    }

    /**
     * Ends a move: what stayed behind is on record with its reason and is tried no more.
     *
     * @throws RefusedInput while cases are still to come
     */
    @Transactional
    public MoveProgress close(UUID id, String by) {
        MoveProgress now = progress(id);
        if (!now.finished()) {
            throw RefusedInput.of("move", "Masih ada " + now.left() + " pengajuan yang menunggu giliran.");
        }
        now.cases().stream()
                .filter(one -> one.state() == State.FAILED)
                .forEach(one -> records.addFailure(id, one.processInstanceId(), one.reason(), by, clock.instant()));
        failed.end(batches(id));
        return progress(id);
    }

    private Set<String> batches(UUID id) {
        return records.cases(id).stream().map(Moved::batchId).collect(Collectors.toSet());
    }

    /** The last twenty moves, the newest first, each with the cases that failed. */
    public List<MoveProgress> all() {
        return records.all().stream().map(move -> progress(move, true)).toList();
    }

    /**
     * One move with all its cases.
     *
     * @throws ModelRefusal where there is none of this id
     */
    public MoveProgress progress(UUID id) {
        return records.find(id)
                .map(move -> progress(move, false))
                .orElseThrow(() -> ModelRefusal.unknown("Pemindahan ini tidak dikenal."));
    }

    private MoveProgress progress(Started move, boolean onlyFailed) {
        List<Moved> moved = records.cases(move.id());
        Map<String, Map<String, String>> failures =
                failed.of(moved.stream().map(Moved::batchId).collect(Collectors.toSet()));
        List<Case> cases = moved.stream()
                .map(one -> state(one, failures.get(one.batchId())))
                .toList();
        long failedCases = count(cases, State.FAILED);
        long left = count(cases, State.LEFT);
        return new MoveProgress(
                move.id(),
                move.process(),
                move.targetVersion(),
                move.reason(),
                move.by(),
                move.at(),
                cases.size(),
                cases.size() - failedCases - left,
                failedCases,
                left,
                left == 0,
                left == 0 && failures.isEmpty(),
                cases.stream()
                        .filter(one -> !onlyFailed || one.state() == State.FAILED)
                        .toList());
    }

    /** @param failures of its batch by process instance; null where the batch is over */
    private static Case state(Moved moved, Map<String, String> failures) {
        State state;
        String reason = null;
        if (moved.currentDefinition() == null) {
            state = State.ENDED;
        } else if (!moved.currentDefinition().equals(moved.sourceDefinition())) {
            state = State.DONE;
        } else if (failures == null) {
            state = State.FAILED;
            reason =
                    moved.failure() == null ? "pemindahan dihentikan sebelum sampai ke pengajuan ini" : moved.failure();
        } else if (failures.containsKey(moved.processInstanceId())) {
            state = State.FAILED;
            reason = failures.get(moved.processInstanceId());
        } else {
            state = State.LEFT;
        }
        return new Case(moved.applicationNumber(), moved.processInstanceId(), moved.sourceVersion(), state, reason);
    }

    private static long count(List<Case> cases, State state) {
        return cases.stream().filter(one -> one.state() == state).count();
    }

    private Looked look(String process, List<Mapping> own) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (versions.isEmpty()) {
            throw ModelRefusal.unknown("Proses " + process + " tidak dikenal.");
        }
        ProcessDefinition newest = versions.get(0);
        ElementLabels target = labels(newest);
        List<FromVersion> ways = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (ProcessDefinition version : versions.subList(1, versions.size())) {
            List<OpenCase> cases = open.on(version.getId());
            if (!cases.isEmpty()) {
                FromVersion way = from(version, newest, cases, own, target);
                ways.add(way);
                sources.add(way.told());
            }
        }
        long total = sources.stream().mapToLong(Source::total).sum();
        long movable = sources.stream().mapToLong(Source::movable).sum();
        List<Step> targets = Stream.concat(target.steps().stream(), plans.timers(newest.getId()).stream())
                .map(step -> new Step(step, target.of(step)))
                .toList();
        return new Looked(
                new MovePlan(
                        process,
                        new Target(newest.getId(), newest.getVersion()),
                        total,
                        movable,
                        total - movable,
                        sources,
                        targets),
                ways);
    }

    private FromVersion from(
            ProcessDefinition version,
            ProcessDefinition newest,
            List<OpenCase> cases,
            List<Mapping> own,
            ElementLabels target) {
        ElementLabels source = labels(version);
        List<Mapping> mappings = own.stream()
                .filter(mapping -> !source.type(mapping.from()).isEmpty())
                .toList();
        Plans.Made made = plans.between(version.getId(), newest.getId(), mappings, source, target);
        List<OpenCase> movable = new ArrayList<>();
        List<Stuck> stuck = new ArrayList<>();
        for (OpenCase one : cases) {
            Optional<String> held = one.steps().keySet().stream()
                    .filter(step -> !made.ways().containsKey(step))
                    .findFirst();
            if (held.isEmpty()) {
                movable.add(one);
            } else {
                stuck.add(new Stuck(
                        one.applicationNumber(),
                        one.processInstanceId(),
                        held.get(),
                        source.of(held.get()),
                        reason(held.get(), made, source, target)));
            }
        }
        Source told = new Source(
                version.getId(),
                version.getVersion(),
                cases.size(),
                movable.size(),
                ways(cases, made, mappings, source, target),
                stuck,
                List.copyOf(made.problems().values()));
        return new FromVersion(version, made, movable, told);
    }

    private List<Way> ways(
            List<OpenCase> cases, Plans.Made made, List<Mapping> own, ElementLabels source, ElementLabels target) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Instant> oldest = new LinkedHashMap<>();
        source.steps().forEach(step -> counts.put(step, 0L));
        cases.forEach(one -> one.steps().forEach((step, since) -> {
            counts.merge(step, 1L, Long::sum);
            oldest.merge(step, since, (first, second) -> first.isBefore(second) ? first : second);
        }));
        cases.forEach(one -> one.limits().forEach(limit -> counts.merge(limit, 1L, Long::sum)));
        Set<String> said = own.stream().map(Mapping::from).collect(Collectors.toSet());
        return counts.entrySet().stream()
                .map(step -> {
                    String from = step.getKey();
                    String to = made.ways().get(from);
                    Instant since = oldest.get(from);
                    return new Way(
                            from,
                            source.of(from),
                            to,
                            to == null ? null : target.of(to),
                            step.getValue(),
                            since == null ? null : since.atZone(clock.getZone()).toOffsetDateTime(),
                            said.contains(from),
                            problem(from, step.getValue(), made, source, target));
                })
                .sorted(Comparator.comparing(Way::count).reversed())
                .toList();
    }

    /** @return null where the cases of the step can go, or where there are none */
    private static String problem(
            String step, long cases, Plans.Made made, ElementLabels source, ElementLabels target) {
        if (made.problems().containsKey(step)) {
            return made.problems().get(step);
        }
        if (cases == 0 || made.ways().containsKey(step)) {
            return null;
        }
        return source.type(step).equals("boundaryEvent")
                ? "Batas waktu ini tidak ada lagi pada versi terbaru; ia hilang bila tujuannya tidak ditentukan."
                : reason(step, made, source, target);
    }

    private static String reason(String step, Plans.Made made, ElementLabels source, ElementLabels target) {
        if (made.problems().containsKey(step)) {
            return made.problems().get(step);
        }
        String name = "\"" + source.of(step) + "\"";
        if (target.type(step).isEmpty()) {
            return "Langkah " + name + " tidak ada lagi pada versi terbaru; tentukan langkah tujuannya.";
        }
        return Objects.equals(source.type(step), target.type(step))
                ? "Langkah " + name
                        + " berada di bagian lain dari proses pada versi terbaru; tentukan langkah tujuannya."
                : "Langkah " + name + " berganti jenis pada versi terbaru; tentukan langkah tujuannya.";
    }

    private ElementLabels labels(ProcessDefinition version) {
        try (InputStream content =
                repository.getResourceAsStream(version.getDeploymentId(), version.getResourceName())) {
            return ElementLabels.of(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String write(List<Mapping> own) {
        try {
            return json.writeValueAsString(own);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T as(String user, Callable<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(user);
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** The desk has asked who it is; the engine gives managers no right to migrate by any other way. */
    private <T> T unguarded(Callable<T> work) {
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work));
    }

    private record Looked(MovePlan plan, List<FromVersion> ways) {}

    private record FromVersion(ProcessDefinition source, Plans.Made made, List<OpenCase> movable, Source told) {}
}
