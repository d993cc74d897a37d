package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.ToldRefusal;
import id.amanah.workflow.models.gate.Finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;

/** A deployment that the gate refused, as the engine's REST interface answers it: status 400, every problem by file. */
class RefusedModels extends ParseException implements ToldRefusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RefusedModels(List<Finding> findings) {
        super(summary(findings), findings.get(0).resource(), List.of(), List.of());
        this.findings = List.copyOf(findings);
    }

    /** Everything found, warnings included. */
    List<Finding> findings() {
        return findings;
    }

    @Override
    public List<ResourceReport> getResorceReports() {
        Map<String, List<Finding>> byFile = findings.stream()
                .collect(Collectors.groupingBy(Finding::resource, LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> (ResourceReport) new Report(file.getKey(), file.getValue()))
                .toList();
    }

    private static String summary(List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        StringBuilder text =
                new StringBuilder("Model belum dapat diberlakukan; perbaiki dahulu " + errors.size() + " hal:");
        for (int number = 1; number <= errors.size(); number++) {
            Finding error = errors.get(number - 1);
            text.append('\n')
                    .append(number)
                    .append(". ")
                    .append(error.message())
                    .append(' ')
                    .append(error.mend());
        }
        return text.toString();
    }

    private record Report(String resource, List<Finding> findings) implements ResourceReport {

        @Override
        public String getResourceName() {
            return resource;
        }

        @Override
        public List<Problem> getErrors() {
            return of(Severity.ERROR);
        }

        @Override
        public List<Problem> getWarnings() {
            return of(Severity.WARNING);
        }

        private List<Problem> of(Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(Report::problem)
                    .toList();
        }

        private static Problem problem(Finding finding) {
            String text = finding.message() + " " + finding.mend();
            return finding.elementId() == null
                    ? new ProblemImpl(text, null)
                    : new ProblemImpl(text, null, finding.elementId());
        }
    }
}
