package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.StuckCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands still, by cause, as the board tells it; causes that nothing has are told as zero. */
@Component
class StuckFigures implements Figures {

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
        Map<Cause, StuckCounts.OfCause> counts = stuck.byCause();
        return Stream.of(Cause.values())
                .flatMap(cause -> {
                    StuckCounts.OfCause count = counts.getOrDefault(cause, new StuckCounts.OfCause(0, 0, now));
                    return Stream.of(
                            PLACES.of(count.places(), "cause", cause.name()),
                            APPLICATIONS.of(count.applications(), "cause", cause.name()),
                            OLDEST.of(Duration.between(count.oldest(), now).toSeconds(), "cause", cause.name()));
                })
                .toList();
    }
}
