package id.amanah.workflow.monitoring.metrics;

import java.util.List;

/** Reads some of the figures; what is counted has few tags and never an application's number. */
@FunctionalInterface
public interface Figures {

    /** As they are now, in a few set-based questions. */
    List<Family.Sample> read();
}
