package id.amanah.workflow.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the engine's tables, once they are there, the indexes that the board needs. */
@Component
class EngineIndexes implements SmartInitializingSingleton {

    private final JdbcClient database;

    EngineIndexes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            database.sql(new ClassPathResource("db/engine/operations.sql").getContentAsString(StandardCharsets.UTF_8))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
