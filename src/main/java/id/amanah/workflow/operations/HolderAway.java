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
                , coalesce(m.first_day::timestamp, t.create_time_) as since,
                case when m.gone then null else m.last_day::text end as detail, null::timestamp as moment
                from missing m
                cross join lateral (select * from act_ru_task x where x.assignee_ = m.id offset 0) t
                where t.suspension_state_ = 1 and t.proc_inst_id_ is not null
                  and (m.gone or t.due_date_ is null
                    or (t.due_date_::timestamptz at time zone :zone)::date <= m.last_day)
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
