package id.amanah.financing;

import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.application.ApprovedAmount;
import id.amanah.application.ApprovedAmounts;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.programme.AsksTables;
import id.amanah.programme.Programmes;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.programme.WorkingDays;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was approved into financings with number, terms and schedule, and proposes a payout meeting. */
@Service
public class FinancingPreparation implements AsksTables {

    private static final String PLANNING_TABLE = "payout-planning";
    private static final int MOST_WORKING_DAYS = 250;

    private final Disbursements disbursements;
    private final DocumentNumbers numbers;
    private final Schedules schedules;
    private final Applications applications;
    private final ApprovedAmounts approvedAmounts;
    private final GroupFormation groups;
    private final Programmes programmes;
    private final Rules rules;
    private final WorkingDays calendar;
    private final StaffMembers staff;
    private final Clock clock;

    FinancingPreparation(
            Disbursements disbursements,
            DocumentNumbers numbers,
            Schedules schedules,
            Applications applications,
            ApprovedAmounts approvedAmounts,
            GroupFormation groups,
            Programmes programmes,
            Rules rules,
            WorkingDays calendar,
            StaffMembers staff,
            Clock clock) {
        this.disbursements = disbursements;
        this.numbers = numbers;
        this.schedules = schedules;
        this.applications = applications;
        this.approvedAmounts = approvedAmounts;
        this.groups = groups;
        this.programmes = programmes;
        this.rules = rules;
        this.calendar = calendar;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Prepares one financing per approved member by the terms of today (A12). Asked again it changes nothing, unless
     * other members or amounts were approved since: then those financings are replaced and everybody signs anew (A11).
     *
     * @throws RefusedInput where the application or no amount is approved, or money was handed over and the approval changed since
     */
    @Transactional
    public DisbursementView prepare(String applicationNumber) {
        ApplicationView application = applications.approved(applicationNumber);
        GroupView group = groups.groupOf(application.groupId());
        List<Borrower> borrowers = approvedAmounts.of(group.id()).stream()
                .map(approved -> borrower(group, approved))
                .toList();
        if (borrowers.isEmpty()) {
            throw RefusedInput.of("applicationNumber", "Belum ada jumlah yang disetujui untuk pengajuan ini");
        }
        Disbursement disbursement = disbursements
                .findForChange(application.number())
                .map(known -> renewed(known, borrowers))
                .orElseGet(() -> opened(application, group));
        FinancingTerms terms = new FinancingTerms(programmes.termsOf(application.programmeCode(), today()));
        for (Borrower borrower : borrowers) {
            if (disbursement.openFinancings().stream().noneMatch(financing -> financing.isFor(borrower))) {
                disbursement.add(new Financing(
                        numbers.next(DocumentNumbers.FINANCING, today().getYear()),
                        borrower,
                        terms,
                        disbursement.meetingOn(),
                        schedules.of(borrower.principal(), terms, disbursement.meetingOn())));
            }
        }
        disbursement.represent(representative());
        return DisbursementView.of(disbursements.save(disbursement));
    }

    private Disbursement renewed(Disbursement known, List<Borrower> borrowers) {
        // Nothing but a case that was put back comes here once more after everybody signed.
        if (!known.isFor(borrowers) || known.isSignedAndUnpaid()) {
            known.prepareAnew(borrowers, today(), proposedMeeting(known.programmeCode()));
        }
        return known;
    }

    private Disbursement opened(ApplicationView application, GroupView group) {
        return new Disbursement(
                application.number(),
                group.id(),
                application.programmeCode(),
                today(),
                proposedMeeting(application.programmeCode()),
                group.neighbourhood().toString());
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContract.oneRow(PLANNING_TABLE, Column.programme())
                .giving(Column.number("meetingAfterWorkingDays", 0, MOST_WORKING_DAYS)));
    }

    private LocalDate proposedMeeting(String programmeCode) {
        Map<String, Object> row = rules.decide(PLANNING_TABLE, Map.of("programme", programmeCode)).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("table " + PLANNING_TABLE + " has no row for " + programmeCode));
        return calendar.plus(today(), ((Number) row.get("meetingAfterWorkingDays")).intValue());
    }

    private Optional<String> representative() {
        return staff.activeIn(StaffRole.MANAGER).stream().map(StaffMember::id).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Borrower borrower(GroupView group, ApprovedAmount approved) {
        MemberView member = group.member(approved.memberId())
                .orElseThrow(() -> new IllegalStateException("approved member left the group: " + approved.memberId()));
        return new Borrower(member.id(), member.name(), approved.amount(), approved.purpose());
    }
}
