package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import id.amanah.financing.OutboxBacklog;
import id.amanah.financing.OutboxDelivery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the ledger has not heard of yet. */
@Component
class OutboxFigures implements Figures {

    static final Family WAITING = count("amanah.outbox.waiting", "Movements of money the ledger has not heard of yet");
    static final Family FAILING = count("amanah.outbox.failing", "Those of them that the ledger failed to take");
    static final Family ATTEMPTS = count("amanah.outbox.failed.attempts", "How often it failed to take them");
    static final Family OLDEST = seconds("amanah.outbox.oldest", "How long the oldest of them has waited");

    private final OutboxDelivery outbox;
    private final Clock clock;

    OutboxFigures(OutboxDelivery outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Family.Sample> read() {
        OutboxBacklog backlog = outbox.backlog();
        return List.of(
                WAITING.of(backlog.waiting()),
                FAILING.of(backlog.failing()),
                ATTEMPTS.of(backlog.failedAttempts()),
                OLDEST.of(backlog.oldest()
                        .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                        .orElse(0L)));
    }
}
