package id.amanah.workflow.models;

import id.amanah.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;

/** What the engine's own reading of a model complains about. */
final class EngineProblems {

    private EngineProblems() {}

    static List<Problem> of(ParseException unreadable) {
        List<Problem> problems = new ArrayList<>();
        unreadable
                .getResorceReports()
                .forEach(report -> report.getErrors()
                        .forEach(error -> problems.add(new Problem(
                                report.getResourceName(), report.getResourceName() + ": " + error.getMessage()))));
        if (problems.isEmpty()) {
            problems.add(new Problem("files", "Model tidak dapat dibaca: " + unreadable.getMessage()));
        }
        return problems;
    }
}
