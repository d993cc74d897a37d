package id.amanah.workflow.training;

import id.amanah.group.LeavingReason;
import id.amanah.group.MemberView;
import id.amanah.shared.IndonesianText;
import id.amanah.training.Attendance;
import id.amanah.training.SessionRecord;
import id.amanah.training.SessionView;
import id.amanah.training.Trainings;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import id.amanah.workflow.training.GroupTraining.TrainingOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code UserTask_RecordTrainingDay}: the trainer marks who came, or moves the day to another date. */
@ModelDelegate("recordTrainingDayCompletion")
class RecordTrainingDayCompletion implements HumanTask {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_REASON = 300;

    private final Trainings trainings;

    RecordTrainingDayCompletion(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.date("sessionDate").optional(),
                        FormField.yesNo("held"),
                        FormField.offeredBy("topic", "topics").inSomeCases(),
                        FormField.rows(
                                        "members",
                                        FormField.text("memberId"),
                                        FormField.offeredBy("attendance", "attendanceChoices"),
                                        FormField.choice("refusal", LeavingReason.class)
                                                .inSomeCases())
                                .inSomeCases(),
                        FormField.date("newDate").inSomeCases(),
                        FormField.text("postponeReason").inSomeCases())
                .showing("heading", "plannedOn", "plannedDate", "place", "held")
                .showingRows("topics", "value", "label")
                .showingRows("attendanceChoices", "value", "label")
                .showingRows("members", "id", "name", "attendance")
                .needing(GroupTraining.SESSION_ID, GroupTraining.DAY_TITLE)
                .setting(
                        Fact.yesNo(GroupTraining.REFUSED),
                        Fact.code(GroupTraining.TRAINING_OUTCOME, TrainingOutcome.NEEDS_RESOLUTION.name()));
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        UUID groupId = task.groupId();
        SessionView session = trainings.session(groupId, GroupTraining.sessionId(task));
        Map<String, Object> values = new HashMap<>();
        values.put("heading", session.heading());
        values.put("plannedOn", IndonesianText.date(session.plannedOn()));
        values.put("plannedDate", session.plannedOn().toString());
        values.put("place", session.place());
        values.put("held", "YA");
        values.put(
                "topics",
                trainings.topicsOf(groupId, session.id()).stream()
                        .map(topic -> choice(topic.code(), topic.title()))
                        .toList());
        values.put(
                "attendanceChoices",
                Stream.concat(
                                Stream.of(choice(Attendance.ABSENT, "Tidak hadir")),
                                trainings.acceptedAttendees(groupId).stream()
                                        .map(kind -> choice(kind.code(), kind.label())))
                        .toList());
        values.put(
                "members",
                trainings.expectedAt(groupId, session.id()).stream()
                        .map(RecordTrainingDayCompletion::row)
                        .toList());
        return values;
    }

    private static Map<String, Object> row(MemberView member) {
        return Map.of("id", member.id().toString(), "name", member.name(), "attendance", Attendance.ABSENT);
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        UUID groupId = task.groupId();
        SessionView session = trainings.session(groupId, GroupTraining.sessionId(task));
        submitted
                .optionalDate("sessionDate", "Tanggal latihan")
                .filter(date -> !date.equals(session.plannedOn()))
                .ifPresent(date -> submitted.problem(
                        "sessionDate",
                        "Kehadiran hanya dapat dicatat untuk hari yang dijadwalkan: "
                                + IndonesianText.date(session.plannedOn())));
        if (!submitted.has("held")) {
            submitted.problem("held", "Pilih dahulu: latihan terlaksana atau ditunda");
        }
        if (submitted.has("held") && !submitted.yes("held")) {
            postpone(task, session, submitted);
            return;
        }
        Optional<String> topic = submitted.optionalText("topic", "Materi", LONGEST_CODE);
        List<Attendance> attendance = attendance(submitted);
        submitted.check();
        boolean refused = trainings.record(groupId, session.id(), new SessionRecord(topic, attendance), task.userId());
        task.set(GroupTraining.REFUSED, refused);
        if (refused) {
            task.set(GroupTraining.TRAINING_OUTCOME, TrainingOutcome.NEEDS_RESOLUTION);
        }
    }

    private void postpone(TaskAtHand task, SessionView session, Submission submitted) {
        LocalDate date = submitted.date("newDate", "Tanggal baru");
        String reason = submitted.text("postponeReason", "Alasan ditunda", LONGEST_REASON);
        submitted.check();
        trainings.postpone(task.groupId(), session.id(), date, reason, task.userId());
        task.set(GroupTraining.REFUSED, false);
    }

    private static List<Attendance> attendance(Submission submitted) {
        List<Attendance> attendance = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            Optional<UUID> memberId = MemberRows.memberId(row);
            String attendee =
                    row.optionalText("attendance", "Kehadiran", LONGEST_CODE).orElse(Attendance.ABSENT);
            LeavingReason refusal = row.optionalChoice("refusal", "Alasan berhenti", LeavingReason.class)
                    .orElse(null);
            memberId.ifPresent(id -> attendance.add(new Attendance(id, attendee, refusal)));
        }
        return attendance;
    }
}
