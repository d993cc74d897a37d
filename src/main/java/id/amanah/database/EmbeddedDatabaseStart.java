package id.amanah.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL when {@code spring.datasource.url} names no other database. Settings:
 * {@code amanah.database.folder} (data; {@code .amanah/postgres}), {@code amanah.database.binaries-folder} (unpacked
 * programs; {@code .amanah/programs}), {@code amanah.database.port} (any free one). Leaves
 * {@code amanah.database.embedded=true} behind for conditions.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class EmbeddedDatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.startingIn(
                Path.of(environment.getProperty("amanah.database.folder", ".amanah/postgres")),
                Path.of(environment.getProperty("amanah.database.binaries-folder", ".amanah/programs")),
                environment.getProperty("amanah.database.port", Integer.class, 0));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embedded-database", Map.of("amanah.database.embedded", true)));

        // As a bean that the connection pool depends on it is stopped after the pool, whatever the order of the rest.
        AtomicBoolean ownedBySpring = new AtomicBoolean();
        context.registerBean("embeddedDatabase", EmbeddedDatabase.class, () -> {
            ownedBySpring.set(true);
            return database;
        });
        context.addApplicationListener(new CloseAfterFailure(database, ownedBySpring));
    }

    /** Stops a database that Spring never came to own because the start failed before. */
    private record CloseAfterFailure(EmbeddedDatabase database, AtomicBoolean ownedBySpring)
            implements ApplicationListener<ApplicationFailedEvent> {

        @Override
        public void onApplicationEvent(ApplicationFailedEvent failed) {
            if (!ownedBySpring.get()) {
                database.close();
            }
        }
    }
}
