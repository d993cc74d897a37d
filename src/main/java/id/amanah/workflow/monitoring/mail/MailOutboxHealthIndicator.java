package id.amanah.workflow.monitoring.mail;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how mail goes; never that the application is down: cases go on without mail. */
@Component
class MailOutboxHealthIndicator implements HealthIndicator {

    private final Postman postman;
    private final MailOutbox outbox;

    MailOutboxHealthIndicator(Postman postman, MailOutbox outbox) {
        this.postman = postman;
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        if (!postman.isOn()) {
            return Health.up()
                    .withDetail("mail", "tidak dipakai: SPRING_MAIL_HOST belum diatur")
                    .build();
        }
        MailOutbox.Backlog backlog = outbox.backlog();
        return Health.up()
                .withDetail("waiting", backlog.waiting())
                .withDetail("failing", backlog.failing())
                .withDetail("givenUp", backlog.givenUp())
                .build();
    }
}
