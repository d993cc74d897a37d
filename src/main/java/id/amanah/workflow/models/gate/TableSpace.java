package id.amanah.workflow.models.gate;

import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.workflow.models.gate.TableRows.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * Everything a table can be asked, cut where its cells change their answer: between two neighbouring bounds a row matches
 * everywhere or nowhere, so that one value of each stretch stands for all.
 */
final class TableSpace {

    /** Stands for every text that no row names. */
    static final String OTHER = "(lainnya)";

    private static final int MOST_STEPS = 400_000;

    private final List<Axis> axes;
    private final List<Row> rows;
    private int steps;

    private TableSpace(List<Axis> axes, List<Row> rows) {
        this.axes = axes;
        this.rows = rows;
    }

    /** The space of a table; nothing where a cell cannot be read or compares with more than fixed values. */
    static Optional<TableSpace> of(TableRows table, TableContract contract, Collection<String> programmes) {
        List<Axis> axes = new ArrayList<>();
        List<Input> inputs = table.inputs();
        for (int index = 0; index < inputs.size(); index++) {
            String name = TableRows.name(inputs.get(index));
            Optional<Column> column = contract.asks().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                return Optional.empty();
            }
            List<Feel> tests = new ArrayList<>();
            for (Row row : table.rows()) {
                if (index >= row.tests().size()
                        || row.tests().get(index).filter(Feel::isConstantTest).isEmpty()) {
                    return Optional.empty();
                }
                tests.add(row.tests().get(index).orElseThrow());
            }
            axes.add(axis(column.get(), tests, programmes));
        }
        return Optional.of(new TableSpace(axes, table.rows()));
    }

    private static Axis axis(Column column, List<Feel> tests, Collection<String> programmes) {
        Set<Object> constants = new LinkedHashSet<>();
        tests.forEach(test -> constants.addAll(test.constants()));
        Set<Object> asked = new LinkedHashSet<>();
        Set<Object> thinkable = new LinkedHashSet<>();
        switch (column.type()) {
            case YES_NO -> asked.addAll(List.of(true, false));
            case CODE -> asked.addAll(column.codes());
            case PROGRAMME -> {
                asked.addAll(programmes);
                thinkable.addAll(constants);
                thinkable.add(OTHER);
            }
            case NUMBER -> asked.addAll(numbers(column, constants));
            case TEXT, STEP, TIME -> {
                asked.addAll(constants);
                asked.add(OTHER);
            }
        }
        thinkable.addAll(asked);
        List<Object> values = new ArrayList<>(asked);
        thinkable.stream().filter(value -> !asked.contains(value)).forEach(values::add);
        List<BitSet> matching = new ArrayList<>();
        for (Object value : values) {
            BitSet rows = new BitSet();
            for (int row = 0; row < tests.size(); row++) {
                rows.set(row, tests.get(row).matches(value));
            }
            matching.add(rows);
        }
        return new Axis(column, values, asked.size(), matching);
    }

    /** The bounds that cells name, their neighbours, and the ends. */
    private static Set<Object> numbers(Column column, Set<Object> constants) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        column.least().map(BigDecimal::valueOf).ifPresent(numbers::add);
        column.most().map(BigDecimal::valueOf).ifPresent(numbers::add);
        for (Object constant : constants) {
            if (constant instanceof BigDecimal number) {
                BigDecimal below = number.setScale(0, RoundingMode.FLOOR);
                BigDecimal above = number.setScale(0, RoundingMode.CEILING);
                numbers.addAll(List.of(below, above, below.subtract(BigDecimal.ONE), above.add(BigDecimal.ONE)));
            }
        }
        Set<Object> within = new LinkedHashSet<>();
        numbers.stream()
                .filter(number -> column.least()
                        .map(least -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
                        .orElse(true))
                .filter(number -> column.most()
                        .map(most -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
                        .orElse(true))
                .forEach(within::add);
        return within;
    }

    /** Something that can be asked and that no row answers. */
    Optional<List<Point>> gap() {
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return gap(0, all, new ArrayList<>(), new HashMap<>());
    }

    private Optional<List<Point>> gap(int depth, BitSet left, List<Point> at, Map<List<Object>, Boolean> filled) {
        count();
        if (left.isEmpty()) {
            List<Point> example = new ArrayList<>(at);
            for (Axis axis : axes.subList(depth, axes.size())) {
                example.add(new Point(axis.column(), axis.values().get(0)));
            }
            return Optional.of(example);
        }
        if (depth == axes.size() || filled.containsKey(List.<Object>of(depth, left))) {
            return Optional.empty();
        }
        Axis axis = axes.get(depth);
        for (int index = 0; index < axis.asked(); index++) {
            BitSet still = (BitSet) left.clone();
            still.and(axis.matching().get(index));
            at.add(new Point(axis.column(), axis.values().get(index)));
            Optional<List<Point>> gap = gap(depth + 1, still, at, filled);
            at.remove(at.size() - 1);
            if (gap.isPresent()) {
                return gap;
            }
        }
        filled.put(List.<Object>of(depth, left.clone()), true);
        return Optional.empty();
    }

    /** Pairs of rows that answer the same question. */
    List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int first = 0; first < rows.size(); first++) {
            for (int second = first + 1; second < rows.size(); second++) {
                count();
                List<Point> at = new ArrayList<>();
                for (Axis axis : axes) {
                    common(axis, first, second).ifPresent(at::add);
                }
                if (at.size() == axes.size()) {
                    overlaps.add(new Overlap(rows.get(first), rows.get(second), at));
                }
            }
        }
        return overlaps;
    }

    private static Optional<Point> common(Axis axis, int first, int second) {
        for (int index = 0; index < axis.values().size(); index++) {
            BitSet matching = axis.matching().get(index);
            if (matching.get(first) && matching.get(second)) {
                return Optional.of(new Point(axis.column(), axis.values().get(index)));
            }
        }
        return Optional.empty();
    }

    /** Rows that nothing that can be asked ever matches. */
    List<Row> impossible() {
        List<Row> impossible = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int number = row;
            boolean matches =
                    axes.stream().allMatch(axis -> axis.matching().stream().anyMatch(matching -> matching.get(number)));
            if (!matches) {
                impossible.add(rows.get(row));
            }
        }
        return impossible;
    }

    /** Rows that the rows above them leave nothing to answer. */
    List<Row> shadowed() {
        List<Row> shadowed = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            BitSet above = new BitSet();
            above.set(0, row);
            if (!leaves(0, row, above)) {
                shadowed.add(rows.get(row));
            }
        }
        return shadowed;
    }

    /** Whether there is a question that the row answers and none of those above. */
    private boolean leaves(int depth, int row, BitSet above) {
        count();
        if (depth == axes.size()) {
            return above.isEmpty();
        }
        Axis axis = axes.get(depth);
        Set<BitSet> tried = new LinkedHashSet<>();
        for (BitSet matching : axis.matching()) {
            if (matching.get(row)) {
                BitSet still = (BitSet) above.clone();
                still.and(matching);
                if (tried.add(still) && leaves(depth + 1, row, still)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void count() {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TooLarge();
        }
    }

    private record Axis(Column column, List<Object> values, int asked, List<BitSet> matching) {}

    /** A column with a value. */
    record Point(Column column, Object value) {}

    /** Two rows that both match. */
    record Overlap(Row first, Row second, List<Point> at) {}

    /** More combinations than can be looked at. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
