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
                , t.create_time_ as since, null::text as detail, t.create_time_ as moment
                from act_ru_task t
                where t.create_time_ < :longestBound and t.suspension_state_ = 1 and t.proc_inst_id_ is not null
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
