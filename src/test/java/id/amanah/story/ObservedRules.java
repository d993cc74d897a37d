package id.amanah.story;

import id.amanah.programme.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Notes how the application asks its rule tables, and which of their outputs it reads. */
@TestConfiguration(proxyBeanMethods = false)
class ObservedRules {

    private static final Map<String, Set<Set<String>>> ASKED = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();

    @Bean
    static BeanPostProcessor observingRules() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Rules rules ? observing(rules) : bean;
            }
        };
    }

    private static Rules observing(Rules rules) {
        return (table, facts) -> {
            ASKED.computeIfAbsent(table, unknown -> ConcurrentHashMap.newKeySet())
                    .add(new TreeSet<>(facts.keySet()));
            return rules.decide(table, facts).stream()
                    .map(row -> reading(table, row))
                    .toList();
        };
    }

    private static Map<String, Object> reading(String table, Map<String, Object> row) {
        return new LinkedHashMap<>(row) {
            private static final long serialVersionUID = 1L;

            @Override
            public Object get(Object output) {
                READ.computeIfAbsent(table, unknown -> ConcurrentHashMap.newKeySet())
                        .add(String.valueOf(output));
                return super.get(output);
            }
        };
    }

    /** With which facts a table was asked; one set for each way in which it was. */
    static List<Set<String>> askedWith(String table) {
        return List.copyOf(ASKED.getOrDefault(table, Set.of()));
    }

    /** Which outputs of a table were read. */
    static Set<String> read(String table) {
        return new TreeSet<>(READ.getOrDefault(table, Set.of()));
    }
}
