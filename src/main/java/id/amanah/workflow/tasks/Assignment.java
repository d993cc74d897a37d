package id.amanah.workflow.tasks;

import id.amanah.application.DecisionDesk;
import id.amanah.financing.PayoutDesk;
import id.amanah.group.GroupFormation;
import id.amanah.staff.StaffAbsences;
import id.amanah.staff.Territories;
import id.amanah.workflow.access.Role;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who gets a task: the group's officer, else the marketing staff of its territory. */
@ModelDelegate("assignment")
public class Assignment {

    private final IdentityService identity;
    private final StaffAbsences absences;
    private final Territories territories;
    private final GroupFormation groups;
    private final DecisionDesk decisionDesk;
    private final PayoutDesk payoutDesk;

    Assignment(
            IdentityService identity,
            StaffAbsences absences,
            Territories territories,
            GroupFormation groups,
            DecisionDesk decisionDesk,
            PayoutDesk payoutDesk) {
        this.identity = identity;
        this.absences = absences;
        this.territories = territories;
        this.groups = groups;
        this.decisionDesk = decisionDesk;
        this.payoutDesk = payoutDesk;
    }

    /** The officer who looks after the group, or null when that person is gone, on leave today or no longer in marketing. */
    public String officer(DelegateExecution step) {
        String officer = groups.groupOf(CaseFacts.groupId(step)).officerId();
        boolean works = officer != null
                && identity.createUserQuery()
                                .userId(officer)
                                .memberOfGroup(Role.MARKETING.groupId())
                                .count()
                        == 1
                && !absences.isAbsent(officer);
        return works ? officer : null;
    }

    /** Nobody at first: whoever finds the task in a list takes it. */
    public String nobody() {
        return null;
    }

    /** The engine group of the marketing staff of the group's territory. */
    public String team(DelegateExecution step) {
        return territories.teamFor(groups.groupOf(CaseFacts.groupId(step)).neighbourhood());
    }

    /** The engine group of the managers. */
    public String managers() {
        return Role.MANAGERS.groupId();
    }

    /** Everybody else of marketing and management, for work that must not be done by the officer alone. */
    public List<String> staff() {
        return List.of(Role.MARKETING.groupId(), Role.MANAGERS.groupId());
    }

    /** Those who may hand over the money of the group. */
    public List<String> payers(DelegateExecution step) {
        return payoutDesk.payersFor(CaseFacts.groupId(step));
    }

    /** Those who may confirm what was handed over: anybody of marketing and management but who handed it over. */
    public List<String> confirmers(DelegateExecution step) {
        return payoutDesk.confirmersFor(CaseFacts.groupId(step));
    }

    /** Those to whom the round's next decision is offered: managers free of every tie, else others who are. */
    public List<String> deciders(DelegateExecution step) {
        return decisionDesk.decidersFor(CaseFacts.groupId(step));
    }
}
