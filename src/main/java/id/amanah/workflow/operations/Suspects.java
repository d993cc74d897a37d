package id.amanah.workflow.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through all open cases for what might stand still by a cause that no index narrows. It costs the more the more cases are
 * open; so it is done every now and then, by one node for all, and whoever looks at the board asks about what it found.
 */
@Component
class Suspects {

    /** Any number that no other lock of the application has. */
    private static final long ONE_AT_A_TIME = 0x5355_5350_4543_54L;

    private final List<StuckCause> causes;
    private final JdbcClient database;
    private final TransactionTemplate alone;
    private final Duration every;
    private final Duration atLatest;
    private final AtomicLong lookedAt = new AtomicLong(Long.MIN_VALUE);

    Suspects(
            List<StuckCause> causes,
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${amanah.board.suspects-every}") Duration every,
            @Value("${amanah.board.suspects-at-latest}") Duration atLatest) {
        this.causes =
                causes.stream().filter(cause -> !cause.suspects().isEmpty()).toList();
        this.database = database;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.every = every;
        this.atLatest = atLatest;
    }

    /** Looks now if nobody has for long: the clockwork does not run then. */
    void lookIfMissed(String people, Map<String, Object> parameters) {
        long last = lookedAt.get();
        if (last == Long.MIN_VALUE || System.nanoTime() - last >= atLatest.toNanos()) {
            look(people, parameters, atLatest);
        }
    }

    /**
     * Looks through all open cases, unless another node has just done so.
     *
     * @param people the part of the question that says who is at work, with its trailing comma
     */
    void look(String people, Map<String, Object> parameters) {
        // Two nodes' clockworks never tick alike.
        look(people, parameters, every.dividedBy(2));
    }

    private void look(String people, Map<String, Object> parameters, Duration pause) {
        alone.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")::text")
                    .query(String.class)
                    .single();
            boolean due = database.sql(
                            "select looked_at <= clock_timestamp() - make_interval(secs => ?) from stuck_look")
                    .param(pause.toMillis() / 1_000.0)
                    .query(Boolean.class)
                    .single();
            if (due) {
                database.sql("delete from stuck_suspect").update();
                database.sql("with " + people + "suspected as (" + all() + ")"
                                + " insert into stuck_suspect (cause, key) select distinct cause, key from suspected")
                        .params(parameters)
                        .update();
                database.sql("update stuck_look set looked_at = clock_timestamp()")
                        .update();
            }
        });
        lookedAt.set(System.nanoTime());
    }

    private String all() {
        return String.join(
                " union all ",
                causes.stream()
                        .map(cause -> "select '" + cause.cause() + "' as cause, s.key from (" + cause.suspects()
                                + ") s (key)")
                        .toList());
    }
}
