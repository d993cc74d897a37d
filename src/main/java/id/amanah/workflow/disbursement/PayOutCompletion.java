package id.amanah.workflow.disbursement;

import id.amanah.financing.DisbursementView;
import id.amanah.financing.Handover;
import id.amanah.financing.PayoutDesk;
import id.amanah.financing.PayoutStatus;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code UserTask_PayOut}: one person hands over the approved amounts, or corrects a report that was disputed. */
@ModelDelegate
class PayOutCompletion implements HumanTask {

    private final PayoutDesk desk;
    private final Clock clock;

    PayOutCompletion(PayoutDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.date("handedOverOn"),
                        FormField.rows(
                                "members", FormField.text("memberId"), FormField.choice("handover", Handover.class)))
                .showing("summary", "disputed", "disputeComment", "handedOverOn", "place")
                .showingRows("members", "id", "name", "amount")
                .onlyFor("${assignment.team(execution)}");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        DisbursementView disbursement = Payouts.of(desk, task);
        Map<String, Object> values = new HashMap<>();
        values.put("summary", Payouts.summary(task, disbursement));
        values.put("disputed", disbursement.disputeComment() != null);
        values.put("disputeComment", disbursement.disputeComment());
        values.put("handedOverOn", LocalDate.now(clock).toString());
        values.put("place", disbursement.meetingPlace());
        values.put(
                "members",
                disbursement.financings().stream()
                        .filter(financing -> financing.payout() != PayoutStatus.CONFIRMED)
                        .map(Payouts::row)
                        .toList());
        return values;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        LocalDate on = submitted.date("handedOverOn", "Tanggal penyerahan uang");
        Map<UUID, Handover> answers = new HashMap<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            Optional<UUID> memberId = Payouts.memberId(row);
            Handover handover = row.choice("handover", "Keterangan uang", Handover.class);
            if (memberId.isPresent() && answers.put(memberId.get(), handover) != null) {
                row.problem("memberId", "tercantum dua kali");
            }
        }
        submitted.check();
        desk.handOver(task.applicationNumber(), task.userId(), on, answers);
    }
}
