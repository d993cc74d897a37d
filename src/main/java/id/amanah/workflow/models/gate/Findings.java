package id.amanah.workflow.models.gate;

import id.amanah.workflow.models.gate.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the checks find. */
final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();

    /** Something that keeps the model from going live. */
    void error(String code, Place place, String message, String mend) {
        found.add(new Finding(Severity.ERROR, code, place.resource(), place.id(), place.label(), message, mend));
    }

    /** Something to look at twice. */
    void warning(String code, Place place, String message, String mend) {
        found.add(new Finding(Severity.WARNING, code, place.resource(), place.id(), place.label(), message, mend));
    }

    /** Something found elsewhere. */
    void add(Finding finding) {
        found.add(finding);
    }

    /** Everything found, errors first, file by file. */
    List<Finding> all() {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::resource));
        return sorted;
    }
}
