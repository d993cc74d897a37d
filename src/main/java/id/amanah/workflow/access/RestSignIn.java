package id.amanah.workflow.access;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Every REST door asks for the same sign-in as Tasklist; the web applications keep the engine's own session and CSRF guard. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class RestSignIn {

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestSignIn() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.setName("engine-rest-sign-in");
        filter.addUrlPatterns("/engine-rest/*");
        filter.setAsyncSupported(true);
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        return filter;
    }

    @Bean
    SecurityFilterChain ownInterface(HttpSecurity http, AuthenticationProvider staffSignIn) throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**", "/actuator/**")
                .authenticationProvider(staffSignIn)
                .authorizeHttpRequests(request -> request.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher("/**")
                .authorizeHttpRequests(
                        request -> request.requestMatchers("/", "/camunda/**", "/engine-rest/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .build();
    }
}
