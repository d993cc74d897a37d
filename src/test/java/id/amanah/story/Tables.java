package id.amanah.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What stands in all our own tables and in the engine's tables of what is running, to be compared with later.
 *
 * @param contents by name of the table: how many rows, and a sum over what stands in them
 */
public record Tables(Map<String, String> contents) {

    /** As they are now. */
    public static Tables of(JdbcTemplate database) {
        List<String> names = database.queryForList(
                "select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE'"
                        + " and (table_name not like 'act\\_%' or table_name like 'act\\_ru\\_%')",
                String.class);
        // Rows and a sum over what stands in them: a changed row shows as well as a new one.
        String all = names.stream()
                .map(name -> "select '" + name + "' as name, count(*) || ' rows, '"
                        + " || coalesce(sum(hashtextextended(t::text, 0)), 0) as content from " + name + " t")
                .collect(Collectors.joining(" union all "));
        Map<String, String> contents = new TreeMap<>();
        database.query(all, row -> {
            contents.put(row.getString("name"), row.getString("content"));
        });
        return new Tables(contents);
    }
}
