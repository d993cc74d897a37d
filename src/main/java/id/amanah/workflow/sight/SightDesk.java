package id.amanah.workflow.sight;

import id.amanah.staff.Territories;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.Watcher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What operators, and managers in their territory, may see of cases over time; refuses everybody else. */
@Service
public class SightDesk {

    private static final int DAYS_OF_TREND = 56;

    private final Territories territories;
    private final StuckTrend trend;
    private final Clock clock;

    SightDesk(Territories territories, StuckTrend trend, Clock clock) {
        this.territories = territories;
        this.trend = trend;
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
