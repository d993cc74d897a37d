package id.amanah.workflow.sight;

import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.StuckCounts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what stands still again and again, and keeps the last count of each day. */
@Component
class StuckTrend {

    private static final int DAYS_KEPT = 400;

    private final StuckCounts stuck;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;

    StuckTrend(
            StuckCounts stuck,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${amanah.trend.every:PT1H}") Duration every) {
        this.stuck = stuck;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
    }

    /**
     * Counts, unless this or another node did so a little while ago: the day's row makes them wait for one another.
     *
     * @return whether it was counted
     */
    @Scheduled(fixedDelayString = "${amanah.trend.every:PT1H}", initialDelayString = "${amanah.trend.first:PT1M}")
    boolean count() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transaction.execute(status -> {
            int ours = database.sql("""
                            insert into stuck_day (day, counted_at) values (:day, :now)
                            on conflict (day) do update set counted_at = excluded.counted_at
                            where stuck_day.counted_at <= :recently
                            """)
                    .param("day", today)
                    .param("now", Timestamp.from(now))
                    .param("recently", Timestamp.from(now.minus(every.dividedBy(2))))
                    .update();
            if (ours == 1) {
                replace(today, stuck.byCauseAndTeam());
            }
            return ours == 1;
        });
    }

    private void replace(LocalDate day, List<StuckCounts.OfTeam> counts) {
        database.sql("delete from stuck_count where day = ?").param(day).update();
        counts.forEach(count -> database.sql("insert into stuck_count (day, team, cause, places) values (?, ?, ?, ?)")
                .param(day)
                .param(count.team())
                .param(count.cause().name())
                .param(count.places())
                .update());
    }

    /** The first day that was ever counted; {@code null} before that. */
    LocalDate since() {
        return database.sql("select min(day) from stuck_day")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    /**
     * The counts of each counted day from this day on, the earliest first.
     *
     * @param teams of the territories to see; {@code null} for all
     */
    List<Count> from(LocalDate first, List<String> teams) {
        return database.sql("""
                        select d.day, c.cause, sum(c.places) as places
                        from stuck_day d
                        left join stuck_count c on c.day = d.day and (:teams::text[] is null or c.team = any(:teams::text[]))
                        where d.day >= :first group by d.day, c.cause order by d.day
                        """)
                .param("first", first)
                .param("teams", teams == null ? null : teams.toArray(String[]::new))
                .query((row, number) -> new Count(
                        row.getObject("day", LocalDate.class), cause(row.getString("cause")), row.getInt("places")))
                .list();
    }

    /** Forgets what nobody looks back to any more. */
    @Scheduled(cron = "0 40 2 * * *", zone = "${amanah.zone}")
    void forget() {
        // The database's own clock decides what may go, so that a moved clock cannot empty the record.
        database.sql("delete from stuck_day where day < current_date - ?::int")
                .param(DAYS_KEPT)
                .update();
    }

    private static Cause cause(String name) {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * How many places stood still on a day for one cause.
     *
     * @param cause {@code null} where nothing did, or for a cause that is told no more
     */
    record Count(LocalDate day, Cause cause, int places) {}
}
