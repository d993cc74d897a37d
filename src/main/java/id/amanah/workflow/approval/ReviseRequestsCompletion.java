package id.amanah.workflow.approval;

import id.amanah.application.ApplicationCase;
import id.amanah.application.ApplicationCases;
import id.amanah.application.DecisionDesk;
import id.amanah.application.RequestedLoan;
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
import java.util.UUID;

/** The officer's revision of what members ask for, on a decider's word. */
@ModelDelegate
class ReviseRequestsCompletion implements HumanTask {

    private final DecisionDesk desk;
    private final ApplicationCases cases;
    private final CaseScreen screen;
    private final Programmes programmes;
    private final Clock clock;

    ReviseRequestsCompletion(
            DecisionDesk desk, ApplicationCases cases, CaseScreen screen, Programmes programmes, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.screen = screen;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.text("answer"),
                        FormField.rows(
                                "members",
                                FormField.text("memberId"),
                                FormField.number("amount"),
                                FormField.text("purpose")))
                .showing("summary", "question", "earlierRounds", "minAmount", "maxAmount")
                .showingRows("members", "id", "name", "amount", "purpose");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        ApplicationCase file = cases.of(task.groupId());
        Map<String, Object> values = screen.question(file, desk.questionOf(task.groupId()));
        values.put("members", screen.requests(file));
        ProgrammeTerms terms = programmes.termsOf(file.group().programmeCode(), LocalDate.now(clock));
        values.put("minAmount", terms.minAmount().toString());
        values.put("maxAmount", terms.maxAmount().toString());
        return values;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        String explanation = submitted.text("answer", "Penjelasan", DecisionDesk.LONGEST_ANSWER);
        List<RequestedLoan> revised = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            UUID member = SubmittedMember.id(row);
            Money amount = row.money("amount", "Jumlah");
            String purpose = row.text("purpose", "Kegunaan", RequestedLoan.LONGEST_PURPOSE);
            revised.add(new RequestedLoan(member, amount, purpose));
        }
        submitted.check();
        desk.revise(task.groupId(), task.userId(), revised, explanation);
    }
}
