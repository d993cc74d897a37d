package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A step that called another process, waits for a time, or at which somebody or something works, and the process, the timer, the task or the
 * job is no longer there: nothing will ever come of it.
 */
@Component
class LostProcess implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.LOST_PROCESS;
    }

    @Override
    public String places() {
        return """
                select null::text as number, e.proc_inst_id_ as instance_id, e.proc_def_id_ as definition_id,
                    e.act_id_ as step, null::text as task_id, null::text as job_id, null::text as holder,
                    null::timestamp as due, h.start_time_ as at_step_since, h.start_time_ as since, null::text as detail,
                    null::timestamp as moment
                from stuck_suspect s
                join act_ru_execution e on e.id_ = s.key
                left join act_hi_actinst h on h.id_ = e.act_inst_id_
                where s.cause = 'LOST_PROCESS' and e.suspension_state_ = 1
                  and e.act_id_ = any(:calls::text[] || :timers::text[] || :works::text[])
                  and not exists (select 1 from act_ru_execution c where c.super_exec_ = e.id_)
                  and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
                  and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
                  and not exists (
                    select 1 from act_ru_job j
                    where j.execution_id_ = e.id_ and (e.act_id_ = any(:timers::text[]) or j.handler_type_ = 'async-continuation'))
                """;
    }

    @Override
    public String suspects() {
        return """
                select x.id_ from act_ru_execution x
                where x.act_id_ = any(:calls::text[])
                  and not exists (select 1 from act_ru_execution c where c.super_exec_ = x.id_)
                union all
                select x.id_ from act_ru_execution x
                where x.act_id_ = any(:timers::text[])
                  and not exists (select 1 from act_ru_job j where j.execution_id_ = x.id_)
                union all
                select x.id_ from act_ru_execution x
                where x.act_id_ = any(:works::text[]) and x.is_active_ and not x.is_event_scope_
                  and not exists (select 1 from act_ru_task t where t.execution_id_ = x.id_)
                  and not exists (
                    select 1 from act_ru_job j where j.execution_id_ = x.id_ and j.handler_type_ = 'async-continuation')
                  and not exists (select 1 from act_ru_ext_task f where f.execution_id_ = x.id_)
                  and not exists (select 1 from act_ru_execution c where c.parent_id_ = x.id_)
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Yang menjalankan langkah ini (proses lain, pewaktu, tugas atau pekerjaan latar) sudah tidak ada; langkah ini tidak akan selesai"
                + " sendiri.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.MOVE, Action.SUSPEND);
    }
}
