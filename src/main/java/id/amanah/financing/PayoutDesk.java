package id.amanah.financing;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.group.GroupFormation;
import id.amanah.shared.PlainText;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands money to members by one person and confirms it by a second, each member's money once. */
@Service
public class PayoutDesk {

    private static final Set<StaffRole> HANDLES_MONEY = Set.of(StaffRole.MARKETING, StaffRole.MANAGER);

    private final Disbursements disbursements;
    private final DocumentNumbers numbers;
    private final Schedules schedules;
    private final Outbox outbox;
    private final StaffMembers staff;
    private final Applications applications;
    private final GroupFormation groups;
    private final Clock clock;

    PayoutDesk(
            Disbursements disbursements,
            DocumentNumbers numbers,
            Schedules schedules,
            Outbox outbox,
            StaffMembers staff,
            Applications applications,
            GroupFormation groups,
            Clock clock) {
        this.disbursements = disbursements;
        this.numbers = numbers;
        this.schedules = schedules;
        this.outbox = outbox;
        this.staff = staff;
        this.applications = applications;
        this.groups = groups;
        this.clock = clock;
    }

    /** The payout of an application, where one was prepared. */
    @Transactional(readOnly = true)
    public Optional<DisbursementView> disbursementOf(String applicationNumber) {
        return disbursements.findByApplicationNumber(applicationNumber).map(DisbursementView::of);
    }

    /**
     * Keeps money of that application from being reported handed over until the caller's transaction ends; the application itself,
     * so that what is started for it is started once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdStill(String applicationNumber) {
        applications.hold(applicationNumber);
        disbursements.findForChange(applicationNumber);
    }

    /** Whether money of that application was reported handed over, confirmed or not: nobody can withdraw any more. */
    @Transactional(readOnly = true)
    public boolean moneyMoved(String applicationNumber) {
        return disbursements
                .findByApplicationNumber(applicationNumber)
                .filter(Disbursement::moneyMoved)
                .isPresent();
    }

    /** Whether every member's money of that application is confirmed. */
    @Transactional(readOnly = true)
    public boolean isPaidOut(String applicationNumber) {
        return disbursements
                .findByApplicationNumber(applicationNumber)
                .filter(disbursement -> disbursement.status() == DisbursementStatus.PAID_OUT)
                .isPresent();
    }

    /**
     * Reports what happened at the payout meeting, or corrects a report that was disputed. Amounts are those approved.
     *
     * @param payer staff id of who handed the money over
     * @param on the day it was handed over: not before everybody signed, not after today
     * @param answers for every member whose money is not confirmed yet
     * @throws RefusedInput where the application is not approved, before all have signed (A11), for money that was paid already, or
     *     an impossible answer
     */
    @Transactional
    public void handOver(String applicationNumber, String payer, LocalDate on, Map<UUID, Handover> answers) {
        refuseUnlessActive(payer);
        Disbursement disbursement = forChange(applicationNumber);
        disbursement.handOver(answers, payer, on, LocalDate.now(clock), clock.instant());
    }

    /**
     * Confirms the report that waits; every payout of it is final, has its receipt, and leaves for the ledger.
     *
     * @param confirmer staff id of a second person
     * @throws RefusedInput where no report waits, it was confirmed already, or by the payer
     */
    @Transactional
    public PayoutOutcome confirm(String applicationNumber, String confirmer) {
        refuseUnlessActive(confirmer);
        Disbursement disbursement = forChange(applicationNumber);
        int year = LocalDate.now(clock).getYear();
        List<Payout> confirmed =
                disbursement.confirm(confirmer, clock.instant(), () -> numbers.next(DocumentNumbers.RECEIPT, year));
        for (Payout payout : confirmed) {
            disbursement.financing(payout).startOn(payout.handedOverOn(), schedules);
            outbox.leave(Outbox.Kind.PAYOUT, payout.idempotencyKey(), payout.id());
        }
        if (disbursement.status() != DisbursementStatus.PAID_OUT) {
            return PayoutOutcome.REMAINDER;
        }
        applications.become(disbursement.groupId(), ApplicationStatus.DISBURSED);
        groups.markFinanced(disbursement.groupId());
        return PayoutOutcome.COMPLETE;
    }

    /**
     * Sends the report back to be corrected.
     *
     * @param confirmer staff id of a second person
     * @param comment what is wrong, mandatory, at most 1.000 characters
     * @throws RefusedInput where no report waits, the comment is missing, or by the payer
     */
    @Transactional
    public void dispute(String applicationNumber, String confirmer, String comment) {
        refuseUnlessActive(confirmer);
        String wrong = PlainText.required("comment", "Penjelasan yang tidak sesuai", comment, 1_000);
        forChange(applicationNumber).dispute(confirmer, wrong, clock.instant());
    }

    /** Staff ids of those who may hand over the money of a group. */
    @Transactional(readOnly = true)
    public List<String> payersFor(UUID groupId) {
        return fieldStaff().map(StaffMember::id).sorted().toList();
    }

    /** Staff ids of those who may confirm what was handed over to a group: anybody but who handed it over. */
    @Transactional(readOnly = true)
    public List<String> confirmersFor(UUID groupId) {
        String payer = disbursements
                .findFirstByGroupIdOrderByPreparedOnDescApplicationNumberDesc(groupId)
                .flatMap(Disbursement::payer)
                .orElse("");
        return fieldStaff()
                .map(StaffMember::id)
                .filter(id -> !id.equals(payer))
                .sorted()
                .toList();
    }

    /** What is paid out whole says so itself. */
    private Disbursement forChange(String applicationNumber) {
        Disbursement disbursement = disbursements
                .findForChange(applicationNumber)
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Akad pengajuan ini belum disiapkan"));
        if (disbursement.status() != DisbursementStatus.PAID_OUT) {
            applications.approved(applicationNumber);
        }
        return disbursement;
    }

    private void refuseUnlessActive(String staffId) {
        if (fieldStaff().noneMatch(member -> member.id().equals(staffId))) {
            throw RefusedInput.of("staff", "Hanya petugas atau manajer yang masih aktif boleh menangani pencairan");
        }
    }

    private Stream<StaffMember> fieldStaff() {
        return staff.active().stream().filter(member -> HANDLES_MONEY.contains(member.role()));
    }
}
