package id.amanah.workflow.sight;

import id.amanah.workflow.operations.LocatedCases;
import id.amanah.workflow.operations.OperationRefused;
import id.amanah.workflow.operations.ProcessSteps;
import id.amanah.workflow.operations.StepsUnderWay;
import id.amanah.workflow.operations.StuckCounts;
import id.amanah.workflow.operations.WithoutSignIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many cases are at each step of a process and how long they have been there, beside the time that the step usually
 * takes.
 */
@Component
class StepHeat {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int FINISHED_LOOKED_AT = 1_000;

    private static final String UNDER_WAY = "select * from (" + StepsUnderWay.SELECT
            + ") w where w.process = :process and (:definition::text is null or w.definition_id = :definition)";

    private static final String OF_TEAMS = " h join act_hi_procinst p on p.id_ = h.root_id join (" + LocatedCases.SELECT
            + ") c on c.number = p.business_key_ and c.team = any(:teams::text[])";

    private final RepositoryService models;
    private final WithoutSignIn engine;
    private final ProcessSteps names;
    private final StuckCounts stuck;
    private final JdbcClient database;
    private final Clock clock;

    StepHeat(
            RepositoryService models,
            WithoutSignIn engine,
            ProcessSteps names,
            StuckCounts stuck,
            JdbcClient database,
            Clock clock) {
        this.models = models;
        this.engine = engine;
        this.names = names;
        this.stuck = stuck;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The steps at which cases are, stand still, or lately spent time.
     *
     * @param teams of the territories to count; {@code null} for all
     * @throws OperationRefused for a version that there is not
     */
    Seen.Heat of(String definitionId, boolean allVersions, List<String> teams) {
        ProcessDefinition version = engine.call(() -> models.createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult());
        if (version == null) {
            throw OperationRefused.unknown();
        }
        String process = version.getKey();
        String only = allVersions ? null : definitionId;
        Map<String, UnderWay> here = underWay(process, only, teams);
        Map<String, Usual> usual =
                usual(process, only, names.names(definitionId).keySet());
        Map<String, Integer> still = standingStill(process, only, teams);
        TreeSet<String> steps = new TreeSet<>(here.keySet());
        steps.addAll(usual.keySet());
        steps.addAll(still.keySet());
        Instant now = clock.instant();
        return new Seen.Heat(
                now.atZone(clock.getZone()).toOffsetDateTime(),
                names.process(definitionId),
                version.getVersion(),
                allVersions,
                steps.stream()
                        .map(step -> step(
                                step,
                                names.step(definitionId, step),
                                here.getOrDefault(step, UnderWay.NONE),
                                usual.getOrDefault(step, Usual.UNKNOWN),
                                still.getOrDefault(step, 0),
                                now))
                        .filter(Seen.Step::isTold)
                        .toList());
    }

    private Seen.Step step(String step, String name, UnderWay here, Usual usual, int still, Instant now) {
        return new Seen.Step(
                step,
                name,
                here.cases(),
                here.places(),
                minutes(here.median(), now),
                minutes(here.oldest(), now),
                here.oldest() == null ? null : OffsetDateTime.ofInstant(here.oldest(), clock.getZone()),
                usual.minutes(),
                usual.finished(),
                still);
    }

    private static Long minutes(Instant since, Instant now) {
        return since == null ? null : Math.max(0, Duration.between(since, now).toMinutes());
    }

    private Map<String, UnderWay> underWay(String process, String definition, List<String> teams) {
        return database
                .sql("with h as (" + UNDER_WAY + ") select h.step, count(*) as places,"
                        + " count(distinct h.root_id) as cases, min(h.since) as oldest,"
                        + " percentile_disc(0.5) within group (order by h.since) as median from h"
                        + (teams == null ? "" : OF_TEAMS) + " group by h.step")
                .param("process", process)
                .param("definition", definition)
                .param("teams", teams == null ? null : teams.toArray(String[]::new))
                .query((row, number) -> new UnderWay(
                        row.getString("step"),
                        row.getInt("cases"),
                        row.getInt("places"),
                        instant(row, "median"),
                        instant(row, "oldest")))
                .list()
                .stream()
                .collect(Collectors.toMap(UnderWay::step, Function.identity()));
    }

    /** Of the whole office: what is usual does not hang on a territory. */
    private Map<String, Usual> usual(String process, String definition, Set<String> steps) {
        return database
                .sql("""
                        select s.step, u.usual, u.finished from unnest(:steps::text[]) as s (step)
                        cross join lateral (
                            select percentile_cont(0.5) within group (order by f.duration_) as usual, count(*) as finished
                            from (
                                select a.duration_ from act_hi_actinst a
                                where a.proc_def_key_ = :process and a.act_id_ = s.step and a.end_time_ >= :since
                                  and a.act_inst_state_ <> 2 and (:definition::text is null or a.proc_def_id_ = :definition)
                                order by a.end_time_ desc limit :most) f) u
                        where u.finished > 0
                        """)
                .param("steps", steps.toArray(String[]::new))
                .param("process", process)
                .param("definition", definition)
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_BACK)))
                .param("most", FINISHED_LOOKED_AT)
                .query((row, number) -> new Usual(
                        row.getString("step"),
                        Duration.ofMillis(row.getLong("usual")).toMinutes(),
                        row.getInt("finished")))
                .list()
                .stream()
                .collect(Collectors.toMap(Usual::step, Function.identity()));
    }

    private Map<String, Integer> standingStill(String process, String definition, List<String> teams) {
        return stuck.atSteps(teams).stream()
                .filter(place -> definition == null
                        ? process.equals(names.key(place.definitionId()))
                        : definition.equals(place.definitionId()))
                .collect(Collectors.groupingBy(
                        StuckCounts.AtStep::step, Collectors.summingInt(StuckCounts.AtStep::places)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private record UnderWay(String step, int cases, int places, Instant median, Instant oldest) {

        private static final UnderWay NONE = new UnderWay("", 0, 0, null, null);
    }

    private record Usual(String step, Long minutes, int finished) {

        private static final Usual UNKNOWN = new Usual("", null, 0);
    }
}
