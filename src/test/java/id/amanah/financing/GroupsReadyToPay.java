package id.amanah.financing;

import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.application.DecisionDesk;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.application.LoanRequests;
import id.amanah.application.MemberVerdict;
import id.amanah.application.ProposedDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Groups whose amounts are approved, and further, by the application's own doors, for tests. */
public class GroupsReadyToPay {

    private final GroupsReadyToDecide ready;
    private final DecisionDesk decisions;
    private final LoanRequests requests;
    private final Applications applications;
    private final FinancingPreparation preparation;
    private final Agreements agreements;
    private final PayoutDesk desk;
    private final Clock clock;

    GroupsReadyToPay(
            GroupsReadyToDecide ready,
            DecisionDesk decisions,
            LoanRequests requests,
            Applications applications,
            FinancingPreparation preparation,
            Agreements agreements,
            PayoutDesk desk,
            Clock clock) {
        this.ready = ready;
        this.decisions = decisions;
        this.requests = requests;
        this.applications = applications;
        this.preparation = preparation;
        this.agreements = agreements;
        this.desk = desk;
        this.clock = clock;
    }

    /** A BMT group of five whose requests were approved in full; answers its application. */
    public ApplicationView approved(long... amounts) {
        ready.modelInstitution();
        UUID group = ready.bmt(amounts);
        approve(group);
        return applications.byGroup(group).orElseThrow();
    }

    /** Decides to give a group what it asks for. */
    public void approve(UUID group) {
        decisions.openRound(group);
        decisions.decide(
                group,
                GroupsReadyToDecide.MANAGER,
                ProposedDecision.approve(
                        requests.of(group).stream()
                                .map(asked -> MemberVerdict.approved(asked.memberId(), asked.amount()))
                                .toList(),
                        "Layak semua"));
    }

    /** Such a group with a million for each. */
    public ApplicationView approved() {
        return approved(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
    }

    /** Such a group whose akad is prepared and signed by all today, at the application of that number. */
    public ApplicationView signed() {
        ApplicationView application = approved();
        DisbursementView prepared = preparation.prepare(application.number());
        agreements.record(
                application.number(),
                prepared.meetingOn(),
                "Balai RT 003",
                membersOf(prepared),
                today(),
                GroupsReadyToDecide.OFFICER);
        return application;
    }

    /** Such a group whose money was handed over today by the officer and confirmed by the manager. */
    public ApplicationView paidOut() {
        ApplicationView application = signed();
        desk.handOver(application.number(), GroupsReadyToDecide.OFFICER, today(), allReceived(application.number()));
        desk.confirm(application.number(), GroupsReadyToDecide.MANAGER);
        return application;
    }

    /** That every member received her money. */
    public Map<UUID, Handover> allReceived(String applicationNumber) {
        Map<UUID, Handover> answers = new HashMap<>();
        membersOf(desk.disbursementOf(applicationNumber).orElseThrow())
                .forEach(member -> answers.put(member, Handover.RECEIVED));
        return answers;
    }

    /** The members of a payout in order. */
    public static List<UUID> membersOf(DisbursementView disbursement) {
        return disbursement.financings().stream().map(FinancingView::memberId).toList();
    }

    /** The day it is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves the clock to noon of a day. */
    public void goTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
        ClockUtil.setCurrentTime(Date.from(noon));
    }
}
