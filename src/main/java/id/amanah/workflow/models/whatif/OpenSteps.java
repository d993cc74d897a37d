package id.amanah.workflow.models.whatif;

import id.amanah.workflow.models.changes.ElementLabels;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the cases of a process stand, counted by the database: thousands of cases are one question. */
@Component
public class OpenSteps {

    private final JdbcClient database;
    private final Clock clock;

    OpenSteps(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Per version and step, the newest version first. */
    public List<OpenStep> of(String process, ElementLabels labels) {
        return database.sql("""
                        select p.version_, a.act_id_, count(distinct a.proc_inst_id_), min(a.start_time_)
                        from act_hi_actinst a join act_re_procdef p on p.id_ = a.proc_def_id_
                        where p.key_ = ? and a.end_time_ is null
                          and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'transaction')
                        group by p.version_, a.act_id_
                        order by p.version_ desc, min(a.start_time_)
                        """)
                .param(process)
                .query((row, number) -> new OpenStep(
                        row.getInt(1),
                        row.getString(2),
                        labels.of(row.getString(2)),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant().atZone(clock.getZone()).toOffsetDateTime()))
                .list();
    }

    /** How many cases of each process are open; a process without any is not in it. */
    public Map<String, Long> openByProcess() {
        Map<String, Long> open = new HashMap<>();
        database.sql("""
                        select p.key_, count(*) from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
                        where e.parent_id_ is null group by p.key_
                        """)
                .query((row, number) -> open.put(row.getString(1), row.getLong(2)))
                .list();
        return open;
    }

    /** How many open tasks are of these elements. */
    public long openTasks(List<String> elementIds) {
        return elementIds.isEmpty()
                ? 0
                : database.sql("select count(*) from act_ru_task where task_def_key_ in (:elements)")
                        .param("elements", elementIds)
                        .query(Long.class)
                        .single();
    }
}
