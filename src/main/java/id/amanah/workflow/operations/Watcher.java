package id.amanah.workflow.operations;

import id.amanah.staff.Territories;
import id.amanah.staff.Territory;
import id.amanah.workflow.access.Role;
import java.util.List;

/**
 * Who looks at the board, as signed in.
 *
 * @param id login id
 * @param groups ids of the engine groups the person belongs to
 */
public record Watcher(String id, List<String> groups) {

    /**
     * The teams whose cases this person may see: null for all, as operators do, and managers who belong to no team.
     *
     * @throws OperationRefused for everybody else
     */
    public List<String> teams(Territories territories) {
        if (groups.contains(Role.OPERATORS.groupId())) {
            return null;
        }
        if (!groups.contains(Role.MANAGERS.groupId())) {
            throw OperationRefused.notForYou();
        }
        List<String> teams = territories.territoriesOf(groups).stream()
                .map(Territory::team)
                .distinct()
                .toList();
        return teams.isEmpty() ? null : teams;
    }
}
