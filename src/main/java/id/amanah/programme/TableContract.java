package id.amanah.programme;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What code and a rule table must agree on.
 *
 * @param table the table's id, which is its file name
 * @param rows how many rows may answer
 * @param asks the facts the table is asked with; {@code programme} is always among them
 * @param gives the outputs the code reads of each row
 */
public record TableContract(String table, Rows rows, List<Column> asks, List<Column> gives) {

    /** How many rows may answer. */
    public enum Rows {
        /** One, whatever is asked: a gap stops the case. */
        EXACTLY_ONE,
        /** One or none: none is an answer too, but not for everything about a programme. */
        AT_MOST_ONE,
        /** Any number: each row is one thing to say. */
        ANY,
        /** As many as there are, at least one for every programme: a list to choose from or to work off. */
        SOME
    }

    /** What a column holds. */
    public enum Type {
        /** A text. */
        TEXT,
        /** One of a few words. */
        CODE,
        /** A whole number. */
        NUMBER,
        /** Yes or no. */
        YES_NO,
        /** A time of day, such as {@code 07:00}. */
        TIME,
        /** Code of a lending programme. */
        PROGRAMME,
        /** Id of a step of a process. */
        STEP
    }

    /**
     * A fact or an output.
     *
     * @param name as it stands in the table, below the label
     * @param type what it holds
     * @param codes the values of a code
     * @param least the least number it may be, where there is one
     * @param most the greatest number it may be, where there is one
     */
    public record Column(String name, Type type, Set<String> codes, Optional<Long> least, Optional<Long> most) {

        /** A text. */
        public static Column text(String name) {
            return new Column(name, Type.TEXT, Set.of(), Optional.empty(), Optional.empty());
        }

        /** The code of the lending programme, which every table is asked with. */
        public static Column programme() {
            return new Column("programme", Type.PROGRAMME, Set.of(), Optional.empty(), Optional.empty());
        }

        /** The id of a step. */
        public static Column step(String name) {
            return new Column(name, Type.STEP, Set.of(), Optional.empty(), Optional.empty());
        }

        /** One of these words. */
        public static Column code(String name, String... codes) {
            return new Column(
                    name, Type.CODE, new LinkedHashSet<>(Arrays.asList(codes)), Optional.empty(), Optional.empty());
        }

        /** The name of a constant. */
        public static Column code(String name, Class<? extends Enum<?>> type) {
            return new Column(
                    name,
                    Type.CODE,
                    Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    Optional.empty(),
                    Optional.empty());
        }

        /** A whole number within these bounds. */
        public static Column number(String name, long least, long most) {
            return new Column(name, Type.NUMBER, Set.of(), Optional.of(least), Optional.of(most));
        }

        /** Yes or no. */
        public static Column yesNo(String name) {
            return new Column(name, Type.YES_NO, Set.of(), Optional.empty(), Optional.empty());
        }

        /** A time of day. */
        public static Column time(String name) {
            return new Column(name, Type.TIME, Set.of(), Optional.empty(), Optional.empty());
        }
    }

    /** A table of which one row answers. */
    public static TableContract oneRow(String table, Column... asks) {
        return new TableContract(table, Rows.EXACTLY_ONE, List.of(asks), List.of());
    }

    /** A table of which one row answers, or none. */
    public static TableContract atMostOneRow(String table, Column... asks) {
        return new TableContract(table, Rows.AT_MOST_ONE, List.of(asks), List.of());
    }

    /** A table each of whose matching rows says something. */
    public static TableContract anyRows(String table, Column... asks) {
        return new TableContract(table, Rows.ANY, List.of(asks), List.of());
    }

    /** A table whose matching rows are a list that must not be empty. */
    public static TableContract someRows(String table, Column... asks) {
        return new TableContract(table, Rows.SOME, List.of(asks), List.of());
    }

    /** And of each row these outputs are read. */
    public TableContract giving(Column... outputs) {
        return new TableContract(table, rows, asks, List.of(outputs));
    }
}
