package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** A task that nobody holds and nobody at work may take. */
@Component
class TaskForNobody implements StuckCause {

    private static final String OFFERED_TO_NOBODY = """
            t.assignee_ is null and t.suspension_state_ = 1 and t.proc_inst_id_ is not null
              and not exists (
                select 1 from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate'
                  and (l.user_id_ in (select id from at_work) or l.group_id_ in (select group_id_ from manned)))
            """;

    @Override
    public Cause cause() {
        return Cause.NOBODY;
    }

    @Override
    public String places() {
        return "select " + OF_TASK + """
                , t.create_time_ as since,
                (select 'BY_NAME' from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null limit 1) as detail,
                null::timestamp as moment
                from stuck_suspect s
                join act_ru_task t on t.id_ = s.key
                where s.cause = 'NOBODY' and
                """ + OFFERED_TO_NOBODY;
    }

    @Override
    public String suspects() {
        return "select t.id_ from act_ru_task t where " + OFFERED_TO_NOBODY;
    }

    @Override
    public String explain(Finding finding) {
        return "Tidak seorang pun yang ditawari tugas ini dapat mengambilnya: timnya kosong, orangnya sudah keluar, terkunci"
                + " atau sedang cuti.";
    }

    @Override
    public List<Action> proposals(Finding finding) {
        // Begun again, the step asks anew who may do it; by name it can be given to those alone who cannot.
        return finding.detail() == null ? List.of(Action.HAND_OVER) : List.of(Action.MOVE, Action.HAND_OVER);
    }
}
