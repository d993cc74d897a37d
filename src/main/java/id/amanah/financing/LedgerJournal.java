package id.amanah.financing;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books kept in a table of our own, until a cooperative's accounting takes them over. */
@Component
class LedgerJournal implements Ledger {

    private final JdbcClient database;
    private final Clock clock;

    LedgerJournal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void book(Posting posting) {
        int number = 0;
        for (Posting.Line line : posting.lines()) {
            number++;
            database.sql("""
                            INSERT INTO ledger_entry
                                (key, line, account, debit, credit, booked_on, financing_number, written_at)
                            VALUES (:key, :line, :account, :debit, :credit, :on, :financing, :now)
                            ON CONFLICT (key, line) DO NOTHING
                            """)
                    .param("key", posting.key())
                    .param("line", number)
                    .param("account", line.account().name())
                    .param("debit", line.debit().rupiah())
                    .param("credit", line.credit().rupiah())
                    .param("on", posting.on())
                    .param("financing", posting.financingNumber())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
