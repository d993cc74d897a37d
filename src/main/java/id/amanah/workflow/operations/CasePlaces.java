package id.amanah.workflow.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where cases are, whether they stand still or not: what actions are done to, and what a search finds. */
@Component
class CasePlaces {

    private static final int MOST_APPLICATIONS = 50;

    private static final String COLUMNS = """
            select p.place, c.number, c.group_name, c.kelurahan, c.kecamatan, c.programme_code, c.officer_id,
                p.root_id, p.instance_id, p.definition_id, p.step, p.task_id, p.job_id, p.holder, p.due, p.at_step_since,
                p.suspended, named.name_ as task_name, holder.display_name as holder_name, officer.display_name as officer_name
            """;

    private static final String PEOPLE = """
            left join staff_member holder on holder.id = p.holder
            left join staff_member officer on officer.id = c.officer_id
            left join act_ru_task named on named.id_ = p.task_id
            """;

    private static final String PLACE_OF_TASK = """
            t.id_ as place, i.root_proc_inst_id_ as root_id, i.id_ as instance_id, i.proc_def_id_ as definition_id,
            t.task_def_key_ as step, t.id_ as task_id, null::text as job_id, t.assignee_ as holder, t.due_date_ as due,
            t.create_time_ as at_step_since, i.suspension_state_ = 2 as suspended
            """;

    private static final String PLACE_OF_JOB = """
            j.id_, i.root_proc_inst_id_, i.id_, i.proc_def_id_, coalesce(j.failed_act_id_, d.act_id_), null, j.id_, null,
            j.duedate_, j.create_time_, coalesce(i.suspension_state_ = 2, false) or j.suspension_state_ = 2
            """;

    private final JdbcClient database;

    CasePlaces(JdbcClient database) {
        this.database = database;
    }

    /** Those of these places that are there and lie in one of these teams' territories; null for all teams. */
    List<Place> find(List<String> places, List<String> teams) {
        return database.sql("with cases as not materialized (" + LocatedCases.SELECT + "), p as ("
                        + "select " + PLACE_OF_TASK
                        + " from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_"
                        + " where t.id_ = any(:places::text[])"
                        + " union all select " + PLACE_OF_JOB
                        + " from act_ru_job j left join act_ru_execution i on i.id_ = j.process_instance_id_"
                        + " left join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.id_ = any(:places::text[])"
                        + """
                        union all
                        select w.place, i.root_proc_inst_id_, i.id_, i.proc_def_id_, nullif(split_part(w.place, '~', 2), ''),
                            null, null, null, null, null, i.suspension_state_ = 2
                        from unnest(:places::text[]) as w (place)
                        join act_ru_execution i on i.id_ = split_part(w.place, '~', 1) and i.parent_id_ is null
                        where w.place like '%~%'
                        ), located as (
                            select p.*, root.business_key_ as application
                            from p left join act_ru_execution root on root.id_ = p.root_id
                            union all
                            select a.number, null, null, null, null, null, null, null, null, a.status_since::timestamp, false,
                                a.number
                            from application a where a.number = any(:places::text[]))
                        """
                        + COLUMNS + " from located p left join cases c on c.number = p.application " + PEOPLE
                        + " where :teams::text[] is null or c.team = any(:teams::text[]) order by c.number, p.place")
                .param("places", places.toArray(String[]::new))
                .param("teams", teams == null ? null : teams.toArray(String[]::new))
                .query(CasePlaces::place)
                .list();
    }

    /**
     * Every place of the first {@value #MOST_APPLICATIONS} applications whose number or group's name holds that text.
     *
     * @param pattern for {@code ilike}
     */
    List<Place> search(String pattern, List<String> teams) {
        return database.sql(
                        "with c as materialized (select * from (" + LocatedCases.SELECT + """
                        where a.number ilike :pattern or g.name ilike :pattern) found
                        where :teams::text[] is null or found.team = any(:teams::text[])
                        order by found.number desc limit
                        """ + MOST_APPLICATIONS + """
                        ), i as materialized (
                            select s.*, r.business_key_ as application
                            from c join act_ru_execution r
                                on r.business_key_ = c.number and r.parent_id_ is null and r.super_exec_ is null
                            join act_ru_execution s on s.root_proc_inst_id_ = r.id_ and s.parent_id_ is null),
                        p as (select i.application,
                        """
                                + PLACE_OF_TASK + " from i join act_ru_task t on t.proc_inst_id_ = i.id_"
                                + " union all select i.application, " + PLACE_OF_JOB + """
                        from i join act_ru_job j on j.process_instance_id_ = i.id_
                        left join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where not exists (select 1 from act_ru_task t where t.execution_id_ = j.execution_id_))
                        """
                                + COLUMNS + " from p join c on c.number = p.application " + PEOPLE
                                + " order by c.number desc, p.at_step_since")
                .param("pattern", pattern)
                .param("teams", teams == null ? null : teams.toArray(String[]::new))
                .query(CasePlaces::place)
                .list();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return Place.of(row);
    }
}
