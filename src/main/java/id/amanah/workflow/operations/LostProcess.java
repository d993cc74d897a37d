package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A step that called another process which is no longer there: nothing will ever come back from it. */
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
                from act_ru_execution e
                left join act_hi_actinst h on h.id_ = e.act_inst_id_
                where e.act_id_ = any(:calls::text[]) and e.suspension_state_ = 1
                  and not exists (select 1 from act_ru_execution c where c.super_exec_ = e.id_)
                  and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
                  and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Langkah ini menunggu proses lain yang sudah tidak ada, jadi tidak akan selesai sendiri.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.SUSPEND);
    }
}
