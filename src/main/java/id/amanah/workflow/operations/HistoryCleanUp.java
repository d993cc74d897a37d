package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** The nightly clearing of the engine's old history, where it failed, was stopped, or has not run for two days. */
@Component
class HistoryCleanUp implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.CLEAN_UP;
    }

    @Override
    public String places() {
        return "select " + OF_JOB + """
                , coalesce(j.duedate_, j.create_time_) as since, j.exception_msg_ as detail, null::timestamp as moment
                from act_ru_job j
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.handler_type_ = 'history-cleanup' and j.process_instance_id_ is null
                  and (j.retries_ = 0 or j.exception_stack_id_ is not null or j.suspension_state_ = 2
                    or j.duedate_ < :cleanUpBound)
                """;
    }

    @Override
    public String explain(Finding finding) {
        return finding.detail() == null
                ? "Pembersihan riwayat lama tidak berjalan lebih dari dua hari."
                : "Pembersihan riwayat lama gagal: " + FailureWords.of(finding.detail()) + ".";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.RETRY);
    }
}
