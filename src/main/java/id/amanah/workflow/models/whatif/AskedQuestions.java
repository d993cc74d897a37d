package id.amanah.workflow.models.whatif;

import id.amanah.workflow.engine.RuleLog;
import id.amanah.workflow.models.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What rule tables were asked for cases, kept for a year and a month. */
@Component
class AskedQuestions implements RuleLog {

    private static final Period KEPT = Period.ofDays(400);

    private final JdbcClient database;
    private final Clock clock;

    AskedQuestions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void answered(
            String table,
            Map<String, ?> facts,
            List<Map<String, Object>> answer,
            String applicationNumber,
            String processInstanceId) {
        String text = Facts.text(facts);
        database.sql("""
                        insert into rule_question
                            (rule_table, application_number, process_instance_id, facts, facts_sha256, answer, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(table)
                .param(applicationNumber)
                .param(processInstanceId)
                .param(text)
                .param(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                .param(Facts.text(answer))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Every question to a table since then, the oldest first. */
    List<Question> since(String table, Instant since) {
        return database.sql("""
                        select application_number, facts, asked_at from rule_question
                        where rule_table = ? and asked_at >= ? order by asked_at, id
                        """)
                .param(table)
                .param(Timestamp.from(since))
                .query((row, number) -> new Question(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Forgets what nobody looks back to any more. */
    @Scheduled(cron = "0 30 2 * * *", zone = "${amanah.zone}")
    void forget() {
        // The database's own clock decides what may go, so that a moved clock cannot empty the record.
        database.sql("delete from rule_question where asked_at < now() - make_interval(days => ?)")
                .param(KEPT.getDays() + 1)
                .update();
    }

    /**
     * One question.
     *
     * @param facts as {@link Facts} writes them
     */
    record Question(String applicationNumber, String facts, Instant askedAt) {}
}
