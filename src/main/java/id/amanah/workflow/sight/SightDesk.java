package id.amanah.workflow.sight;

import id.amanah.shared.RefusedInput;
import id.amanah.staff.Territories;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.FailureWords;
import id.amanah.workflow.operations.LocatedCases;
import id.amanah.workflow.operations.OperationRefused;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Watcher;
import id.amanah.workflow.operations.WithoutSignIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.springframework.stereotype.Service;

/** What operators, and managers in their territory, may see of cases over time; refuses everybody else. */
@Service
public class SightDesk {

    private static final int DAYS_OF_TREND = 56;

    private final Territories territories;
    private final StuckTrend trend;
    private final StepHeat heat;
    private final CaseFile cases;
    private final CaseStory story;
    private final CasePath path;
    private final OperationsDesk operations;
    private final HistoryService history;
    private final WithoutSignIn engine;
    private final Clock clock;

    SightDesk(
            Territories territories,
            StuckTrend trend,
            StepHeat heat,
            CaseFile cases,
            CaseStory story,
            CasePath path,
            OperationsDesk operations,
            HistoryService history,
            WithoutSignIn engine,
            Clock clock) {
        this.territories = territories;
        this.trend = trend;
        this.heat = heat;
        this.cases = cases;
        this.story = story;
        this.path = path;
        this.operations = operations;
        this.history = history;
        this.engine = engine;
        this.clock = clock;
    }

    /** How much stood still on each of the last {@value #DAYS_OF_TREND} days, by cause. */
    public Seen.Trend trend(Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusDays(DAYS_OF_TREND - 1);
        List<StuckTrend.Count> counts = trend.from(first, teams);
        Map<Cause, Integer> totals = counts.stream()
                .filter(count -> count.cause() != null)
                .collect(Collectors.groupingBy(
                        StuckTrend.Count::cause, Collectors.summingInt(StuckTrend.Count::places)));
        List<Cause> causes = totals.keySet().stream()
                .sorted(Comparator.<Cause, Integer>comparing(totals::get)
                        .reversed()
                        .thenComparing(Function.identity()))
                .toList();
        Map<LocalDate, List<StuckTrend.Count>> byDay =
                counts.stream().collect(Collectors.groupingBy(StuckTrend.Count::day));
        return new Seen.Trend(
                trend.since(),
                causes.stream()
                        .map(cause -> new Seen.Line(cause.name(), cause.label()))
                        .toList(),
                first.datesUntil(today.plusDays(1))
                        .map(day -> day(day, byDay.get(day), causes))
                        .toList());
    }

    /** Where the cases of a process are and for how long, in this version of it or in all. */
    public Seen.Heat heat(String definitionId, boolean allVersions, Watcher watcher) {
        return heat.of(definitionId, allVersions, watcher.teams(territories));
    }

    /**
     * Applications whose number or group's name holds that text, those that have ended included.
     *
     * @throws RefusedInput for fewer than {@value LocatedCases#FEWEST_LETTERS} characters
     */
    public List<Seen.Case> search(String text, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        return cases.search(LocatedCases.sought(text), teams);
    }

    /** What happened to an application, whether it runs or has ended. */
    public Seen.Story story(String applicationNumber, Watcher watcher) {
        Seen.Case about =
                cases.find(applicationNumber, watcher.teams(territories)).orElseThrow(OperationRefused::unknown);
        return new Seen.Story(
                OffsetDateTime.now(clock),
                about,
                story.of(applicationNumber, operations.history(applicationNumber, watcher)));
    }

    /** What happened to the application that a process instance belongs to. */
    public Seen.Story storyOfProcess(String instanceId, Watcher watcher) {
        return story(process(instanceId, watcher).number(), watcher);
    }

    /** The way of a process instance over its diagram. */
    public Seen.Path path(String instanceId, Watcher watcher) {
        CaseFile.Process process = process(instanceId, watcher);
        return path.of(process.id(), process.definitionId());
    }

    /** The exception of a try that failed, as the engine keeps it. */
    public Answers.Trace trace(String attemptId, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        String instance = cases.instanceOfAttempt(attemptId).orElseThrow(OperationRefused::unknown);
        process(instance, teams);
        return engine.call(() -> {
            HistoricJobLog attempt =
                    history.createHistoricJobLogQuery().logId(attemptId).singleResult();
            String trace = history.getHistoricJobLogExceptionStacktrace(attemptId);
            return new Answers.Trace(FailureWords.of(attempt.getJobExceptionMessage()), trace == null ? "" : trace);
        });
    }

    private CaseFile.Process process(String instanceId, Watcher watcher) {
        return process(instanceId, watcher.teams(territories));
    }

    private CaseFile.Process process(String instanceId, List<String> teams) {
        return cases.process(instanceId)
                .filter(process -> cases.find(process.number(), teams).isPresent())
                .orElseThrow(OperationRefused::unknown);
    }

    private static Seen.Day day(LocalDate day, List<StuckTrend.Count> counts, List<Cause> causes) {
        if (counts == null) {
            return new Seen.Day(day, false, 0, causes.stream().map(cause -> 0).toList());
        }
        List<Integer> byCause = causes.stream()
                .map(cause -> counts.stream()
                        .filter(count -> count.cause() == cause)
                        .mapToInt(StuckTrend.Count::places)
                        .sum())
                .toList();
        return new Seen.Day(
                day, true, byCause.stream().mapToInt(Integer::intValue).sum(), byCause);
    }
}
