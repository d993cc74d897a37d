package id.amanah.training;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a programme demands of its training, out of {@code training-topics}, {@code training-attendees}, {@code training-rules}. */
@Component
class TrainingRules implements AsksTables {

    private static final int MOST_DAYS = 60;
    private static final int MOST_DAYS_AHEAD = 366;

    private final Rules rules;

    TrainingRules(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<TableContract> tables() {
        Column programme = Column.programme();
        return List.of(
                TableContract.someRows("training-topics", programme, Column.yesNo("returning"))
                        .giving(
                                Column.number("day", 1, MOST_DAYS),
                                Column.text("topic"),
                                Column.text("title"),
                                Column.yesNo("requestsTaken")),
                TableContract.someRows("training-attendees", programme)
                        .giving(
                                Column.text("attendee"),
                                Column.text("label"),
                                Column.yesNo("accepted"),
                                Column.text("sentence")),
                TableContract.oneRow("training-rules", programme)
                        .giving(Column.time("startTime"), Column.number("latestDaysAhead", 1, MOST_DAYS_AHEAD)));
    }

    /**
     * The accepted topics of each day, days in order (A6, A7).
     *
     * @param returning whether all who registered had repaid an earlier financing
     */
    SortedMap<Integer, List<Topic>> days(String programme, boolean returning) {
        Map<String, Object> facts = Map.of("programme", programme, "returning", returning);
        TreeMap<Integer, List<Topic>> days = rules.decide("training-topics", facts).stream()
                .map(row -> new Topic(
                        number(row, "day"),
                        String.valueOf(row.get("topic")),
                        String.valueOf(row.get("title")),
                        Boolean.TRUE.equals(row.get("requestsTaken"))))
                .collect(Collectors.groupingBy(Topic::day, TreeMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            throw new IllegalStateException("decision training-topics has no day for programme " + programme);
        }
        return days;
    }

    /** Who may stand in for a household, those named as not accepted included (A8). */
    List<AttendeeKind> attendees(String programme) {
        return rules.decide("training-attendees", Map.of("programme", programme)).stream()
                .map(row -> new AttendeeKind(
                        String.valueOf(row.get("attendee")),
                        String.valueOf(row.get("label")),
                        Boolean.TRUE.equals(row.get("accepted")),
                        String.valueOf(row.get("sentence"))))
                .toList();
    }

    /** The hour at which a training day's task appears. */
    LocalTime startTime(String programme) {
        return LocalTime.parse(String.valueOf(rule(programme).get("startTime")));
    }

    /** How many days ahead a meeting may be planned at most. */
    int latestDaysAhead(String programme) {
        return number(rule(programme), "latestDaysAhead");
    }

    private Map<String, Object> rule(String programme) {
        List<Map<String, Object>> rows = rules.decide("training-rules", Map.of("programme", programme));
        if (rows.size() != 1) {
            throw new IllegalStateException("decision training-rules has " + rows.size() + " rows for " + programme);
        }
        return rows.get(0);
    }

    private static int number(Map<String, Object> row, String output) {
        return new BigDecimal(String.valueOf(row.get(output))).intValueExact();
    }
}
