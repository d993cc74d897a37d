package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A task past its deadline. */
@Component
class OverdueTask implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.OVERDUE;
    }

    @Override
    public Limit limit() {
        return Limit.OVERDUE;
    }

    @Override
    public String places() {
        return "select " + OF_TASK + """
                , t.due_date_ as since, null::text as detail, t.due_date_ as moment
                from act_ru_task t
                join bounds b on b.step = t.task_def_key_ and t.due_date_ < b.overdue
                where t.due_date_ < :overdueBound and t.suspension_state_ = 1 and t.proc_inst_id_ is not null
                """;
    }

    @Override
    public String explain(Finding finding) {
        return !finding.isHeld()
                ? "Tenggatnya lewat dan belum ada yang mengambil tugas ini."
                : "Tenggatnya lewat; tugas ini dipegang " + finding.place().holderOrId() + ".";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return !finding.isHeld()
                ? List.of(Action.HAND_OVER, Action.EXTEND)
                : List.of(Action.REMIND, Action.HAND_OVER, Action.EXTEND);
    }
}
