package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A job that runs and does not end; it is ended by itself, but the cause remains. */
@Component
class EndlessJob implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.ENDLESS_JOB;
    }

    @Override
    public Limit limit() {
        return Limit.ENDLESS;
    }

    @Override
    public String places() {
        return "select " + OF_JOB + """
                , l.running_since::timestamp as since, null::text as detail, l.running_since::timestamp as moment
                from long_running_job l
                join act_ru_job j on j.id_ = l.job_id
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.process_instance_id_ is not null
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Pekerjaan latar ini tidak selesai-selesai. Sistem menghentikannya sendiri lalu mencobanya lagi; bila terulang,"
                + " tangguhkan kasusnya dan laporkan kepada pengelola sistem.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.SUSPEND);
    }
}
