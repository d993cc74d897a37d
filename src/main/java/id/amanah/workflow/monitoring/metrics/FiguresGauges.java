package id.amanah.workflow.monitoring.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes the figures every so often and keeps them for whoever scrapes; how old they are is a figure too. */
@Component
public class FiguresGauges {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresGauges.class);

    private final List<Figures> figures;
    private final MeterRegistry registry;
    private final Map<Family, MultiGauge> gauges = new LinkedHashMap<>();
    private final Counter failures;
    private volatile long takenNanos = System.nanoTime();
    private volatile double seconds;

    FiguresGauges(List<Figures> figures, MeterRegistry registry) {
        this.figures = figures;
        this.registry = registry;
        this.failures = Counter.builder("amanah.snapshot.failures")
                .description("Times that the figures could not be taken")
                .register(registry);
        Gauge.builder("amanah.snapshot.age", () -> (System.nanoTime() - takenNanos) / 1e9)
                .description("How long ago the figures were taken")
                .baseUnit(Family.SECONDS)
                .register(registry);
        Gauge.builder("amanah.snapshot.duration", () -> seconds)
                .description("How long it took to take the figures")
                .baseUnit(Family.SECONDS)
                .register(registry);
    }

    /** Takes all figures; where one cannot be read, those of before stay and grow old. */
    @Scheduled(fixedDelayString = "${amanah.metrics.every}", initialDelayString = "${amanah.metrics.every}")
    public synchronized void take() {
        long begun = System.nanoTime();
        List<Family.Sample> taken = new ArrayList<>();
        try {
            figures.forEach(some -> taken.addAll(some.read()));
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.warn("The figures could not be taken: {}", failure.getClass().getName());
            return;
        }
        show(taken);
        takenNanos = System.nanoTime();
        seconds = (takenNanos - begun) / 1e9;
    }

    private void show(List<Family.Sample> taken) {
        Map<Family, Set<MultiGauge.Row<?>>> rows = taken.stream()
                .collect(Collectors.groupingBy(
                        Family.Sample::family,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                sample -> MultiGauge.Row.of(sample.tags(), sample.value()), Collectors.toSet())));
        rows.keySet().forEach(family -> gauges.computeIfAbsent(family, this::gauge));
        gauges.forEach((family, gauge) -> gauge.register(rows.getOrDefault(family, Set.of()), true));
    }

    private MultiGauge gauge(Family family) {
        return MultiGauge.builder(family.name())
                .description(family.description())
                .baseUnit(family.unit())
                .register(registry);
    }
}
