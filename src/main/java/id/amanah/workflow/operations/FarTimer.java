package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import java.util.List;
import org.springframework.stereotype.Component;

/** A step that waits for a day further ahead than any that is planned there: a wrong date, as good as waiting for ever. */
@Component
class FarTimer implements StuckCause {

    private final ProcessSteps steps;
    private final CorrectableFacts facts;

    FarTimer(ProcessSteps steps, CorrectableFacts facts) {
        this.steps = steps;
        this.facts = facts;
    }

    @Override
    public Cause cause() {
        return Cause.FAR_TIMER;
    }

    @Override
    public Limit limit() {
        return Limit.AHEAD;
    }

    @Override
    public String places() {
        return "select " + OF_JOB + """
                , j.create_time_ as since, (j.duedate_::timestamptz at time zone :zone)::date::text as detail,
                j.duedate_ as moment
                from act_ru_job j
                left join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.duedate_ > :aheadBound and j.retries_ > 0 and j.suspension_state_ = 1 and j.type_ = 'timer'
                  and coalesce(j.failed_act_id_, d.act_id_) = any(:timers::text[])
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Langkah ini menunggu sampai " + IndonesianText.date(finding.detailDay())
                + ", jauh lebih lama daripada yang biasa direncanakan; mungkin tanggalnya salah.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return facts.isDay(steps.dayOf(finding.place()))
                ? List.of(Action.CORRECT_FACT, Action.MOVE, Action.SUSPEND)
                : List.of(Action.MOVE, Action.SUSPEND);
    }
}
