package id.amanah.workflow.operations;

/**
 * Every step at which something is under way, as SQL. Jobs that shall begin a step count as being there: the engine's history
 * knows of a step only once it has begun.
 */
public final class StepsUnderWay {

    /**
     * A select of {@code process}, {@code definition_id}, {@code step}, {@code root_id}, {@code since} and {@code around}:
     * whether it only holds others that are under way themselves.
     */
    public static final String SELECT = """
            select a.proc_def_key_ as process, a.proc_def_id_ as definition_id, a.act_id_ as step,
                a.root_proc_inst_id_ as root_id, a.start_time_ as since, a.act_type_ in ('callActivity', 'subProcess') as around
            from act_hi_actinst a
            where a.end_time_ is null and a.act_type_ <> 'multiInstanceBody'
            union all
            select j.process_def_key_, j.process_def_id_, d.act_id_, j.root_proc_inst_id_, j.create_time_, false
            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.handler_type_ = 'async-continuation'
            """;

    private StepsUnderWay() {}
}
