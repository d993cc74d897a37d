package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A case that is far longer at its step than cases usually are. */
@Component
class CaseTooOld implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.TOO_OLD;
    }

    @Override
    public Limit limit() {
        return Limit.LONGEST;
    }

    @Override
    public String places() {
        return "select " + OF_TASK + """
                , t.create_time_ as since, null::text as detail, greatest(t.create_time_,
                """ + PUT_OFF + """
                ) as moment
                from bounds b
                cross join lateral (
                    select * from act_ru_task x where
                """ + AT_STEP_BEFORE.formatted("longest") + """
                ) t
                where t.suspension_state_ = 1 and t.proc_inst_id_ is not null
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Jauh lebih lama di langkah ini daripada biasanya.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return !finding.isHeld() ? List.of(Action.HAND_OVER) : List.of(Action.REMIND, Action.HAND_OVER);
    }
}
