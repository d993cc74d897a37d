package id.amanah.workflow.coaching;

import id.amanah.coaching.Agreement;
import id.amanah.coaching.GroupCoaching;
import id.amanah.coaching.MeetingFrequency;
import id.amanah.financing.DisbursementView;
import id.amanah.financing.DocumentKind;
import id.amanah.financing.PayoutDesk;
import id.amanah.workflow.disbursement.PaperLinks;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** {@code UserTask_AgreeMeetings}: how often, where and from when the group meets, as agreed with it (A13). */
@ModelDelegate
class AgreeMeetingsCompletion implements HumanTask {

    private static final int LONGEST_PLACE = 200;

    private final GroupCoaching coaching;
    private final PayoutDesk desk;
    private final NextMeeting nextMeeting;
    private final Clock clock;

    AgreeMeetingsCompletion(GroupCoaching coaching, PayoutDesk desk, NextMeeting nextMeeting, Clock clock) {
        this.coaching = coaching;
        this.desk = desk;
        this.nextMeeting = nextMeeting;
        this.clock = clock;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(
                        FormField.choice("frequency", MeetingFrequency.class),
                        FormField.date("firstMeetingOn"),
                        FormField.text("place"))
                .showing("summary", "receiptsLink", "akadLink", "frequency", "firstMeetingOn", "place")
                .setting(NextMeeting.FACTS);
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        MeetingFrequency proposed = coaching.proposedFrequency(task.applicationNumber());
        LocalDate today = LocalDate.now(clock);
        return Map.of(
                "summary",
                task.fact(CaseFacts.GROUP_NAME) + ", " + task.applicationNumber(),
                "receiptsLink",
                PaperLinks.to(task.applicationNumber(), DocumentKind.RECEIPTS),
                "akadLink",
                PaperLinks.to(task.applicationNumber(), DocumentKind.AKAD),
                "frequency",
                proposed.name(),
                "firstMeetingOn",
                proposed.next(today, today).toString(),
                "place",
                desk.disbursementOf(task.applicationNumber())
                        .map(DisbursementView::meetingPlace)
                        .orElse(""));
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        MeetingFrequency frequency = submitted.choice("frequency", "Frekuensi pertemuan", MeetingFrequency.class);
        LocalDate first = submitted.date("firstMeetingOn", "Pertemuan pertama");
        String place = submitted.text("place", "Tempat pertemuan", LONGEST_PLACE);
        submitted.check();
        coaching.agree(task.applicationNumber(), new Agreement(frequency, place, first), task.userId());
        nextMeeting.announce(task);
    }
}
