package id.amanah.workflow.models.whatif;

import id.amanah.programme.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rules by tables that need not be live; nothing that is asked here is recorded. */
final class TriedRules implements Rules {

    private final Function<String, Optional<byte[]>> contents;
    private final Map<String, RuleTable> tables = new HashMap<>();

    /** @param contents a table's file by the table's id */
    TriedRules(Function<String, Optional<byte[]>> contents) {
        this.contents = contents;
    }

    @Override
    public List<Map<String, Object>> decide(String table, Map<String, ?> facts) {
        return tables.computeIfAbsent(table, this::read)
                .rows(Facts.text(facts))
                .orElseThrow(() -> new IllegalArgumentException("rule table " + table + " gives no answer"));
    }

    private RuleTable read(String table) {
        return RuleTable.of(
                table,
                contents.apply(table)
                        .orElseThrow(() -> new IllegalArgumentException("there is no rule table " + table)));
    }
}
