package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import java.util.List;
import org.springframework.stereotype.Component;

/** A task held by somebody who is gone, locked out, or on leave beyond its deadline. */
@Component
class HolderAway implements StuckCause {

    @Override
    public Cause cause() {
        return Cause.HOLDER_AWAY;
    }

    @Override
    public String places() {
        return "select " + OF_TASK + """
                , coalesce(a.first_day::timestamp, t.create_time_) as since, a.last_day::text as detail,
                null::timestamp as moment
                from act_ru_task t
                left join away a on a.staff_id = t.assignee_
                where t.assignee_ is not null and t.suspension_state_ = 1 and t.proc_inst_id_ is not null
                  and (t.assignee_ not in (select id from able)
                    or a.staff_id is not null
                      and (t.due_date_ is null or (t.due_date_::timestamptz at time zone :zone)::date <= a.last_day))
                """;
    }

    @Override
    public String explain(Finding finding) {
        return finding.detail() == null
                ? finding.place().holderOrId()
                        + " memegang tugas ini tetapi sudah tidak bekerja di sini, tidak lagi di perannya, atau"
                        + " terkunci."
                : finding.place().holderOrId() + " memegang tugas ini tetapi cuti sampai "
                        + IndonesianText.date(finding.detailDay()) + ", melewati tenggatnya.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return List.of(Action.HAND_OVER, Action.GIVE_BACK, Action.EXTEND);
    }
}
