package id.amanah.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everybody asks, in the zone of the cooperative. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(@Value("${amanah.zone:Asia/Makassar}") String zone) {
        return Clock.system(ZoneId.of(zone));
    }
}
