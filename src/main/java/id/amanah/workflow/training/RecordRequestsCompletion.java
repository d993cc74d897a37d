package id.amanah.workflow.training;

import id.amanah.application.LoanRequests;
import id.amanah.application.RequestedLoan;
import id.amanah.group.GroupFormation;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.programme.Programmes;
import id.amanah.shared.Money;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code UserTask_RecordRequests}: those who attended the day of requests say how much they ask for, and for what (A10). */
@ModelDelegate("recordRequestsCompletion")
class RecordRequestsCompletion implements HumanTask {

    private final LoanRequests requests;
    private final GroupFormation groups;
    private final Programmes programmes;
    private final Clock clock;

    RecordRequestsCompletion(LoanRequests requests, GroupFormation groups, Programmes programmes, Clock clock) {
        this.requests = requests;
        this.groups = groups;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(FormField.rows(
                        "members", FormField.text("memberId"), FormField.number("amount"), FormField.text("purpose")))
                .showing("minAmount", "maxAmount")
                .showingRows("members", "id", "name");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        String programme = groups.groupOf(task.groupId()).programmeCode();
        ProgrammeTerms terms = programmes.termsOf(programme, LocalDate.now(clock));
        return Map.of(
                "minAmount", terms.minAmount().toString(),
                "maxAmount", terms.maxAmount().toString(),
                "members",
                        requests.due(task.groupId()).stream()
                                .map(member -> Map.of("id", member.id().toString(), "name", member.name()))
                                .toList());
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        List<RequestedLoan> asked = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            Money amount = row.money("amount", "Jumlah yang diajukan");
            String purpose = row.text("purpose", "Kegunaan", RequestedLoan.LONGEST_PURPOSE);
            MemberRows.memberId(row).ifPresent(id -> asked.add(new RequestedLoan(id, amount, purpose)));
        }
        submitted.check();
        requests.record(task.groupId(), asked, task.userId());
    }
}
