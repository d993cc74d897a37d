package id.amanah.workflow.survey;

import id.amanah.group.MemberView;
import id.amanah.shared.IndonesianText;
import id.amanah.survey.SurveyOutcome;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the process {@code MemberSurveyProcess} carries besides the facts of the case. */
public final class MemberSurvey {

    /** The process id, which is the name of its file. */
    public static final String PROCESS = "MemberSurveyProcess";

    /** The member to be surveyed, a UUID as text; given by the calling process. */
    static final String MEMBER_ID = "memberId";

    /** What the survey came to, a {@link SurveyOutcome} by name. */
    static final String SURVEY_OUTCOME = "surveyOutcome";

    /** What {@link #shown} gives to forms. */
    static final String[] SHOWN = {"memberName", "memberAddress", "memberPhone", "memberBusiness", "businessSince"};

    private MemberSurvey() {}

    static UUID memberId(TaskAtHand task) {
        return UUID.fromString((String) task.fact(MEMBER_ID));
    }

    static void outcome(TaskAtHand task, SurveyOutcome outcome) {
        task.set(SURVEY_OUTCOME, outcome);
    }

    /** Who is to be surveyed and where, for the form. */
    static Map<String, Object> shown(MemberView member) {
        Map<String, Object> values = new HashMap<>();
        values.put("memberName", member.name());
        values.put("memberAddress", member.street() + ", " + member.neighbourhood());
        values.put("memberPhone", member.phone() == null ? "-" : member.phone());
        values.put("memberBusiness", member.business());
        values.put("businessSince", IndonesianText.date(member.businessSince()));
        return values;
    }
}
