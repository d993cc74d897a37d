package id.amanah.workflow.models;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code amanah.models.write-to} the application writes what is live into the folders and ends: it opens no port,
 * works no jobs and delivers nothing meanwhile.
 */
class WriteBackMode implements EnvironmentPostProcessor {

    static final String PROPERTY = "amanah.models.write-to";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty(PROPERTY, "").isBlank()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "write-back-mode",
                            Map.of(
                                    "server.port", "-1",
                                    "camunda.bpm.job-execution.enabled", "false",
                                    "amanah.outbox.every", "P1D")));
        }
    }
}
