package id.amanah.workflow.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** Tells the staff roster of every change of a user, wherever it comes from: Admin, REST or our own code. */
class WatchedIdentityService extends IdentityServiceImpl {

    private final Supplier<StaffRoster> roster;

    WatchedIdentityService(Supplier<StaffRoster> roster) {
        this.roster = roster;
    }

    @Override
    public void saveUser(User user) {
        super.saveUser(user);
        refreshed(user.getId());
    }

    @Override
    public void deleteUser(String userId) {
        super.deleteUser(userId);
        refreshed(userId);
    }

    @Override
    public void createMembership(String userId, String groupId) {
        super.createMembership(userId, groupId);
        refreshed(userId);
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        super.deleteMembership(userId, groupId);
        refreshed(userId);
    }

    private void refreshed(String userId) {
        // The roster reads memberships that the signed-in administrator need not be allowed to see.
        commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
            roster.get().refresh(userId);
            return null;
        }));
    }
}
