package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A step that waits for a message or a signal that did not come. */
@Component
class MissingEvent implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.MISSING_EVENT;
    }

    @Override
    public Limit limit() {
        return Limit.LONGEST;
    }

    @Override
    public String places() {
        return """
                select null::text as number, s.proc_inst_id_ as instance_id, e.proc_def_id_ as definition_id,
                    s.activity_id_ as step, null::text as task_id, null::text as job_id, null::text as holder,
                    null::timestamp as due, s.created_ as at_step_since, s.created_ as since, s.event_name_ as detail,
                    s.created_ as moment
                from act_ru_event_subscr s
                join bounds b on b.step = s.activity_id_ and s.created_ < b.longest
                join act_ru_execution e on e.id_ = s.execution_id_
                where s.activity_id_ = any(:waits::text[]) and s.created_ < :longestBound and e.suspension_state_ = 1
                """;
    }

    @Override
    public String explain(Finding finding) {
        return "Langkah ini menunggu kabar " + finding.detail() + " yang belum datang.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.GO_ON, Action.MOVE, Action.SUSPEND);
    }
}
