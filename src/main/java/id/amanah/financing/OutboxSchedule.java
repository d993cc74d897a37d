package id.amanah.financing;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns on the clockwork that {@link OutboxDelivery} runs by. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OutboxSchedule {}
