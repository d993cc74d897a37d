package id.amanah.workflow.operations;

import java.util.List;
import org.springframework.stereotype.Component;

/** An application whose state in the domain and whose processes tell different stories. */
@Component
class DomainDisagrees implements StuckCause {

    private static final String APPLICATION = """
            select a.number, null::text as instance_id, null::text as definition_id, null::text as step,
                null::text as task_id, null::text as job_id, null::text as holder, null::timestamp as due,
                a.status_since::timestamp as at_step_since, a.status_since::timestamp as since, %s as detail,
                null::timestamp as moment
            from application a
            """;

    private static final String OF_SUSPECTS =
            " join stuck_suspect s on s.key = a.number where s.cause = 'DISAGREEMENT'";

    private static final String NO_PROCESS = """
            a.status in ('OPEN', 'APPROVED') and not exists (
                select 1 from act_ru_execution e
                where e.business_key_ = a.number and e.parent_id_ is null
                  and e.proc_def_id_ like 'GroupOnboardingProcess:%')
            """;

    private static final String NO_COACHING = """
            a.status = 'DISBURSED'
              and not exists (
                select 1 from act_ru_execution e
                where e.business_key_ = a.number and e.parent_id_ is null
                  and (e.proc_def_id_ like 'GroupOnboardingProcess:%' or e.proc_def_id_ like 'GroupCoachingProcess:%'))
              and not exists (
                select 1 from coaching c where c.application_number = a.number and c.ended_on is not null)
            """;

    private static final String STILL_RUNNING =
            " e.parent_id_ is null and e.super_exec_ is null and a.status in ('REJECTED', 'CLOSED')";

    @Override
    public Cause cause() {
        return Cause.DISAGREEMENT;
    }

    @Override
    public String places() {
        return APPLICATION.formatted("'NO_PROCESS'") + OF_SUSPECTS + " and " + NO_PROCESS + " union all "
                + APPLICATION.formatted("'NO_COACHING'") + OF_SUSPECTS + " and " + NO_COACHING
                + """
                union all
                select a.number, e.id_, e.proc_def_id_, e.act_id_, null, null, null, null, a.status_since::timestamp,
                    a.status_since::timestamp, 'STILL_RUNNING', null
                from stuck_suspect s
                join act_ru_execution e on e.id_ = s.key
                join application a on a.number = e.business_key_
                where s.cause = 'DISAGREEMENT' and
                """
                + STILL_RUNNING;
    }

    @Override
    public String suspects() {
        return "select a.number from application a where " + NO_PROCESS
                + " union all select a.number from application a where " + NO_COACHING
                + " union all select e.id_ from act_ru_execution e join application a on a.number = e.business_key_ where "
                + STILL_RUNNING;
    }

    @Override
    public String explain(Finding finding) {
        return switch (finding.detail()) {
            case "NO_PROCESS" ->
                "Pengajuan ini masih berjalan menurut datanya, tetapi tidak ada proses yang menjalankannya.";
            case "NO_COACHING" ->
                "Uangnya sudah dicairkan dan pembinaan belum selesai, tetapi tidak ada proses pembinaan.";
            default -> "Pengajuan ini sudah berakhir menurut datanya, tetapi prosesnya masih berjalan.";
        };
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return switch (finding.detail()) {
            case "NO_PROCESS" -> List.of(Action.MOVE, Action.CLOSE);
            case "NO_COACHING" -> List.of(Action.MOVE);
            default -> List.of(Action.CLOSE, Action.SUSPEND);
        };
    }
}
