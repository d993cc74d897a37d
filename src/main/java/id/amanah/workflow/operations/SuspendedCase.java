package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A case, or a job of it, that somebody suspended and nobody has resumed. */
@Component
class SuspendedCase implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.SUSPENDED;
    }

    @Override
    public String places() {
        return """
                select null::text as number, e.id_ as instance_id, e.proc_def_id_ as definition_id, e.act_id_ as step,
                    null::text as task_id, null::text as job_id, null::text as holder, null::timestamp as due,
                    coalesce(r.done_at::timestamp, h.start_time_) as at_step_since,
                    coalesce(r.done_at::timestamp, h.start_time_) as since, r.reason as detail, null::timestamp as moment
                from act_ru_execution e
                left join act_hi_procinst h on h.id_ = e.id_
                left join act_ru_execution caller on caller.id_ = e.super_exec_
                left join lateral (
                    select o.done_at, o.reason from operation_record o
                    where o.application_number = e.business_key_ and o.action = 'SUSPEND' and o.outcome = 'DONE'
                      and o.undoes is null and not exists (select 1 from operation_record back where back.undoes = o.id)
                    order by o.position desc limit 1) r on true
                where e.parent_id_ is null and e.suspension_state_ = 2 and coalesce(caller.suspension_state_, 1) = 1
                union all
                select null, j.process_instance_id_, j.process_def_id_, coalesce(j.failed_act_id_, d.act_id_), null, j.id_,
                    null, null, j.create_time_, j.create_time_, null, null
                from act_ru_job j
                join act_ru_execution e on e.id_ = j.process_instance_id_ and e.suspension_state_ = 1
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.suspension_state_ = 2
                """;
    }

    @Override
    public String explain(Finding finding) {
        return finding.detail() == null
                ? "Ditangguhkan: tugasnya tidak dapat diselesaikan dan pewaktunya berhenti."
                : "Ditangguhkan dengan alasan: " + finding.detail();
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.RESUME);
    }
}
