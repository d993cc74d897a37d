package id.amanah.workflow.monitoring.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes what is to be told and delivers it, every minute. What is due follows from the clock and from what was written, so
 * that a restart neither leaves out nor repeats a mail.
 */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private final Postman postman;
    private final List<Map.Entry<String, Runnable>> steps;

    MailRound(
            Postman postman,
            DigestRound digest,
            AlertRound alert,
            MailDelivery delivery,
            MailOutbox outbox,
            MailSettings settings,
            Clock clock) {
        this.postman = postman;
        this.steps = List.of(
                Map.entry("digest", digest::write),
                Map.entry("alert", alert::write),
                Map.entry("giving up", outbox::giveUp),
                Map.entry("delivery", delivery::deliverDue),
                Map.entry("clean-up", () -> outbox.forget(clock.instant().minus(settings.keep()))));
    }

    @Scheduled(fixedDelayString = "${amanah.mail.every}", initialDelayString = "${amanah.mail.every}")
    void run() {
        if (postman.isOn()) {
            steps.forEach(step -> attempt(step.getKey(), step.getValue()));
        }
    }

    /** What cannot be written must not keep what is written from leaving. */
    static void attempt(String name, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Mail {} failed and is tried again: {}",
                    name,
                    failure.getClass().getName());
        }
    }
}
