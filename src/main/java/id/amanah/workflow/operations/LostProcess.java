package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A step that called another process, or waits for a time, and the process or the timer is no longer there: nothing will ever come of it. */
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
                from (
                    select x.id_ from act_ru_execution x
                    where x.act_id_ = any(:calls::text[])
                      and not exists (select 1 from act_ru_execution c where c.super_exec_ = x.id_)
                    union all
                    select x.id_ from act_ru_execution x
                    where x.act_id_ = any(:timers::text[])
                      and not exists (select 1 from act_ru_job j where j.execution_id_ = x.id_) offset 0) alone
                cross join lateral (select x.* from act_ru_execution x where x.id_ = alone.id_ offset 0) e
                left join act_hi_actinst h on h.id_ = e.act_inst_id_
                where e.suspension_state_ = 1
                  and (select count(*) from act_ru_execution c where c.parent_id_ = e.id_) = 0
                  and (select count(*) from act_ru_job j where j.execution_id_ = e.id_) = 0
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Yang ditunggu langkah ini, sebuah proses lain atau pewaktu, sudah tidak ada; langkah ini tidak akan selesai sendiri.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.MOVE, Action.SUSPEND);
    }
}
