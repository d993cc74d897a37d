package id.amanah.workflow.jobs;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When failed jobs are tried again, by rule table. The table is read ahead, never while a failure is being dealt with: what
 * broke the job may break the reading too, and a table that cannot be read leaves what was read before.
 */
@Component
class RetryTable implements AsksTables {

    static final String TABLE = "job-retries";

    /** For as long as the table was never read. */
    static final RetryPlan UNREAD = new RetryPlan(5, 1, 5, 120);

    private static final Logger LOG = LoggerFactory.getLogger(RetryTable.class);
    private static final int MOST_RETRIES = 50;
    private static final int MOST_MINUTES = 1_440;
    private static final String NONE = "";

    private final Rules rules;
    private final JdbcClient database;
    private final Map<String, Map<JobKind, RetryPlan>> plans = new ConcurrentHashMap<>();

    RetryTable(Rules rules, JdbcClient database) {
        this.rules = rules;
        this.database = database;
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContract.oneRow(TABLE, Column.programme(), Column.code("kind", JobKind.class))
                .giving(
                        Column.number(RetryPlan.RETRIES, 0, MOST_RETRIES),
                        Column.number(RetryPlan.FIRST, 1, MOST_MINUTES),
                        Column.number(RetryPlan.FACTOR, 1, 10),
                        Column.number(RetryPlan.LONGEST, 1, MOST_MINUTES)));
    }

    /** Reads the live version of the table. */
    @Scheduled(
            fixedDelayString = "${amanah.jobs.read-table-every}",
            initialDelayString = "${amanah.jobs.read-table-first}")
    void read() {
        try {
            List<String> programmes = database.sql(
                            "select distinct programme_code from programme_terms union select ''")
                    .query(String.class)
                    .list();
            programmes.forEach(programme -> plans.put(programme, plansOf(programme)));
        } catch (RuntimeException unreadable) {
            LOG.warn("The table {} cannot be read now; what it said before holds", TABLE, unreadable);
        }
    }

    /**
     * When a job of that kind is tried again.
     *
     * @param programme null where the job belongs to no programme
     */
    RetryPlan plan(String programme, JobKind kind) {
        Map<JobKind, RetryPlan> known = plans.getOrDefault(programme == null ? NONE : programme, plans.get(NONE));
        return known == null ? UNREAD : known.get(kind);
    }

    private Map<JobKind, RetryPlan> plansOf(String programme) {
        Map<JobKind, RetryPlan> all = new EnumMap<>(JobKind.class);
        Arrays.stream(JobKind.values())
                .forEach(kind -> all.put(
                        kind,
                        RetryPlan.of(rules.decide(TABLE, Map.of("programme", programme, "kind", kind.name()))
                                .get(0))));
        return all;
    }
}
