package id.amanah.workflow.monitoring.metrics;

import id.amanah.launch.CannotStart;
import id.amanah.workflow.access.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may read the metrics: operators and administrators as themselves, and Prometheus by a password of its own, which opens
 * nothing else and which no user of the engine has.
 */
@Configuration(proxyBeanMethods = false)
class ScrapeSignIn {

    static final String PROMETHEUS = "prometheus";

    private static final String MAY_READ = "metrics";
    private static final int SHORTEST_PASSWORD = 16;

    @Bean
    @Order(1)
    SecurityFilterChain metrics(
            HttpSecurity http, AuthenticationProvider staffSignIn, @Value("${amanah.metrics.password}") String password)
            throws Exception {
        if (!password.isEmpty()) {
            if (password.length() < SHORTEST_PASSWORD) {
                throw new CannotStart(
                        "AMANAH_METRICS_PASSWORD terlalu pendek: paling sedikit " + SHORTEST_PASSWORD + " huruf.");
            }
            http.authenticationProvider(new Scraper(password.getBytes(StandardCharsets.UTF_8)));
        }
        return http.securityMatcher("/actuator/prometheus")
                .authenticationProvider(staffSignIn)
                .authorizeHttpRequests(request -> request.anyRequest()
                        .hasAnyAuthority(MAY_READ, Role.OPERATORS.groupId(), Role.ADMINISTRATORS.groupId()))
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private record Scraper(byte[] password) implements AuthenticationProvider {

        /** Null, "not for me", for everybody else. */
        @Override
        public Authentication authenticate(Authentication attempt) {
            if (!PROMETHEUS.equals(attempt.getName())) {
                return null;
            }
            byte[] given = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(password, given)) {
                throw new BadCredentialsException("Kata sandi salah");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    PROMETHEUS, null, List.of(new SimpleGrantedAuthority(MAY_READ)));
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
