package id.amanah.workflow.operations;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.programme.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** From when on a step counts as standing still, by rule table, for each step and programme. */
@Component
class StuckLimits implements AsksTables {

    private static final String TABLE = "stuck-limits";
    private static final String AHEAD = "aheadWorkingDays";
    private static final int MOST_MINUTES = 10_000;
    private static final int MOST_WORKING_DAYS = 250;

    private final Rules rules;
    private final RepositoryService models;
    private final WithoutSignIn engine;
    private final WorkingDays calendar;
    private final Clock clock;
    private volatile Answers answers = new Answers("", Map.of());

    StuckLimits(Rules rules, @Lazy RepositoryService models, WithoutSignIn engine, WorkingDays calendar, Clock clock) {
        this.rules = rules;
        this.models = models;
        this.engine = engine;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContract.oneRow(TABLE, Column.programme(), Column.step("step"))
                .giving(
                        Column.number("jobMinutes", 1, MOST_MINUTES),
                        Column.number("runMinutes", 1, MOST_MINUTES),
                        Column.number("graceWorkingDays", 0, MOST_WORKING_DAYS),
                        Column.number("untouchedWorkingDays", 1, MOST_WORKING_DAYS),
                        Column.number("longestWorkingDays", 1, MOST_WORKING_DAYS),
                        Column.number("extensionWorkingDays", 1, MOST_WORKING_DAYS),
                        Column.number(AHEAD, 1, MOST_WORKING_DAYS)));
    }

    /** What lies before these moments is too long ago, or too far ahead behind the last of them, for every step in every programme. */
    List<Limits> now(Collection<String> programmes, Collection<String> steps) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Map<Integer, Instant> daysBefore = new HashMap<>();
        Map<Integer, Instant> daysAfter = new HashMap<>();
        List<Limits> limits = new ArrayList<>();
        Answers known = answers();
        for (String programme : programmes) {
            for (String step : steps) {
                Map<String, Object> row =
                        known.rows().computeIfAbsent(new Question(programme, step), question -> row(programme, step));
                limits.add(new Limits(
                        programme,
                        step,
                        now.minus(Duration.ofMinutes(number(row, "jobMinutes"))).toInstant(),
                        now.minus(Duration.ofMinutes(number(row, "runMinutes"))).toInstant(),
                        before(now, number(row, "graceWorkingDays"), daysBefore),
                        before(now, number(row, "untouchedWorkingDays"), daysBefore),
                        before(now, number(row, "longestWorkingDays"), daysBefore),
                        after(now, ahead(row), daysAfter)));
            }
        }
        return limits;
    }

    /** The last day to which the deadline of a step may be put off today. */
    LocalDate lastExtension(String programme, String step) {
        return calendar.plus(
                LocalDate.now(clock),
                number(row(programme == null ? "" : programme, step == null ? "" : step), "extensionWorkingDays"));
    }

    /** Every board asks for every step: what the live version of the table answered today is kept. */
    private Answers answers() {
        String version = engine.call(() -> models.createDecisionDefinitionQuery()
                        .decisionDefinitionKey(TABLE)
                        .latestVersion()
                        .singleResult()
                        .getId())
                + LocalDate.now(clock);
        Answers known = answers;
        if (!known.version().equals(version)) {
            known = new Answers(version, new ConcurrentHashMap<>());
            answers = known;
        }
        return known;
    }

    private Instant before(ZonedDateTime now, int workingDays, Map<Integer, Instant> known) {
        return known.computeIfAbsent(
                workingDays,
                days -> now.with(calendar.before(now.toLocalDate(), days)).toInstant());
    }

    private Instant after(ZonedDateTime now, int workingDays, Map<Integer, Instant> known) {
        return known.computeIfAbsent(
                workingDays,
                days -> now.with(calendar.plus(now.toLocalDate(), days)).toInstant());
    }

    private Map<String, Object> row(String programme, String step) {
        return rules.decide(TABLE, Map.of("programme", programme, "step", step)).get(0);
    }

    /** A manager's own version may be older than that column. */
    private static int ahead(Map<String, Object> row) {
        return row.get(AHEAD) == null ? MOST_WORKING_DAYS : number(row, AHEAD);
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }

    private record Question(String programme, String step) {}

    private record Answers(String version, Map<Question, Map<String, Object>> rows) {}

    /**
     * The moments before which something at a step is too long ago.
     *
     * @param ahead behind it a timer lies too far ahead
     */
    record Limits(
            String programme,
            String step,
            Instant idle,
            Instant endless,
            Instant overdue,
            Instant untouched,
            Instant longest,
            Instant ahead) {}
}
