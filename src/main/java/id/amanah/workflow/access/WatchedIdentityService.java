package id.amanah.workflow.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * Tells the staff roster of every change of a user, wherever it comes from: Admin, REST or our own code; and tells in
 * Indonesian what is wrong with a weak password.
 */
class WatchedIdentityService extends IdentityServiceImpl {

    private static final String WEAK_PASSWORD = "Password does not match policy";
    /** What the engine's default policy wants. */
    private static final String POLICY =
            "Kata sandi terlalu lemah: paling sedikit 10 karakter, dengan huruf besar, huruf"
                    + " kecil, angka dan tanda baca, dan tidak memuat nama atau alamat surel pengguna";

    private final Supplier<StaffRoster> roster;

    WatchedIdentityService(Supplier<StaffRoster> roster) {
        this.roster = roster;
    }

    @Override
    public void saveUser(User user) {
        try {
            super.saveUser(user);
        } catch (ProcessEngineException refused) {
            throw WEAK_PASSWORD.equals(refused.getMessage()) ? new ProcessEngineException(POLICY, refused) : refused;
        }
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
