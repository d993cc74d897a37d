package id.amanah.workflow.disbursement;

import id.amanah.financing.DisbursementView;
import id.amanah.financing.FinancingView;
import id.amanah.financing.PayoutDesk;
import id.amanah.financing.PayoutOutcome;
import id.amanah.financing.PayoutStatus;
import id.amanah.shared.IndonesianText;
import id.amanah.staff.StaffMembers;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code UserTask_ConfirmPayout}: a second person says whether the report is right. */
@ModelDelegate
class ConfirmPayoutCompletion implements HumanTask {

    private static final int LONGEST_COMMENT = 1_000;

    private enum Verdict {
        MATCHES,
        DIFFERS
    }

    private final PayoutDesk desk;
    private final StaffMembers staff;

    ConfirmPayoutCompletion(PayoutDesk desk, StaffMembers staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.choice("verdict", Verdict.class),
                        FormField.text("comment").inSomeCases())
                .showing("summary")
                .showingRows("report", "id", "name", "amount", "handover")
                .setting(Fact.yesNo(GroupDisbursement.PAYOUT_SETTLED))
                .onlyFor("${assignment.confirmers(execution)}");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        DisbursementView disbursement = Payouts.of(desk, task);
        List<FinancingView> waiting = disbursement.financings().stream()
                .filter(financing -> financing.payout() != PayoutStatus.CONFIRMED)
                .toList();
        String on = waiting.stream()
                .map(FinancingView::handedOverOn)
                .filter(Objects::nonNull)
                .findFirst()
                .map(IndonesianText::date)
                .orElse("");
        Map<String, Object> values = new HashMap<>();
        values.put(
                "summary",
                Payouts.summary(task, disbursement) + ". Diserahkan oleh " + staff.nameOf(disbursement.payer()) + ", "
                        + on);
        values.put("report", waiting.stream().map(ConfirmPayoutCompletion::row).toList());
        return values;
    }

    private static Map<String, Object> row(FinancingView financing) {
        Map<String, Object> row = Payouts.row(financing);
        if (financing.declined()) {
            row.put("handover", "Batal");
        } else {
            row.put("handover", financing.payout() == PayoutStatus.REPORTED ? "Diterima" : "Menyusul");
        }
        return row;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        Verdict verdict = submitted.choice(
                "verdict", "sesuai atau tidak sesuai", "Pilih dahulu: sesuai atau tidak sesuai", Verdict.class);
        String comment = verdict == Verdict.DIFFERS
                ? submitted.text("comment", "Apa yang tidak sesuai", "Tuliskan apa yang tidak sesuai", LONGEST_COMMENT)
                : "";
        submitted.check();
        if (verdict == Verdict.DIFFERS) {
            desk.dispute(task.applicationNumber(), task.userId(), comment);
            task.set(GroupDisbursement.PAYOUT_SETTLED, false);
            return;
        }
        PayoutOutcome outcome = desk.confirm(task.applicationNumber(), task.userId());
        task.set(GroupDisbursement.PAYOUT_SETTLED, outcome == PayoutOutcome.COMPLETE);
    }
}
