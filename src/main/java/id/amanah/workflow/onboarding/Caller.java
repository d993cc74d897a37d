package id.amanah.workflow.onboarding;

import id.amanah.group.GroupView;
import id.amanah.shared.Neighbourhood;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.Territories;
import id.amanah.workflow.access.Role;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Who asks for something, as the sign-in says; never taken from what they typed.
 *
 * @param userId staff id
 * @param groupIds the engine's groups they belong to
 */
public record Caller(String userId, Collection<String> groupIds) {

    /**
     * Whoever is signed in at the engine.
     *
     * @throws RefusedInput where nobody is
     */
    public static Caller of(DelegateExecution execution) {
        Authentication signedIn =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (signedIn == null || signedIn.getUserId() == null) {
            throw RefusedInput.of("user", "Masuk dahulu, baru mulai proses ini");
        }
        List<String> groups = signedIn.getGroupIds();
        return new Caller(signedIn.getUserId(), groups == null ? List.of() : groups);
    }

    /** Whether this is a manager, who works everywhere. */
    public boolean isManager() {
        return groupIds.contains(Role.MANAGERS.groupId());
    }

    /** Whether this is a marketing officer, who can look after groups of their own. */
    public boolean isOfficer() {
        return groupIds.contains(Role.MARKETING.groupId());
    }

    /**
     * Lets managers pass, and officers in their territory.
     *
     * @throws RefusedInput for everybody else
     */
    public void refuseUnlessWorksIn(Neighbourhood neighbourhood, Territories territories) {
        if (isManager() || isOfficer() && territories.works(groupIds, neighbourhood)) {
            return;
        }
        throw RefusedInput.of(
                "neighbourhood",
                "Kel. " + neighbourhood.kelurahan() + ", Kec. " + neighbourhood.kecamatan()
                        + " di luar wilayah kerja Anda");
    }

    /**
     * Lets managers pass, the group's own officer, and officers of its territory.
     *
     * @throws RefusedInput for everybody else
     */
    public void refuseUnlessWorksWith(GroupView group, Territories territories) {
        if (!(isOfficer() && userId.equals(group.officerId()))) {
            refuseUnlessWorksIn(group.neighbourhood(), territories);
        }
    }
}
