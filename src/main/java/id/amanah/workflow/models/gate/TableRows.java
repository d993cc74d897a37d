package id.amanah.workflow.models.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** The rows of a rule table with their cells read. */
final class TableRows {

    private final TableModel table;
    private final DecisionTable content;
    private final List<Row> rows = new ArrayList<>();

    private TableRows(TableModel table) {
        this.table = table;
        this.content = (DecisionTable) table.decision().getExpression();
        int number = 0;
        for (Rule rule : content.getRules()) {
            number++;
            List<Optional<Feel>> tests = rule.getInputEntries().stream()
                    .map(entry -> Feel.test(text(entry.getText())))
                    .toList();
            rows.add(new Row(number, rule, tests));
        }
    }

    static TableRows of(TableModel table) {
        return new TableRows(table);
    }

    List<Row> rows() {
        return rows;
    }

    HitPolicy policy() {
        return content.getHitPolicy() == null ? HitPolicy.UNIQUE : content.getHitPolicy();
    }

    DecisionTable content() {
        return content;
    }

    List<Input> inputs() {
        return List.copyOf(content.getInputs());
    }

    List<Output> outputs() {
        return List.copyOf(content.getOutputs());
    }

    static String name(Input input) {
        return input.getInputExpression() == null
                ? ""
                : text(input.getInputExpression().getText());
    }

    static String text(Text text) {
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().strip();
    }

    /** Whether some row answers these facts; columns that are not among them count as matching. */
    boolean answers(Map<String, Object> facts) {
        List<Input> inputs = inputs();
        return rows.stream().anyMatch(row -> {
            for (int column = 0; column < inputs.size(); column++) {
                Object fact = facts.get(name(inputs.get(column)));
                Optional<Feel> test = column < row.tests().size() ? row.tests().get(column) : Optional.empty();
                if (fact != null && test.isPresent() && !test.get().matches(fact)) {
                    return false;
                }
            }
            return true;
        });
    }

    Place place(DmnElement element, String label) {
        return new Place(table.resource(), element.getId(), label);
    }

    Place place(Row row) {
        return new Place(table.resource(), row.rule().getId(), "baris " + row.number());
    }

    TableModel table() {
        return table;
    }

    /**
     * A row.
     *
     * @param number from the top, from 1
     * @param rule itself
     * @param tests its input cells; nothing where one cannot be read
     */
    record Row(int number, Rule rule, List<Optional<Feel>> tests) {}
}
