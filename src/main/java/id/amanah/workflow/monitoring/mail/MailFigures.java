package id.amanah.workflow.monitoring.mail;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import id.amanah.workflow.monitoring.metrics.Family;
import id.amanah.workflow.monitoring.metrics.Figures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether mail goes out. */
@Component
class MailFigures implements Figures {

    static final Family ON = count("amanah.mail.on", "1 where a mail server is set, else 0");
    static final Family RECIPIENTS =
            count("amanah.mail.recipients", "Operators and managers, with an address or without");
    static final Family WAITING = count("amanah.mail.waiting", "Mails that have not left yet");
    static final Family FAILING = count("amanah.mail.failing", "Those of them that failed to leave");
    static final Family GIVEN_UP =
            count("amanah.mail.given.up", "Mails that never left, in the time that mail is kept");
    static final Family OLDEST = seconds("amanah.mail.oldest", "How long the oldest mail has waited");

    private final MailOutbox outbox;
    private final Recipients recipients;
    private final Postman postman;
    private final Clock clock;
    private volatile MailOutbox.Backlog last;

    MailFigures(MailOutbox outbox, Recipients recipients, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    public List<Family.Sample> read() {
        MailOutbox.Backlog backlog = outbox.backlog();
        last = backlog;
        List<Recipient> people = recipients.all();
        long reachable = people.stream().filter(Recipient::hasAddress).count();
        return List.of(
                ON.of(postman.isOn() ? 1 : 0),
                RECIPIENTS.of(reachable, "address", "present"),
                RECIPIENTS.of(people.size() - reachable, "address", "missing"),
                WAITING.of(backlog.waiting()),
                FAILING.of(backlog.failing()),
                GIVEN_UP.of(backlog.givenUp()),
                OLDEST.of(backlog.oldest()
                        .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                        .orElse(0L)));
    }

    /** How much waited when the figures were taken last. */
    Optional<MailOutbox.Backlog> last() {
        return Optional.ofNullable(last);
    }
}
