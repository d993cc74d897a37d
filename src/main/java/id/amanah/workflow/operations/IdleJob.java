package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A timer past its time, or a job, that nobody executes. */
@Component
class IdleJob implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.IDLE_JOB;
    }

    @Override
    public Limit limit() {
        return Limit.IDLE;
    }

    @Override
    public String places() {
        return "select " + OF_JOB + """
                , greatest(j.duedate_, j.create_time_) as since, j.type_ as detail,
                greatest(j.duedate_, j.create_time_) as moment
                from act_ru_job j
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.exception_stack_id_ is null and coalesce(j.duedate_, j.create_time_) < :idleBound
                  and j.retries_ > 0 and j.suspension_state_ = 1 and j.process_instance_id_ is not null
                  and not exists (select 1 from long_running_job l where l.job_id = j.id_)
                """;
    }

    @Override
    public String explain(Finding finding) {
        return ("timer".equals(finding.detail()) ? "Pewaktu sudah lewat waktunya" : "Pekerjaan latar sudah siap")
                + " tetapi belum dijalankan; pelaksana pekerjaan mungkin berhenti atau kewalahan.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.RETRY);
    }
}
