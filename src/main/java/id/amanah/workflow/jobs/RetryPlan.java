package id.amanah.workflow.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;

/**
 * How often a job is tried again and with what pauses.
 *
 * @param retries how often, after the first try
 * @param firstMinutes the pause before the first of them
 * @param factor by which each pause is longer than the one before
 * @param longestMinutes no pause is longer
 */
record RetryPlan(int retries, int firstMinutes, int factor, int longestMinutes) {

    static final String RETRIES = "retries";
    static final String FIRST = "firstMinutes";
    static final String FACTOR = "pauseFactor";
    static final String LONGEST = "longestMinutes";

    /** As a row of the table says. */
    static RetryPlan of(Map<String, Object> row) {
        return new RetryPlan(number(row, RETRIES), number(row, FIRST), number(row, FACTOR), number(row, LONGEST));
    }

    /** The pauses, one for each retry. */
    List<Duration> pauses() {
        return Stream.iterate((long) firstMinutes, minutes -> Math.min(longestMinutes, minutes * factor))
                .limit(retries)
                .map(minutes -> Duration.ofMinutes(Math.min(longestMinutes, minutes)))
                .toList();
    }

    /** In the engine's words, which count the first try too and want a pause even where there is no retry. */
    FailedJobRetryConfiguration configuration() {
        List<Duration> pauses = retries == 0 ? List.of(Duration.ZERO) : pauses();
        return new FailedJobRetryConfiguration(
                retries + 1, pauses.stream().map(Duration::toString).toList());
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
