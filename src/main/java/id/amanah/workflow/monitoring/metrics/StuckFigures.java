package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.StuckCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands still, by cause, as the board tells it; causes that nothing has are told as zero. */
@Component
class StuckFigures implements Figures {

    static final Family ANY =
            count("amanah.applications.stuck", "Applications that stand still, each once whatever its causes");
    static final Family PLACES = count("amanah.stuck.places", "Places that stand still, by cause");
    static final Family APPLICATIONS = count("amanah.stuck.applications", "Applications that stand still, by cause");
    static final Family OLDEST = seconds("amanah.stuck.oldest", "How long the oldest has stood still, by cause");

    private final StuckCounts stuck;
    private final Clock clock;

    StuckFigures(StuckCounts stuck, Clock clock) {
        this.stuck = stuck;
        this.clock = clock;
    }

    @Override
    public List<Family.Sample> read() {
        Instant now = clock.instant();
        StuckCounts.Still still = stuck.still();
        return Stream.concat(
                        Stream.of(ANY.of(still.applications())),
                        Stream.of(Cause.values())
                                .flatMap(cause -> ofCause(
                                        cause,
                                        still.byCause().getOrDefault(cause, new StuckCounts.OfCause(0, 0, now)),
                                        now)))
                .toList();
    }

    private static Stream<Family.Sample> ofCause(Cause cause, StuckCounts.OfCause count, Instant now) {
        return Stream.of(
                PLACES.of(count.places(), "cause", cause.name()),
                APPLICATIONS.of(count.applications(), "cause", cause.name()),
                OLDEST.of(Duration.between(count.oldest(), now).toSeconds(), "cause", cause.name()));
    }
}
