package id.amanah.workflow.training;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMembers;
import id.amanah.training.MemberResult;
import id.amanah.training.SessionStatus;
import id.amanah.training.TestResult;
import id.amanah.training.Trainings;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import id.amanah.workflow.training.GroupTraining.TrainingOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code UserTask_TakeRecognitionTest}: somebody who did not train the group examines its members. */
@ModelDelegate("takeRecognitionTestCompletion")
class TakeRecognitionTestCompletion implements HumanTask {

    private final Trainings trainings;
    private final StaffMembers staff;

    TakeRecognitionTestCompletion(Trainings trainings, StaffMembers staff) {
        this.trainings = trainings;
        this.staff = staff;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(FormField.rows(
                        "members",
                        FormField.text("memberId"),
                        FormField.choice("result", TestResult.class),
                        FormField.text("comment").inSomeCases()))
                .showing("trainers", "daysDone")
                .showingRows("members", "id", "name")
                .setting(
                        Fact.code(GroupTraining.TEST_RESULT, TestResult.class),
                        Fact.code(GroupTraining.TRAINING_OUTCOME, TrainingOutcome.class))
                .onlyFor("${trainingRounds.examiners(execution)}");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        UUID groupId = task.groupId();
        long held = trainings.trainingOf(groupId).sessions().stream()
                .filter(session -> session.status() == SessionStatus.HELD)
                .count();
        return Map.of(
                "trainers",
                IndonesianText.list(trainings.trainersOf(groupId).stream()
                        .map(staff::nameOf)
                        .sorted()
                        .toList()),
                "daysDone",
                held + " pertemuan, semua materi diikuti setiap anggota",
                "members",
                trainings.awaitingTest(groupId).stream()
                        .map(member -> Map.of("id", member.id().toString(), "name", member.name()))
                        .toList());
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        List<MemberResult> results = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            Optional<UUID> memberId = MemberRows.memberId(row);
            TestResult result = row.choice("result", "Hasil ujian", TestResult.class);
            String comment = row.optionalText("comment", "Catatan", MemberResult.LONGEST_COMMENT)
                    .orElse("");
            if (memberId.isEmpty() || result == null) {
                continue;
            }
            try {
                results.add(new MemberResult(memberId.get(), result, comment));
            } catch (RefusedInput refused) {
                row.problem(refused);
            }
        }
        submitted.check();
        TestResult weakest = trainings.takeTest(task.groupId(), results, task.userId());
        task.set(GroupTraining.TEST_RESULT, weakest);
        if (weakest == TestResult.PASSED) {
            task.set(GroupTraining.TRAINING_OUTCOME, TrainingOutcome.COMPLETED);
        } else if (weakest == TestResult.REPLACE) {
            task.set(GroupTraining.TRAINING_OUTCOME, TrainingOutcome.NEEDS_RESOLUTION);
        }
    }
}
