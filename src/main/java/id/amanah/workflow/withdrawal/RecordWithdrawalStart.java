package id.amanah.workflow.withdrawal;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.financing.PayoutDesk;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupStatus;
import id.amanah.group.GroupView;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberView;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.Territories;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StartForm;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.onboarding.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Takes a reported withdrawal into the domain, while no money was handed over. */
@ModelDelegate
class RecordWithdrawalStart implements StartForm {

    /** Fact: {@code GROUP} or {@code MEMBER}. */
    static final String WITHDRAWN = "withdrawn";

    private static final int LONGEST_NOTE = 500;

    private final Applications applications;
    private final GroupFormation formation;
    private final Territories territories;
    private final PayoutDesk payouts;
    private final Clock clock;

    RecordWithdrawalStart(
            Applications applications,
            GroupFormation formation,
            Territories territories,
            PayoutDesk payouts,
            Clock clock) {
        this.applications = applications;
        this.formation = formation;
        this.territories = territories;
        this.payouts = payouts;
        this.clock = clock;
    }

    /** Who leaves. */
    enum Who {
        /** The whole group: the application ends. */
        GROUP,
        /** One member: the officer replaces her, or the group goes on without her. */
        MEMBER
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.text("applicationNumber"),
                        FormField.choice("who", Who.class),
                        FormField.text("member").inSomeCases(),
                        FormField.choice("reason", LeavingReason.class),
                        FormField.text("note").inSomeCases())
                .setting(
                        Fact.text(CaseFacts.APPLICATION_NUMBER),
                        Fact.text(CaseFacts.GROUP_ID),
                        Fact.text(CaseFacts.GROUP_NAME),
                        Fact.code(WITHDRAWN, Who.class));
    }

    @Override
    public void start(DelegateExecution execution, Submission submitted) {
        String typedNumber = submitted.text("applicationNumber", "Nomor pengajuan", 40);
        Who who = submitted.choice("who", "Siapa yang mundur", Who.class);
        String typedMember = who == Who.MEMBER ? submitted.text("member", "Nama anggota", 100) : "";
        LeavingReason reason = submitted.choice("reason", "Alasan", LeavingReason.class);
        String note = submitted.optionalText("note", "Catatan", LONGEST_NOTE).orElse(null);
        if (reason == LeavingReason.LAINNYA && note == null) {
            submitted.problem("note", "Jelaskan alasan lainnya di catatan");
        }
        submitted.check();

        ApplicationView application = applications
                .byNumber(completed(typedNumber))
                .orElseThrow(() -> RefusedInput.of(
                        "applicationNumber",
                        "Tidak ada pengajuan dengan nomor itu; periksa lagi, misalnya AJU-2026-00042"));
        GroupView group = formation.groupOf(application.groupId());
        Caller.of(execution).refuseUnlessWorksWith(group, territories);
        refuseWhenTooLate(application, group);
        if (who == Who.GROUP) {
            formation.close(group.id(), reason, note);
            applications.become(group.id(), ApplicationStatus.CLOSED);
        } else {
            formation.withdrawMember(group.id(), member(group, typedMember).id(), reason, note);
        }
        execution.setProcessBusinessKey(application.number());
        CaseFacts.set(execution, CaseFacts.APPLICATION_NUMBER, application.number());
        CaseFacts.set(execution, CaseFacts.GROUP_ID, group.id());
        CaseFacts.set(execution, CaseFacts.GROUP_NAME, group.name());
        CaseFacts.set(execution, WITHDRAWN, who);
    }

    /** Officers say "empat puluh dua" for this year's forty-second application: the bare number will do. */
    private String completed(String typed) {
        String number = typed.strip();
        return number.matches("[0-9]{1,6}")
                ? String.format(Locale.ROOT, "AJU-%d-%05d", LocalDate.now(clock).getYear(), Integer.parseInt(number))
                : number;
    }

    private void refuseWhenTooLate(ApplicationView application, GroupView group) {
        if (group.status() == GroupStatus.FINANCED
                || group.status() == GroupStatus.REPAID
                || payouts.moneyMoved(application.number())) {
            throw RefusedInput.of(
                    "applicationNumber", "Uang sudah diserahkan; pengunduran diri tidak dapat dicatat lagi");
        }
        if (group.status() == GroupStatus.CLOSED) {
            throw RefusedInput.of(
                    "applicationNumber",
                    "Pengajuan " + application.number() + " sudah "
                            + application.status().indonesian());
        }
    }

    private static MemberView member(GroupView group, String typed) {
        String wanted = typed.strip();
        List<MemberView> meant = group.members().stream()
                .filter(member -> String.valueOf(member.position()).equals(wanted)
                        || member.name().equalsIgnoreCase(wanted))
                .toList();
        if (meant.isEmpty()) {
            meant = group.members().stream()
                    .filter(member -> member.name().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                    .toList();
        }
        if (meant.size() != 1) {
            throw RefusedInput.of(
                    "member",
                    meant.isEmpty()
                            ? "Tidak ada anggota dengan nama itu di kelompok ini; tulis namanya seperti di pendaftaran, atau"
                                    + " nomor urutnya"
                            : "Lebih dari satu anggota cocok dengan nama itu; tulis nama lengkap atau nomor urutnya");
        }
        return meant.get(0);
    }
}
