package id.amanah.load;

import id.amanah.story.RequestMeter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long each kind of request took, and how many were refused. */
final class Latencies implements RequestMeter {

    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final double MEDIAN = 0.50;
    private static final double NEARLY_ALL = 0.95;

    private final Map<String, Kind> kinds = new TreeMap<>();

    @Override
    public synchronized void answered(String kind, long nanoseconds, boolean accepted) {
        Kind measured = kinds.computeIfAbsent(kind, unknown -> new Kind());
        measured.nanoseconds.add(nanoseconds);
        if (!accepted) {
            measured.refused++;
        }
    }

    /** Forgets everything measured so far. */
    synchronized void clear() {
        kinds.clear();
    }

    /** How many requests of kinds whose name begins so were accepted. */
    synchronized int acceptedOf(String beginning) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(beginning))
                .mapToInt(kind -> kind.getValue().nanoseconds.size() - kind.getValue().refused)
                .sum();
    }

    /** How many requests were refused or failed. */
    synchronized int refused() {
        return kinds.values().stream().mapToInt(kind -> kind.refused).sum();
    }

    /** One line for each kind, in milliseconds. */
    synchronized void print(PrintStream out) {
        out.printf("%-40s %8s %10s %10s %8s%n", "request", "count", "p50 ms", "p95 ms", "errors");
        kinds.forEach((name, kind) -> out.printf(
                Locale.ROOT,
                "%-40s %8d %10.1f %10.1f %8d%n",
                name,
                kind.nanoseconds.size(),
                kind.percentile(MEDIAN),
                kind.percentile(NEARLY_ALL),
                kind.refused));
    }

    private static final class Kind {

        private final List<Long> nanoseconds = new ArrayList<>();
        private int refused;

        private double percentile(double share) {
            List<Long> sorted = nanoseconds.stream().sorted().toList();
            int rank = (int) Math.ceil(share * sorted.size()) - 1;
            return sorted.get(Math.max(0, rank)) / NANOS_PER_MILLI;
        }
    }
}
