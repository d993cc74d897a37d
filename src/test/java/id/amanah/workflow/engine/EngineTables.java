package id.amanah.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks through every column of every table of the engine, text and bytes. */
public final class EngineTables {

    private EngineTables() {}

    /** The columns, as {@code table.column}, in which the text occurs anywhere. */
    public static List<String> columnsHolding(JdbcTemplate database, String text) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> column :
                database.queryForList("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = current_schema() and table_name like 'act\\_%'")) {
            String table = (String) column.get("table_name");
            String name = (String) column.get("column_name");
            String value = "bytea".equals(column.get("data_type"))
                    ? "encode(" + name + ", 'escape')"
                    : "cast(" + name + " as text)";
            Long rows = database.queryForObject(
                    "select count(*) from " + table + " where position(? in " + value + ") > 0", Long.class, text);
            if (rows != null && rows > 0) {
                found.add(table + "." + name);
            }
        }
        return found;
    }
}
