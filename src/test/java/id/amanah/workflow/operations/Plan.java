package id.amanah.workflow.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database answered a question.
 *
 * @param scanned tables that were read from end to end
 * @param pages how many pages were touched
 */
record Plan(Set<String> scanned, long pages) {

    /** Asks it and looks how it was answered. */
    static Plan of(JdbcClient database, String sql, Map<String, Object> parameters) {
        String answer = database.sql("explain (analyze, buffers, format json) " + sql)
                .params(parameters)
                .query(String.class)
                .single();
        try {
            JsonNode root = new ObjectMapper().readTree(answer).get(0).get("Plan");
            Set<String> scanned = new TreeSet<>();
            collect(root, scanned);
            return new Plan(
                    scanned,
                    root.get("Shared Hit Blocks").asLong()
                            + root.get("Shared Read Blocks").asLong());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void collect(JsonNode node, Set<String> scanned) {
        if (node.get("Node Type").asText().equals("Seq Scan")) {
            scanned.add(node.get("Relation Name").asText());
        }
        if (node.has("Plans")) {
            node.get("Plans").forEach(part -> collect(part, scanned));
        }
    }
}
