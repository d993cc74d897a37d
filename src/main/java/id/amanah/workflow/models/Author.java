package id.amanah.workflow.models;

import id.amanah.workflow.access.Role;
import java.util.List;

/**
 * Who works on models, as signed in.
 *
 * @param id login id
 * @param groups ids of the engine groups the person belongs to
 */
public record Author(String id, List<String> groups) {

    /** @throws ModelRefusal unless it is a manager */
    public void requireManager() {
        if (!groups.contains(Role.MANAGERS.groupId())) {
            throw ModelRefusal.notForYou();
        }
    }
}
