package id.amanah.workflow.models.moves;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running cases of one version of a process, in three questions to the database however many they are. */
@Component
class OpenCases {

    private final JdbcClient database;

    OpenCases(JdbcClient database) {
        this.database = database;
    }

    List<OpenCase> on(String definitionId) {
        Map<String, OpenCase> cases = new LinkedHashMap<>();
        database.sql("""
                        select e.proc_inst_id_,
                               coalesce((select v.text_ from act_ru_variable v
                                         where v.execution_id_ = e.id_ and v.name_ = 'applicationNumber'), e.business_key_)
                        from act_ru_execution e
                        where e.proc_def_id_ = ? and e.parent_id_ is null
                        order by 2, 1
                        """)
                .param(definitionId)
                .query((row, number) -> cases.put(row.getString(1), new OpenCase(row.getString(1), row.getString(2))))
                .list();
        // A case before a save point stands at an element whose history has not begun.
        database.sql("""
                        select a.proc_inst_id_, a.act_id_, min(a.start_time_) from act_hi_actinst a
                        where a.proc_def_id_ = :definition and a.end_time_ is null
                          and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'transaction')
                        group by a.proc_inst_id_, a.act_id_
                        union all
                        select e.proc_inst_id_, e.act_id_, min(j.create_time_)
                        from act_ru_job j join act_ru_execution e on e.id_ = j.execution_id_
                        where e.proc_def_id_ = :definition and j.handler_type_ = 'async-continuation'
                          and e.act_id_ is not null
                        group by e.proc_inst_id_, e.act_id_
                        """)
                .param("definition", definitionId)
                .query((row, number) -> {
                    OpenCase open = cases.get(row.getString(1));
                    return open == null
                            ? null
                            : open.steps()
                                    .put(row.getString(2), row.getTimestamp(3).toInstant());
                })
                .list();
        database.sql("""
                        select j.process_instance_id_, d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where d.proc_def_id_ = ? and j.handler_type_ = 'timer-transition'
                        """)
                .param(definitionId)
                .query((row, number) -> {
                    OpenCase open = cases.get(row.getString(1));
                    return open != null && open.limits().add(row.getString(2));
                })
                .list();
        return List.copyOf(cases.values());
    }
}
