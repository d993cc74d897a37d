package id.amanah.workflow.operations;

import id.amanah.workflow.approval.ApprovalFacts;
import id.amanah.workflow.disbursement.GroupDisbursement;
import id.amanah.workflow.onboarding.OnboardingProcess;
import id.amanah.workflow.survey.MemberSurvey;
import id.amanah.workflow.training.GroupTraining;
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

    /** An onboarding {@code i} whose step {@code c} calls another process, and its application {@code a}. */
    private static final String ONBOARDING =
            " join act_ru_execution i on i.id_ = c.proc_inst_id_ and i.suspension_state_ = 1 and "
                    + isOf("i", OnboardingProcess.KEY) + " join application a on a.number = i.business_key_ ";

    /** The status changes inside the process that changes it, and managers may add steps there behind that. */
    private static final String OLDER_THAN_CALLED =
            " and a.status_since::timestamp < (select b.start_time_ from act_hi_procinst b where b.id_ = called.id_)";

    private static final String WRONG_CALLED = "(a.status in ('APPROVED', 'DISBURSED') and ("
            + isOf("called", MemberSurvey.PROCESS) + " or " + isOf("called", GroupTraining.PROCESS)
            + " or " + isOf("called", ApprovalFacts.PROCESS) + OLDER_THAN_CALLED + ")"
            + " or a.status = 'DISBURSED' and " + isOf("called", GroupDisbursement.PROCESS) + OLDER_THAN_CALLED
            + " or a.status = 'OPEN' and " + isOf("called", GroupDisbursement.PROCESS) + ")";

    /** A member who leaves before the payout leaves an approved application here; none leaves once it is paid out. */
    private static final String PAID_AT_RESOLVE =
            "(a.status = 'DISBURSED' and c.act_id_ = '" + OnboardingProcess.RESOLVE_MEMBERS + "')";

    private static final String MONEY_MOVED =
            "exists (select 1 from payout p where p.application_number = a.number and p.status <> 'RETRACTED')";

    private static final String PAID_OUT = "a.status = 'DISBURSED' and exists (select 1 from disbursement d"
            + " where d.application_number = a.number and d.status = 'PAID_OUT')";

    private static String isOf(String execution, String process) {
        return execution + ".proc_def_id_ like '" + process + ":%'";
    }

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
                + STILL_RUNNING
                + """
                union all
                select a.number, i.id_, i.proc_def_id_, c.act_id_, null, null, null, null,
                    greatest(a.status_since::timestamp, h.start_time_), greatest(a.status_since::timestamp, h.start_time_),
                """
                + "case when " + PAID_OUT + " then 'PAID_OUT' when " + MONEY_MOVED
                + " or a.status = 'DISBURSED' then 'MONEY_MOVED' when a.status = 'OPEN' then 'NOT_APPROVED'"
                + " else 'BEFORE_VERDICT' end, null"
                + " from stuck_suspect s join act_ru_execution c on c.id_ = s.key" + ONBOARDING
                + " left join act_ru_execution called on called.super_exec_ = c.id_"
                + " left join act_hi_procinst h on h.id_ = called.id_"
                + " where s.cause = 'DISAGREEMENT' and (" + WRONG_CALLED + " or " + PAID_AT_RESOLVE + ")";
    }

    @Override
    public String suspects() {
        return "select a.number from application a where " + NO_PROCESS
                + " union all select a.number from application a where " + NO_COACHING
                + " union all select e.id_ from act_ru_execution e join application a on a.number = e.business_key_ where "
                + STILL_RUNNING
                + " union all select c.id_ from act_ru_execution called join act_ru_execution c on c.id_ = called.super_exec_"
                + ONBOARDING + "where " + WRONG_CALLED
                + " union all select c.id_ from act_ru_execution c" + ONBOARDING + "where " + PAID_AT_RESOLVE;
    }

    @Override
    public String explain(Finding finding) {
        return switch (finding.detail()) {
            case "NO_PROCESS" ->
                "Pengajuan ini masih berjalan menurut datanya, tetapi tidak ada proses yang menjalankannya.";
            case "NO_COACHING" ->
                "Uangnya sudah dicairkan dan pembinaan belum selesai, tetapi tidak ada proses pembinaan.";
            case "BEFORE_VERDICT" ->
                "Menurut datanya pengajuan ini sudah disetujui, tetapi prosesnya masih di langkah sebelum putusan; bila"
                        + " dikembalikan ke pemeriksaan kelayakan, pengajuan ini diputus lagi.";
            case "NOT_APPROVED" ->
                "Prosesnya sudah di pencairan, tetapi menurut datanya pengajuan ini belum disetujui; bila dikembalikan ke"
                        + " pemeriksaan kelayakan, kasusnya berjalan lagi sampai putusan.";
            case "PAID_OUT" ->
                "Uangnya sudah dicairkan seluruhnya, tetapi prosesnya masih di langkah sebelum itu; kasusnya tinggal"
                        + " diteruskan ke pembinaan.";
            case "MONEY_MOVED" ->
                "Data dan langkah prosesnya tidak cocok, padahal menyangkut uang yang sudah dicairkan; tangguhkan kasusnya dan"
                        + " laporkan kepada pengelola sistem.";
            default -> "Pengajuan ini sudah berakhir menurut datanya, tetapi prosesnya masih berjalan.";
        };
    }

    @Override
    public List<Action> proposals(Finding finding) {
        return switch (finding.detail()) {
            case "NO_PROCESS" -> List.of(Action.MOVE, Action.CLOSE);
            case "NO_COACHING" -> List.of(Action.MOVE);
            case "BEFORE_VERDICT", "NOT_APPROVED", "PAID_OUT" -> List.of(Action.MOVE, Action.SUSPEND);
            case "MONEY_MOVED" -> List.of(Action.SUSPEND);
            default -> List.of(Action.CLOSE, Action.SUSPEND);
        };
    }
}
