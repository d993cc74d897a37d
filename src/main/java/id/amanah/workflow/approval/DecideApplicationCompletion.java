package id.amanah.workflow.approval;

import id.amanah.application.ApplicationCase;
import id.amanah.application.ApplicationCases;
import id.amanah.application.DecisionDesk;
import id.amanah.application.DecisionKind;
import id.amanah.application.MemberVerdict;
import id.amanah.application.ProposedDecision;
import id.amanah.application.RoundOutcome;
import id.amanah.application.SendBackTo;
import id.amanah.application.Verdict;
import id.amanah.shared.Money;
import id.amanah.staff.Kinships;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One decider's screen: the whole case, and the decision on it. */
@ModelDelegate
class DecideApplicationCompletion implements HumanTask {

    private final DecisionDesk desk;
    private final ApplicationCases cases;
    private final CaseScreen screen;

    DecideApplicationCompletion(DecisionDesk desk, ApplicationCases cases, CaseScreen screen) {
        this.desk = desk;
        this.cases = cases;
        this.screen = screen;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.yesNo("kin"),
                        FormField.text("kinNote").optional(),
                        FormField.choice("decision", DecisionKind.class).inSomeCases(),
                        FormField.text("comment").inSomeCases(),
                        FormField.choice("sendBackTo", SendBackTo.class).inSomeCases(),
                        FormField.text("question").inSomeCases(),
                        FormField.rows(
                                "members",
                                FormField.text("memberId"),
                                FormField.choice("verdict", Verdict.class).inSomeCases(),
                                FormField.number("amount").inSomeCases(),
                                FormField.yesNo("resurvey").inSomeCases()))
                .showing("summary", "obstacle", "demand", "warnings", "thisRound", "earlierRounds", "concerns")
                .showingRows("members", "id", "card", "amount")
                .setting(
                        Fact.code(ApprovalFacts.DECISION, RoundOutcome.class).or(ApprovalFacts.STEPPED_ASIDE),
                        Fact.yesNo(ApprovalFacts.DECIDERS_SUFFICE),
                        ApprovalFacts.outcome())
                .onlyFor("${assignment.deciders(execution)}");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        ApplicationCase file = cases.of(task.groupId());
        Map<String, Object> values = screen.whole(file);
        values.put(
                "obstacle",
                desk.obstacleFor(task.groupId(), task.userId())
                        .map(screen::obstacle)
                        .orElse(null));
        return values;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        if (submitted.yes("kin")) {
            String relation = submitted
                    .optionalText("kinNote", "Hubungan", Kinships.LONGEST_NOTE)
                    .orElse("");
            submitted.check();
            Optional<RoundOutcome> outcome = desk.declareInterest(task.groupId(), task.userId(), relation);
            route(task, outcome, outcome.map(Enum::name).orElse(ApprovalFacts.STEPPED_ASIDE));
        } else {
            Optional<RoundOutcome> outcome = desk.decide(task.groupId(), task.userId(), proposed(submitted));
            route(task, outcome, outcome.orElse(RoundOutcome.APPROVED).name());
        }
    }

    private static void route(TaskAtHand task, Optional<RoundOutcome> outcome, String decision) {
        task.set(ApprovalFacts.DECISION, decision);
        task.set(ApprovalFacts.DECIDERS_SUFFICE, outcome.isPresent());
        task.set(
                ApprovalFacts.APPROVAL_OUTCOME,
                outcome.flatMap(ApprovalFacts::ending).orElse(null));
    }

    private static ProposedDecision proposed(Submission submitted) {
        DecisionKind kind = submitted.choice("decision", "Putusan", DecisionKind.class);
        if (kind == null) {
            submitted.text("comment", "Komentar", ProposedDecision.LONGEST_COMMENT);
            submitted.check();
        }
        return switch (kind) {
            case APPROVE -> approval(submitted);
            case REJECT -> {
                String comment = submitted.text("comment", "Komentar", ProposedDecision.LONGEST_COMMENT);
                submitted.check();
                yield ProposedDecision.reject(comment);
            }
            case SEND_BACK -> question(submitted);
        };
    }

    private static ProposedDecision approval(Submission submitted) {
        String comment = submitted.text("comment", "Komentar", ProposedDecision.LONGEST_COMMENT);
        List<MemberVerdict> verdicts = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            UUID member = SubmittedMember.id(row);
            Verdict verdict = row.choice("verdict", "Putusan", Verdict.class);
            if (verdict == Verdict.APPROVE) {
                Money amount = row.money("amount", "Jumlah yang disetujui");
                verdicts.add(MemberVerdict.approved(member, amount));
            } else if (verdict == Verdict.REJECT) {
                verdicts.add(MemberVerdict.refused(member));
            }
        }
        submitted.check();
        return ProposedDecision.approve(verdicts, comment);
    }

    private static ProposedDecision question(Submission submitted) {
        SendBackTo to = submitted.choice("sendBackTo", "Apa yang diminta", SendBackTo.class);
        String question = submitted.text("question", "Pertanyaan", ProposedDecision.LONGEST_COMMENT);
        Set<UUID> resurvey = new HashSet<>();
        if (to == SendBackTo.RESURVEY) {
            submitted.rows("members", "Anggota").stream()
                    .filter(row -> row.yes("resurvey"))
                    .forEach(row -> resurvey.add(SubmittedMember.id(row)));
        }
        submitted.check();
        return to == SendBackTo.RESURVEY
                ? ProposedDecision.resurvey(resurvey, question)
                : ProposedDecision.ask(to, question);
    }
}
