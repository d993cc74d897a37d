package id.amanah.models;

import id.amanah.programme.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The tables in {@code processes/} as they lie there, evaluated by the engine's own DMN part without the rest of it. */
public final class ShippedTables implements Rules {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> TABLES = new ConcurrentHashMap<>();

    @Override
    public List<Map<String, Object>> decide(String table, Map<String, ?> facts) {
        return ENGINE.evaluateDecisionTable(
                        TABLES.computeIfAbsent(table, ShippedTables::read), new LinkedHashMap<>(facts))
                .getResultList();
    }

    private static DmnDecision read(String table) {
        try (InputStream file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            return ENGINE.parseDecision(table, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
