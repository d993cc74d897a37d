package id.amanah.workflow.monitoring.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one scrape brought: each series with its value. */
record Scrape(Map<String, Double> series) {

    /** Reads the text that Prometheus reads. */
    static Scrape of(String text) {
        return new Scrape(text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                        (first, second) -> first,
                        TreeMap::new)));
    }

    /** The value of one series, 0 where there is none yet. */
    double value(String series) {
        return this.series.getOrDefault(series, 0.0);
    }

    /** Every metric's name. */
    Set<String> names() {
        return series.keySet().stream()
                .map(one -> one.replaceAll("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
