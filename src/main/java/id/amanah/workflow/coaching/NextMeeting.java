package id.amanah.workflow.coaching;

import id.amanah.coaching.CoachingView;
import id.amanah.coaching.GroupCoaching;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.TaskAtHand;
import org.springframework.stereotype.Component;

/** Tells a process which meeting comes next and when its day begins. */
@Component
class NextMeeting {

    /** What an announcement sets. */
    static final Fact[] FACTS = {
        Fact.number(CoachingProcess.MEETING_NUMBER),
        Fact.date(CoachingProcess.MEETING_BEGINS).correctable("Hari pertemuan tiba")
    };

    private final GroupCoaching coaching;

    NextMeeting(GroupCoaching coaching) {
        this.coaching = coaching;
    }

    void announce(TaskAtHand task) {
        CoachingView view = coaching.of(task.applicationNumber()).orElseThrow();
        task.set(CoachingProcess.MEETING_NUMBER, view.nextNumber());
        coaching.nextMeetingBegins(task.applicationNumber())
                .ifPresent(begins -> task.set(CoachingProcess.MEETING_BEGINS, begins.toInstant()));
    }
}
