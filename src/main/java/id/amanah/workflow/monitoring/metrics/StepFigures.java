package id.amanah.workflow.monitoring.metrics;

import static id.amanah.workflow.monitoring.metrics.Family.count;
import static id.amanah.workflow.monitoring.metrics.Family.seconds;

import id.amanah.workflow.operations.StepsUnderWay;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open applications by their state, and how many cases stand at each step for how long. */
@Component
class StepFigures implements Figures {

    static final Family APPLICATIONS = count("amanah.applications.open", "Applications that are not over, by state");
    static final Family CASES = count("amanah.step.cases", "Cases at a step, counted once for each thing to do there");
    static final Family AGE =
            seconds("amanah.step.age", "How long cases have been at a step; quantile 1 is the oldest");

    private static final List<String> STATES = List.of("OPEN", "APPROVED", "DISBURSED");

    private final JdbcClient database;
    private final Clock clock;

    StepFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Family.Sample> read() {
        List<Family.Sample> samples = new ArrayList<>(applications());
        database.sql("""
                        select process, step, count(*) as cases, max(age) as oldest,
                            percentile_disc(0.5) within group (order by age) as half,
                            percentile_disc(0.95) within group (order by age) as most
                        from (
                            select w.process, w.step, extract(epoch from cast(:now as timestamp) - w.since) as age
                            from (%s) w where not w.around) open
                        group by process, step
                        """.formatted(StepsUnderWay.SELECT))
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    String[] step = {"process", row.getString("process"), "step", row.getString("step")};
                    samples.add(CASES.of(row.getInt("cases"), step));
                    samples.add(age(row.getDouble("half"), "0.5", step));
                    samples.add(age(row.getDouble("most"), "0.95", step));
                    samples.add(age(row.getDouble("oldest"), "1", step));
                });
        return samples;
    }

    private List<Family.Sample> applications() {
        return database.sql("""
                        select state, count(a.number) as applications
                        from unnest(:states::text[]) as s (state) left join application a on a.status = s.state
                        group by state
                        """)
                .param("states", STATES.toArray(String[]::new))
                .query((row, number) -> APPLICATIONS.of(row.getInt("applications"), "state", row.getString("state")))
                .list();
    }

    private static Family.Sample age(double seconds, String quantile, String[] step) {
        return AGE.of(seconds, step[0], step[1], step[2], step[3], "quantile", quantile);
    }
}
