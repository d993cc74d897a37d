package id.amanah.workflow.disbursement;

import id.amanah.financing.Agreements;
import id.amanah.financing.DisbursementView;
import id.amanah.financing.DocumentKind;
import id.amanah.financing.FinancingView;
import id.amanah.financing.PayoutDesk;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code UserTask_SignAgreements}: who signed akad and joint-liability statement, and the payout meeting (A11). */
@ModelDelegate
class SignAgreementsCompletion implements HumanTask {

    private static final int LONGEST_PLACE = 200;

    private final PayoutDesk desk;
    private final Agreements agreements;
    private final Clock clock;

    SignAgreementsCompletion(PayoutDesk desk, Agreements agreements, Clock clock) {
        this.desk = desk;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.date("meetingOn"),
                        FormField.text("meetingPlace"),
                        FormField.date("signedOn"),
                        FormField.rows("members", FormField.text("memberId"), FormField.yesNo("signed")))
                .showing("summary", "akadLink", "statementLink", "meetingOn", "meetingPlace", "signedOn")
                .showingRows("members", "id", "name", "amount", "signed")
                .setting(Fact.yesNo(GroupDisbursement.ALL_SIGNED));
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        DisbursementView disbursement = Payouts.of(desk, task);
        Map<String, Object> values = new HashMap<>();
        values.put("summary", Payouts.summary(task, disbursement));
        values.put("akadLink", PaperLinks.to(task.applicationNumber(), DocumentKind.AKAD));
        values.put("statementLink", PaperLinks.to(task.applicationNumber(), DocumentKind.JOINT_LIABILITY));
        values.put("meetingOn", disbursement.meetingOn().toString());
        values.put("meetingPlace", disbursement.meetingPlace());
        values.put("signedOn", LocalDate.now(clock).toString());
        values.put(
                "members",
                disbursement.financings().stream()
                        .map(SignAgreementsCompletion::row)
                        .toList());
        return values;
    }

    private static Map<String, Object> row(FinancingView financing) {
        Map<String, Object> row = Payouts.row(financing);
        row.put("signed", financing.signed());
        return row;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        LocalDate meetingOn = submitted.date("meetingOn", "Tanggal pencairan");
        String meetingPlace = submitted.text("meetingPlace", "Tempat pencairan", LONGEST_PLACE);
        LocalDate signedOn = submitted.date("signedOn", "Tanggal tanda tangan");
        List<UUID> signers = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            if (row.yes("signed")) {
                Payouts.memberId(row).ifPresent(signers::add);
            }
        }
        submitted.check();
        boolean allSigned =
                agreements.record(task.applicationNumber(), meetingOn, meetingPlace, signers, signedOn, task.userId());
        task.set(GroupDisbursement.ALL_SIGNED, allSigned);
    }
}
