package id.amanah.workflow.models.whatif;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.changes.TableWords;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** One version of a rule table, asked without the process engine: nothing is deployed and nothing is recorded. */
final class RuleTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final String NOTHING = "tidak ada baris yang cocok";

    private final DmnDecision decision;
    private final TableWords words;
    private final Map<String, Optional<List<Map<String, Object>>>> known = new HashMap<>();

    private RuleTable(DmnDecision decision, TableWords words) {
        this.decision = decision;
        this.words = words;
    }

    /**
     * Reads a table that may come from outside.
     *
     * @throws RefusedInput where it is no table, or asks for another language than FEEL, which could reach anything
     */
    static RuleTable of(String key, byte[] content) {
        TableWords words = TableWords.of(key, content);
        if (!words.onlyFeel()) {
            throw RefusedInput.of("files", "Tabel " + key + " memakai bahasa lain selain FEEL dan tidak dicoba.");
        }
        try {
            DmnDecision decision = ENGINE.parseDecision(key, new ByteArrayInputStream(content));
            if (!decision.isDecisionTable()) {
                throw RefusedInput.of("files", "Tabel " + key + " bukan tabel keputusan.");
            }
            return new RuleTable(decision, words);
        } catch (DmnEngineException unreadable) {
            throw RefusedInput.of("files", "Tabel " + key + " tidak dapat dibaca: " + unreadable.getMessage());
        }
    }

    /** What it answers, in words; empty where it cannot answer these facts. */
    Optional<String> answer(String facts) {
        return rows(facts)
                .map(rows -> rows.isEmpty()
                        ? NOTHING
                        : rows.stream().map(words::answer).collect(Collectors.joining(" + ")));
    }

    /** The rows it answers; empty where it cannot answer these facts. */
    Optional<List<Map<String, Object>>> rows(String facts) {
        return known.computeIfAbsent(facts, this::evaluate);
    }

    /** Facts in words, by the table's column labels. */
    String factsInWords(String facts) {
        return words.facts(Facts.read(facts));
    }

    private Optional<List<Map<String, Object>>> evaluate(String facts) {
        try {
            return Optional.of(
                    ENGINE.evaluateDecisionTable(decision, Facts.read(facts)).getResultList());
        } catch (DmnEngineException unanswerable) {
            return Optional.empty();
        }
    }
}
