package id.amanah.workflow.monitoring.metrics;

import io.micrometer.core.instrument.Tags;

/**
 * A gauge with one value for each set of tags.
 *
 * @param name with dots; Prometheus reads underscores
 * @param unit appended to the name by Prometheus; null for a plain number
 */
public record Family(String name, String unit, String description) {

    static final String SECONDS = "seconds";

    /** A number of something. */
    public static Family count(String name, String description) {
        return new Family(name, null, description);
    }

    /** A length of time. */
    public static Family seconds(String name, String description) {
        return new Family(name, SECONDS, description);
    }

    /** Its value now for these tags: keys and values in turn. */
    public Sample of(double value, String... tags) {
        return new Sample(this, Tags.of(tags), value);
    }

    /** One value. */
    public record Sample(Family family, Tags tags, double value) {}
}
