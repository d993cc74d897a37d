package id.amanah.workflow.survey;

import id.amanah.group.GroupFormation;
import id.amanah.survey.Surveys;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Whom a round of surveys is for, and whether it is over; what models ask about surveys. */
@ModelDelegate("surveyRounds")
public class SurveyRounds {

    private final Surveys surveys;
    private final GroupFormation groups;

    SurveyRounds(Surveys surveys, GroupFormation groups) {
        this.surveys = surveys;
        this.groups = groups;
    }

    /** Ids of the case's active members without a survey that counts, as text. */
    public List<String> membersToSurvey(DelegateExecution execution) {
        return surveys.membersToSurvey(CaseFacts.groupId(execution)).stream()
                .map(UUID::toString)
                .toList();
    }

    /** Whether every active member of the case has passed her survey. */
    public boolean allPassed(DelegateExecution execution) {
        return surveys.allPassed(CaseFacts.groupId(execution));
    }

    /** Says in the task's name which of the members it is about: by number, for names never enter the engine. */
    public void name(DelegateTask task) {
        UUID member = UUID.fromString((String) task.getVariable(MemberSurvey.MEMBER_ID));
        groups.groupOf(CaseFacts.groupId(task))
                .member(member)
                .ifPresent(found -> task.setName(task.getName() + ": anggota " + found.position()));
    }
}
