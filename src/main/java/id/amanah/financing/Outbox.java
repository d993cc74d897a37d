package id.amanah.financing;

import id.amanah.shared.Money;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the books have yet to hear of: written in the transaction that moves the money, delivered after it (trap 1). */
@Component
class Outbox {

    enum Kind {
        PAYOUT,
        REPAYMENT
    }

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Leaves word of a movement of money; the key's uniqueness keeps it from leaving twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(Kind kind, String key, UUID subject) {
        database.sql("INSERT INTO outbox (kind, key, subject_id, created_at) VALUES (:kind, :key, :subject, :now)")
                .param("kind", kind.name())
                .param("key", key)
                .param("subject", subject)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Ids of what waits to be delivered, what failed less often first. */
    @Transactional(readOnly = true)
    List<Long> waiting(int atMost) {
        return database.sql("SELECT id FROM outbox WHERE delivered_at IS NULL ORDER BY attempts, id LIMIT :most")
                .param("most", atMost)
                .query(Long.class)
                .list();
    }

    /** How much waits, for whoever watches. */
    @Transactional(readOnly = true)
    OutboxBacklog backlog() {
        return database.sql("""
                        SELECT count(*) AS waiting, count(*) FILTER (WHERE attempts > 0) AS failing,
                               coalesce(sum(attempts), 0) AS attempts, min(created_at) AS oldest
                          FROM outbox WHERE delivered_at IS NULL
                        """)
                .query((row, index) -> new OutboxBacklog(
                        row.getInt("waiting"),
                        row.getInt("failing"),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant)))
                .single();
    }

    /** Hands one entry to the books and marks it delivered; passes over what another delivery holds or has done. */
    @Transactional
    boolean deliver(long id, Ledger ledger) {
        List<Posting> waiting = database.sql("""
                        SELECT o.key, f.number, p.handed_over_on, p.amount
                          FROM outbox o JOIN payout p ON p.id = o.subject_id JOIN financing f ON f.id = p.financing_id
                         WHERE o.id = :id AND o.kind = 'PAYOUT' AND o.delivered_at IS NULL
                           FOR UPDATE OF o SKIP LOCKED
                        """)
                .param("id", id)
                .query((row, index) -> payout(
                        row.getString("key"),
                        row.getObject("handed_over_on", LocalDate.class),
                        row.getString("number"),
                        Money.of(row.getLong("amount"))))
                .list();
        if (waiting.isEmpty()) {
            waiting = database.sql("""
                            SELECT o.key, f.number, r.received_on, r.principal, r.jasa
                              FROM outbox o JOIN repayment r ON r.id = o.subject_id
                                   JOIN financing f ON f.id = r.financing_id
                             WHERE o.id = :id AND o.kind = 'REPAYMENT' AND o.delivered_at IS NULL
                               FOR UPDATE OF o SKIP LOCKED
                            """)
                    .param("id", id)
                    .query((row, index) -> repayment(
                            row.getString("key"),
                            row.getObject("received_on", LocalDate.class),
                            row.getString("number"),
                            new Allocation(Money.of(row.getLong("jasa")), Money.of(row.getLong("principal")))))
                    .list();
        }
        waiting.forEach(ledger::book);
        if (waiting.isEmpty()) {
            return false;
        }
        database.sql("UPDATE outbox SET delivered_at = :now, failure = NULL WHERE id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        return true;
    }

    /**
     * Notes that a delivery failed, by the kind of failure only: its text might name a person.
     *
     * @return the number of the application it is about; null for none
     */
    @Transactional
    String failed(long id, RuntimeException failure) {
        database.sql("UPDATE outbox SET attempts = attempts + 1, failure = :failure WHERE id = :id")
                .param("failure", failure.getClass().getName())
                .param("id", id)
                .update();
        return database.sql("""
                        SELECT coalesce(p.application_number, f.application_number)
                          FROM outbox o LEFT JOIN payout p ON p.id = o.subject_id
                               LEFT JOIN repayment r ON r.id = o.subject_id LEFT JOIN financing f ON f.id = r.financing_id
                         WHERE o.id = :id
                        """).param("id", id).query(String.class).list().get(0);
    }

    private static Posting payout(String key, LocalDate on, String financing, Money amount) {
        return new Posting(
                key,
                on,
                financing,
                List.of(
                        Posting.Line.debit(Posting.Account.FINANCING_RECEIVABLE, amount),
                        Posting.Line.credit(Posting.Account.CASH, amount)));
    }

    private static Posting repayment(String key, LocalDate on, String financing, Allocation split) {
        List<Posting.Line> lines = new ArrayList<>();
        lines.add(Posting.Line.debit(Posting.Account.CASH, split.total()));
        if (split.principal().isPositive()) {
            lines.add(Posting.Line.credit(Posting.Account.FINANCING_RECEIVABLE, split.principal()));
        }
        if (split.jasa().isPositive()) {
            lines.add(Posting.Line.credit(Posting.Account.JASA_INCOME, split.jasa()));
        }
        return new Posting(key, on, financing, lines);
    }
}
