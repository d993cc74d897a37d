package id.amanah.launch;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Drops the profile {@code demo} where a database of somebody's own is named: demonstration users have a printed password
 * and its groups are invented. The build's {@code spring-boot:run} asks for the profile whatever the database.
 */
final class DemoStaysAtHome implements EnvironmentPostProcessor, Ordered {

    private static final String DEMO = "demo";

    private final Log log;

    DemoStaysAtHome(DeferredLogFactory logs) {
        this.log = logs.getLog(DemoStaysAtHome.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> profiles = Arrays.asList(environment.getActiveProfiles());
        if (profiles.contains(DEMO) && StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            environment.setActiveProfiles(
                    profiles.stream().filter(profile -> !profile.equals(DEMO)).toArray(String[]::new));
            log.info("Basis data Anda sendiri: profil demo tidak dipakai, tanpa data dan pengguna percobaan.");
        }
    }

    /** After all configuration was read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
