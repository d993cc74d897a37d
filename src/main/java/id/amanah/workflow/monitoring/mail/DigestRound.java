package id.amanah.workflow.monitoring.mail;

import id.amanah.programme.WorkingDays;
import id.amanah.workflow.operations.OperationsDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the digest of a working day to everybody, once: the mail's key says for whom and which day. */
@Component
class DigestRound {

    /** A case may stand still at many places at once. */
    private static final int OLDEST_READ = 500;

    private final Recipients recipients;
    private final OperationsDesk desk;
    private final StuckLetters letters;
    private final MailOutbox outbox;
    private final WorkingDays calendar;
    private final MailSettings settings;
    private final Clock clock;

    DigestRound(
            Recipients recipients,
            OperationsDesk desk,
            StuckLetters letters,
            MailOutbox outbox,
            WorkingDays calendar,
            MailSettings settings,
            Clock clock) {
        this.recipients = recipients;
        this.desk = desk;
        this.letters = letters;
        this.outbox = outbox;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    void write() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(settings.digestAt()) || !calendar.isWorkingDay(today)) {
            return;
        }
        List<Recipient> people = recipients.reachable();
        Set<String> written =
                outbox.left(people.stream().map(person -> key(person, today)).toList());
        people.stream()
                .filter(person -> !written.contains(key(person, today)))
                .forEach(person -> outbox.leave(
                        MailOutbox.Kind.DIGEST,
                        key(person, today),
                        person.id(),
                        letters.digest(
                                person,
                                desk.board(person.watcher()),
                                desk.stuck(null, OLDEST_READ, person.watcher()))));
    }

    private static String key(Recipient person, LocalDate day) {
        return "digest:" + day + ":" + person.id();
    }
}
