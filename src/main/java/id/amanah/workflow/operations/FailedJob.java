package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A job that gave up after all its tries, or any other incident of the engine. */
@Component
class FailedJob implements StuckCause {

    private final JobFailureWords words;

    FailedJob(JobFailureWords words) {
        this.words = words;
    }

    @Override
    public Cause cause() {
        return Cause.FAILED_JOB;
    }

    @Override
    public String places() {
        return "select " + OF_JOB + """
                , coalesce(i.incident_timestamp_, j.create_time_) as since, j.exception_msg_ as detail,
                null::timestamp as moment
                from act_ru_job j
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                left join act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
                where j.retries_ = 0 and j.process_instance_id_ is not null
                union all
                select null, i.proc_inst_id_, i.proc_def_id_, i.activity_id_, null, null, null, null,
                    i.incident_timestamp_, i.incident_timestamp_, i.incident_msg_, null
                from act_ru_incident i
                where i.incident_type_ <> 'failedJob' and i.id_ = i.root_cause_incident_id_
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Pekerjaan latar sudah habis percobaannya: " + words.of(finding) + ".";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        if (finding.place().jobId() == null) {
            return List.of(Action.MOVE, Action.SUSPEND);
        }
        return words.isOfFacts(finding)
                ? List.of(Action.CORRECT_FACT, Action.RETRY, Action.SUSPEND)
                : List.of(Action.RETRY, Action.MOVE, Action.SUSPEND);
    }
}
