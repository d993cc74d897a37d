package id.amanah.workflow.monitoring.mail;

import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.OperationsDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody at once of what has just broken: new incidents, timers that nobody executes, cases whose data and process
 * disagree, and services in trouble. One mail gathers all that is new since the last one, so that a hundred incidents are no
 * storm.
 */
@Component
class AlertRound {

    private static final List<Cause> BROKEN =
            List.of(Cause.FAILED_JOB, Cause.ENDLESS_JOB, Cause.IDLE_JOB, Cause.LOST_PROCESS, Cause.DISAGREEMENT);
    private static final int MOST = 10_000;
    private static final long ONE_AT_A_TIME = 0x5355_5245_4CL;

    private final Recipients recipients;
    private final OperationsDesk desk;
    private final StuckLetters letters;
    private final MailOutbox outbox;
    private final MailSettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertRound(
            Recipients recipients,
            OperationsDesk desk,
            StuckLetters letters,
            MailOutbox outbox,
            MailSettings settings,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.recipients = recipients;
        this.desk = desk;
        this.letters = letters;
        this.outbox = outbox;
        this.settings = settings;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void write() {
        // One who cannot be told must not keep the others from it.
        recipients
                .reachable()
                .forEach(person -> MailRound.attempt(
                        "alert for " + person.id(), () -> transaction.executeWithoutResult(status -> write(person))));
    }

    private void write(Recipient person) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query((row, number) -> 0)
                .list();
        Instant now = clock.instant();
        if (outbox.last(MailOutbox.Kind.ALERT, person.id())
                .filter(last -> last.isAfter(now.minus(settings.alertsAtMostEvery())))
                .isPresent()) {
            return;
        }
        Map<String, Answers.Stuck> broken = new LinkedHashMap<>();
        BROKEN.forEach(
                cause -> desk.stuck(cause, MOST, person.watcher()).forEach(stuck -> broken.put(thing(stuck), stuck)));
        Map<String, Answers.ServiceTrouble> troubles = troubles(person);
        Set<String> things = new HashSet<>(broken.keySet());
        things.addAll(troubles.keySet());
        Set<String> fresh = outbox.tell(person.id(), things);
        outbox.forgetTold(person.id(), things, now.minus(settings.keep()));
        if (!fresh.isEmpty()) {
            broken.keySet().retainAll(fresh);
            troubles.keySet().retainAll(fresh);
            outbox.leave(
                    MailOutbox.Kind.ALERT,
                    "alert:" + now + ":" + person.id(),
                    person.id(),
                    letters.alert(
                            person,
                            List.copyOf(broken.values()),
                            List.copyOf(troubles.values()),
                            OffsetDateTime.now(clock)));
        }
    }

    /** That mail does not leave is nothing to be told by mail. */
    private Map<String, Answers.ServiceTrouble> troubles(Recipient person) {
        return desk.troubles(person.watcher()).stream()
                .filter(trouble -> !MailService.KEY.equals(trouble.key()))
                .collect(Collectors.toMap(
                        AlertRound::thing, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static String thing(Answers.ServiceTrouble trouble) {
        return "SERVICE:" + trouble.key() + ":"
                + (trouble.since() == null ? "" : trouble.since().toInstant());
    }

    /** The same place that breaks a second time is new. */
    private static String thing(Answers.Stuck stuck) {
        return stuck.cause() + ":" + stuck.where().place() + ":" + stuck.since().toInstant();
    }
}
