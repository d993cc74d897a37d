package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import id.amanah.workflow.access.Role;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Watcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands still, by cause, as the board tells it; causes that nothing has are told as zero. */
@Component
class StuckFigures implements Figures {

    static final Family PLACES = count("amanah.stuck.places", "Places that stand still, by cause");
    static final Family APPLICATIONS = count("amanah.stuck.applications", "Applications that stand still, by cause");
    static final Family OLDEST = seconds("amanah.stuck.oldest", "How long the oldest has stood still, by cause");

    private static final Watcher ALL_TERRITORIES = new Watcher("metrics", List.of(Role.OPERATORS.groupId()));

    private final OperationsDesk desk;

    StuckFigures(OperationsDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Family.Sample> read() {
        Answers.Board board = desk.board(ALL_TERRITORIES);
        Map<String, Answers.Count> counts =
                board.byCause().stream().collect(Collectors.toMap(Answers.Count::key, Function.identity()));
        return Stream.of(Cause.values())
                .flatMap(cause -> {
                    Answers.Count count = counts.get(cause.name());
                    return Stream.of(
                            PLACES.of(count == null ? 0 : count.places(), "cause", cause.name()),
                            APPLICATIONS.of(count == null ? 0 : count.applications(), "cause", cause.name()),
                            OLDEST.of(
                                    count == null
                                            ? 0
                                            : Duration.between(count.oldest(), board.asOf())
                                                    .toSeconds(),
                                    "cause",
                                    cause.name()));
                })
                .toList();
    }
}
