package id.amanah.workflow.monitoring.mail;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Tells how mail goes; never that the application is down: cases go on without mail. */
@Component
class MailOutboxHealthIndicator extends AbstractHealthIndicator {

    private final Postman postman;
    private final MailOutbox outbox;

    MailOutboxHealthIndicator(Postman postman, MailOutbox outbox) {
        this.postman = postman;
        this.outbox = outbox;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        if (!postman.isOn()) {
            health.withDetail("mail", "tidak dipakai: SPRING_MAIL_HOST belum diatur");
            return;
        }
        MailOutbox.Backlog backlog = outbox.backlog();
        health.withDetail("waiting", backlog.waiting())
                .withDetail("failing", backlog.failing())
                .withDetail("givenUp", backlog.givenUp());
    }
}
