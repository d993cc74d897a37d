package id.amanah.workflow.monitoring.mail;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how mail goes; never that the application is down: cases go on without mail. Asks nobody, and so never hangs. */
@Component
class MailOutboxHealthIndicator implements HealthIndicator {

    private final Postman postman;
    private final MailFigures figures;

    MailOutboxHealthIndicator(Postman postman, MailFigures figures) {
        this.postman = postman;
        this.figures = figures;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        if (!postman.isOn()) {
            return health.withDetail("mail", "tidak dipakai: SPRING_MAIL_HOST belum diatur")
                    .build();
        }
        figures.last()
                .ifPresent(backlog -> health.withDetail("waiting", backlog.waiting())
                        .withDetail("failing", backlog.failing())
                        .withDetail("givenUp", backlog.givenUp()));
        return health.build();
    }
}
