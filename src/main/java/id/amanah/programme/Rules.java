package id.amanah.programme;

import java.util.List;
import java.util.Map;

/**
 * The tables that managers tune: thresholds, points, bands and deadlines, one table a question. A feature states the
 * facts and gets back what the table says; it never holds the number itself. The tables are DMN files in {@code
 * processes/}; every one of them has the input {@code programme}.
 */
public interface Rules {

    /**
     * Asks a table.
     *
     * @param table the table's id, which is its file name: {@code group-eligibility}
     * @param facts inputs by name: texts, whole numbers, decimals, yes/no, dates; never a name, NIK, phone number or
     *     street, for the engine keeps what it was asked
     * @return the outputs by name of each rule that matched, in the table's order; empty where none matched
     * @throws IllegalArgumentException where there is no such table, or it cannot be read with these facts
     */
    List<Map<String, Object>> decide(String table, Map<String, ?> facts);
}
