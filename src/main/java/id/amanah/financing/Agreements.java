package id.amanah.financing;

import id.amanah.application.Applications;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Akad and joint-liability statement: who signed, and where and when the money will be handed over (A11). */
@Service
public class Agreements {

    private final Disbursements disbursements;
    private final Applications applications;
    private final Schedules schedules;
    private final FinancingDocuments documents;
    private final StaffMembers staff;
    private final Clock clock;

    Agreements(
            Disbursements disbursements,
            Applications applications,
            Schedules schedules,
            FinancingDocuments documents,
            StaffMembers staff,
            Clock clock) {
        this.disbursements = disbursements;
        this.applications = applications;
        this.schedules = schedules;
        this.documents = documents;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Plans the payout meeting and notes further signatures; whoever signed before stays signed.
     *
     * @param meetingOn today or later, or as it was planned
     * @param signers members who signed both papers, none included
     * @param signedOn the day they signed, not before the papers were prepared and not after today
     * @param notedBy staff id of who saw it
     * @return whether every member has signed, so that money may be handed over
     * @throws RefusedInput where the application is not approved, a date is impossible, a member is none of theirs, all had signed before, or a paper
     *     has an empty field (F6)
     */
    @Transactional
    public boolean record(
            String applicationNumber,
            LocalDate meetingOn,
            String meetingPlace,
            List<UUID> signers,
            LocalDate signedOn,
            String notedBy) {
        Disbursement disbursement = disbursements
                .findForChange(applicationNumber)
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Akad pengajuan ini belum disiapkan"));
        applications.approved(applicationNumber);
        LocalDate today = LocalDate.now(clock);
        disbursement.represent(
                staff.activeIn(StaffRole.MANAGER).stream().map(StaffMember::id).findFirst());
        disbursement.planMeeting(meetingOn, meetingPlace, today);
        disbursement.unconfirmed().forEach(financing -> financing.startOn(meetingOn, schedules));
        // By the printing code itself: what cannot be printed for want of a field cannot have been signed (F6).
        if (!signers.isEmpty()) {
            documents.refuseBlanks(disbursement);
        }
        disbursement.sign(signers, signedOn, today, notedBy);
        return disbursement.status() == DisbursementStatus.SIGNED;
    }
}
