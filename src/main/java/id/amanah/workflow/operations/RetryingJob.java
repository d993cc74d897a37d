package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A job that failed and has not given up yet. */
@Component
class RetryingJob implements StuckCause {

    private final JobFailureWords words;

    RetryingJob(JobFailureWords words) {
        this.words = words;
    }

    @Override
    public Cause cause() {
        return Cause.RETRYING_JOB;
    }

    @Override
    public String places() {
        return "select " + OF_JOB + """
                , coalesce(l.timestamp_, j.create_time_) as since, j.exception_msg_ as detail, null::timestamp as moment
                from act_ru_job j
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                left join act_hi_job_log l on l.id_ = j.last_failure_log_id_
                where j.exception_stack_id_ is not null and j.retries_ > 0 and j.suspension_state_ = 1
                  and j.process_instance_id_ is not null
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Pekerjaan latar gagal dan akan dicoba lagi sendiri: " + words.of(finding) + ".";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return words.isOfFacts(finding) ? List.of(Action.CORRECT_FACT, Action.RETRY) : List.of(Action.RETRY);
    }
}
