package id.amanah.workflow.coaching;

import id.amanah.coaching.CoachingView;
import id.amanah.coaching.GroupCoaching;
import id.amanah.coaching.MemberAtMeeting;
import id.amanah.coaching.Minutes;
import id.amanah.financing.RepaymentPosition;
import id.amanah.financing.Repayments;
import id.amanah.shared.IndonesianText;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code UserTask_RecordMeeting}: the minutes of a meeting with attendance and instalments, or its new day. */
@ModelDelegate
class RecordMeetingCompletion implements HumanTask {

    private static final int LONGEST_TOPIC = 300;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_REASON = 500;

    private enum Held {
        YES,
        NO
    }

    private final GroupCoaching coaching;
    private final Repayments repayments;
    private final NextMeeting nextMeeting;
    private final Clock clock;

    RecordMeetingCompletion(GroupCoaching coaching, Repayments repayments, NextMeeting nextMeeting, Clock clock) {
        this.coaching = coaching;
        this.repayments = repayments;
        this.nextMeeting = nextMeeting;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.choice("held", Held.class),
                        FormField.date("heldOn").inSomeCases(),
                        FormField.yesNo("ikrarRead").inSomeCases(),
                        FormField.text("rupiahTopic").inSomeCases(),
                        FormField.text("ruhiahTopic").inSomeCases(),
                        FormField.text("note").optional(),
                        FormField.text("postponedBecause").inSomeCases(),
                        FormField.date("nextMeetingOn").inSomeCases(),
                        FormField.rows(
                                        "members",
                                        FormField.text("memberId"),
                                        FormField.yesNo("present"),
                                        FormField.number("received"))
                                .inSomeCases())
                .showing("heading", "place", "held", "heldOn", "ikrarRead", "nextMeetingOn")
                .showingRows(
                        "members", "id", "name", "due", "outstanding", "inArrears", "arrears", "present", "received")
                .setting(NextMeeting.FACTS)
                .setting(Fact.yesNo(CoachingProcess.REPAID));
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        CoachingView view = of(task);
        LocalDate day = earlier(view.nextMeetingOn(), LocalDate.now(clock));
        Map<String, Object> values = new HashMap<>();
        values.put(
                "heading",
                "Pertemuan ke-" + view.nextNumber() + ", " + IndonesianText.dayAndDate(view.nextMeetingOn()));
        values.put("place", view.place());
        values.put("held", Held.YES.name());
        values.put("heldOn", day.toString());
        values.put("ikrarRead", false);
        values.put("nextMeetingOn", view.proposedAfterNext().toString());
        values.put(
                "members",
                repayments.positions(task.applicationNumber(), day, view.lastHeldOn()).stream()
                        .map(RecordMeetingCompletion::row)
                        .toList());
        return values;
    }

    private static Map<String, Object> row(RepaymentPosition position) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", position.memberId().toString());
        row.put("name", position.memberName());
        row.put("due", position.expected().toString());
        row.put("outstanding", position.outstanding().toString());
        row.put("inArrears", position.arrears().isPositive());
        row.put("arrears", position.arrears().toString());
        row.put("present", false);
        if (!position.expected().isPositive()) {
            // Where something is due the amount is typed, be it 0: a forgotten one would look paid or unpaid by chance.
            row.put("received", 0);
        }
        return row;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        Held held = submitted.choice(
                "held", "pertemuan terlaksana", "Pilih dahulu: pertemuan terlaksana atau ditunda", Held.class);
        int number = Optional.ofNullable((Integer) task.fact(CoachingProcess.MEETING_NUMBER))
                .orElseGet(() -> of(task).nextNumber());
        boolean repaid = held == Held.NO ? postponed(task, number, submitted) : recorded(task, number, submitted);
        task.set(CoachingProcess.REPAID, repaid);
        nextMeeting.announce(task);
    }

    private boolean postponed(TaskAtHand task, int number, Submission submitted) {
        LocalDate newDay = submitted.date("nextMeetingOn", "Pertemuan berikutnya");
        String why = submitted.text("postponedBecause", "Alasan ditunda", LONGEST_REASON);
        submitted.check();
        coaching.postpone(task.applicationNumber(), number, newDay, why, task.userId());
        return false;
    }

    private boolean recorded(TaskAtHand task, int number, Submission submitted) {
        LocalDate heldOn = submitted.date("heldOn", "Tanggal pertemuan");
        Optional<LocalDate> next = submitted.optionalDate("nextMeetingOn", "Pertemuan berikutnya");
        String rupiah = submitted
                .optionalText("rupiahTopic", "Materi rupiah (usaha)", LONGEST_TOPIC)
                .orElse("");
        String ruhiah = submitted
                .optionalText("ruhiahTopic", "Materi ruhiah (mental dan spiritual)", LONGEST_TOPIC)
                .orElse("");
        String note = submitted.optionalText("note", "Catatan", LONGEST_NOTE).orElse("");
        List<MemberAtMeeting> members = members(task, submitted);
        Minutes minutes = minutes(submitted, heldOn, rupiah, ruhiah, note, members, next.orElse(null));
        submitted.check();
        return coaching.record(task.applicationNumber(), number, minutes, task.userId());
    }

    /** Everything that is missing is told at once, the minutes' own rules included (A14, A15). */
    private static Minutes minutes(
            Submission submitted,
            LocalDate heldOn,
            String rupiah,
            String ruhiah,
            String note,
            List<MemberAtMeeting> members,
            LocalDate next) {
        try {
            return new Minutes(heldOn, submitted.yes("ikrarRead"), rupiah, ruhiah, note, members, next);
        } catch (RefusedInput refused) {
            submitted.problem(refused);
            return null;
        }
    }

    private List<MemberAtMeeting> members(TaskAtHand task, Submission submitted) {
        List<MemberAtMeeting> members = new ArrayList<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            String id = row.text("memberId", "Anggota", 36);
            Optional<Money> received = row.optionalMoney("received", "Angsuran diterima");
            if (received.isEmpty() && !row.has("received")) {
                row.problem("received", "Angsuran diterima wajib diisi (0 bila tidak membayar)");
            }
            boolean present = row.yes("present");
            uuid(id).ifPresentOrElse(
                            member -> members.add(new MemberAtMeeting(member, present, received.orElse(Money.ZERO))),
                            () -> row.problem("memberId", "anggota tidak dikenal"));
        }
        refuseForgotten(task, submitted, members);
        return members;
    }

    /** Nobody's line gets lost on the way: the minutes name every member who has a financing. */
    private void refuseForgotten(TaskAtHand task, Submission submitted, List<MemberAtMeeting> members) {
        repayments.positions(task.applicationNumber(), LocalDate.now(clock), null).stream()
                .filter(position ->
                        members.stream().noneMatch(member -> member.memberId().equals(position.memberId())))
                .forEach(position ->
                        submitted.problem("members", position.memberName() + ": kehadiran dan angsuran belum diisi"));
    }

    private CoachingView of(TaskAtHand task) {
        return coaching.of(task.applicationNumber())
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Pembinaan untuk pengajuan ini belum dimulai"));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
