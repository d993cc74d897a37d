package id.amanah.workflow.monitoring.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail that is written and has not left yet, and what each person was told of. */
@Component
class MailOutbox {

    /** Longer than a conversation with a mail server may take: until then nobody else tries the same mail. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);
    /** Older mail tells nobody anything. */
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private static final String WAITING = " delivered_at is null and given_up_at is null ";

    private final JdbcClient database;
    private final Clock clock;

    MailOutbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    enum Kind {
        DIGEST,
        ALERT
    }

    /** Leaves a mail to be delivered, unless one with that key was left before. */
    void leave(Kind kind, String key, String person, Letter letter) {
        database.sql("""
                        insert into mail_outbox (key, kind, person, subject, body_text, body_html, created_at, next_attempt_at)
                        values (:key, :kind, :person, :subject, :text, :html, :now, :now) on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("kind", kind.name())
                .param("person", person)
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("now", now())
                .update();
    }

    /** Those of these keys under which a mail was left. */
    Set<String> left(Collection<String> keys) {
        return new HashSet<>(database.sql("select key from mail_outbox where key = any(:keys::text[])")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** When the last mail of that kind to that person was written. */
    Optional<Instant> last(Kind kind, String person) {
        return database.sql("""
                        select created_at from mail_outbox where person = :person and kind = :kind
                        order by created_at desc limit 1
                        """)
                .param("person", person)
                .param("kind", kind.name())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Notes that a person is told of these things, and answers which of them are new to them. */
    Set<String> tell(String person, Collection<String> things) {
        return new HashSet<>(database.sql("""
                        insert into mail_told (person, thing, told_at)
                        select cast(:person as text), thing, cast(:now as timestamptz) from unnest(:things::text[]) as t (thing)
                        on conflict do nothing returning thing
                        """)
                .param("person", person)
                .param("things", things.toArray(String[]::new))
                .param("now", now())
                .query(String.class)
                .list());
    }

    /** Takes the mail that has been due longest, so that nobody else tries it meanwhile. */
    Optional<Mail> take() {
        return database.sql("update mail_outbox set attempts = attempts + 1, next_attempt_at = :inHand where id = ("
                        + "select id from mail_outbox where" + WAITING
                        + """
                        and next_attempt_at <= :now order by next_attempt_at, id limit 1 for update skip locked)
                        returning id, key, person, subject, body_text, body_html, created_at, attempts
                        """)
                .param("inHand", Timestamp.from(clock.instant().plus(IN_HAND)))
                .param("now", now())
                .query(MailOutbox::mail)
                .optional();
    }

    /** What failed is due at once. */
    void dueNow() {
        database.sql("update mail_outbox set next_attempt_at = :now where" + WAITING + "and failure is not null")
                .param("now", now())
                .update();
    }

    void delivered(Mail mail) {
        database.sql("update mail_outbox set delivered_at = :now, failure = null where id = :id")
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    /** Notes that a mail did not leave; it is tried again, ever more rarely. */
    void failed(Mail mail, String failure) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, mail.attempts() - 1));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        database.sql("update mail_outbox set failure = :failure, next_attempt_at = :next where id = :id")
                .param("failure", failure)
                .param("next", Timestamp.from(next))
                .param("id", mail.id())
                .update();
    }

    /** Gives up what is too old to tell anything. */
    void giveUp() {
        database.sql("update mail_outbox set given_up_at = :now where" + WAITING + "and created_at < :old")
                .param("now", now())
                .param("old", Timestamp.from(clock.instant().minus(WORTH_SENDING)))
                .update();
    }

    /** Forgets what is over: mail that left or was given up, and things that no longer stand still. */
    void forget(Instant before) {
        database.sql("delete from mail_outbox where coalesce(delivered_at, given_up_at) < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Forgets that a person was told of things which are none any more. */
    void forgetTold(String person, Collection<String> still, Instant before) {
        database.sql("""
                        delete from mail_told
                        where person = :person and told_at < :before and not thing = any(:still::text[])
                        """)
                .param("person", person)
                .param("before", Timestamp.from(before))
                .param("still", still.toArray(String[]::new))
                .update();
    }

    /** How much waits. */
    Backlog backlog() {
        return database.sql("select count(*) filter (where" + WAITING + ") as waiting,"
                        + " count(*) filter (where" + WAITING + "and failure is not null) as failing,"
                        + " min(created_at) filter (where" + WAITING + ") as oldest, count(given_up_at) as given_up"
                        + " from mail_outbox where delivered_at is null")
                .query((row, number) -> new Backlog(
                        row.getInt("waiting"),
                        row.getInt("failing"),
                        row.getInt("given_up"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)))
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("key"),
                row.getString("person"),
                new Letter(row.getString("subject"), row.getString("body_text"), row.getString("body_html")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"));
    }

    /**
     * A mail in hand.
     *
     * @param attempts this one included
     */
    record Mail(long id, String key, String person, Letter letter, Instant createdAt, int attempts) {}

    /**
     * How much waits.
     *
     * @param failing how many of those that wait failed the last time
     * @param givenUp how many never left, as long as that is kept
     */
    record Backlog(int waiting, int failing, int givenUp, Optional<Instant> oldest) {}
}
