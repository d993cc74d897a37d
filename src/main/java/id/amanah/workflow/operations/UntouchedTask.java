package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A task that its holder has not touched for days; what timers do to it does not count. */
@Component
class UntouchedTask implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.UNTOUCHED;
    }

    @Override
    public Limit limit() {
        return Limit.UNTOUCHED;
    }

    @Override
    public String places() {
        return "select " + OF_TASK + """
                , touched.at as since, null::text as detail, greatest(touched.at,
                """ + PUT_OFF + """
                ) as moment
                from bounds b
                cross join lateral (
                    select * from act_ru_task x where x.assignee_ is not null and
                """ + AT_STEP_BEFORE.formatted("untouched") + """
                ) t
                cross join lateral (select greatest(
                    t.create_time_,
                    (select max(o.timestamp_) from act_hi_op_log o where o.task_id_ = t.id_
                       and (o.user_id_ = t.assignee_ or o.operation_type_ in ('Assign', 'Claim', 'Delegate'))),
                    (select max(c.time_) from act_hi_comment c where c.task_id_ = t.id_ and c.user_id_ = t.assignee_),
                    (select max(r.done_at)::timestamp from operation_record r
                     where r.task_id = t.id_ and r.action in ('HAND_OVER', 'EXTEND') and r.outcome = 'DONE')) as at) touched
                where t.suspension_state_ = 1 and t.proc_inst_id_ is not null
                """;
    }

    @Override
    public String explain(Finding finding) {
        return finding.place().holderOrId() + " memegang tugas ini tetapi tidak menyentuhnya sejak lama.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.REMIND, Action.HAND_OVER, Action.GIVE_BACK);
    }
}
