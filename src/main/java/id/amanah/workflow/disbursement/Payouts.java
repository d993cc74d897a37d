package id.amanah.workflow.disbursement;

import id.amanah.financing.DisbursementView;
import id.amanah.financing.FinancingView;
import id.amanah.financing.PayoutDesk;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the human tasks of a payout show and read alike. */
final class Payouts {

    private Payouts() {}

    /** @throws RefusedInput where no financing was prepared */
    static DisbursementView of(PayoutDesk desk, TaskAtHand task) {
        return desk.disbursementOf(task.applicationNumber())
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Akad pengajuan ini belum disiapkan"));
    }

    /** {@code Melati, AJU-2026-00042: 5 anggota, Rp 25.000.000}. */
    static String summary(TaskAtHand task, DisbursementView disbursement) {
        return task.fact(CaseFacts.GROUP_NAME) + ", " + disbursement.applicationNumber() + ": "
                + disbursement.financings().size() + " anggota, " + disbursement.total();
    }

    static Map<String, Object> row(FinancingView financing) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", financing.memberId().toString());
        row.put("name", financing.memberName());
        row.put("amount", financing.principal().toString());
        return row;
    }

    /** The member a row is about; a problem is noted where it names none. */
    static Optional<UUID> memberId(Submission row) {
        String id = row.text("memberId", "Anggota", 36);
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            row.problem("memberId", "anggota tidak dikenal");
            return Optional.empty();
        }
    }
}
