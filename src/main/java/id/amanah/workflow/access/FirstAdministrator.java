package id.amanah.workflow.access;

import id.amanah.launch.CannotStart;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The first administrator, who comes from the environment; without one the application does not start. */
@Component
class FirstAdministrator {

    private final IdentityService identity;
    private final AccessRights rights;
    private final boolean demo;
    private final String id;
    private final String password;

    FirstAdministrator(
            IdentityService identity,
            AccessRights rights,
            Environment environment,
            @Value("${amanah.admin.id:}") String id,
            @Value("${amanah.admin.password:}") String password) {
        this.identity = identity;
        this.rights = rights;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.id = id;
        this.password = password;
    }

    /**
     * Creates the administrator unless the engine has one.
     *
     * @throws CannotStart when none exists and the environment gives no sufficient one
     */
    void ensureThereIsOne() {
        rights.createGroup(Groups.CAMUNDA_ADMIN, "Administrator sistem");
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0 || demo) {
            return;
        }
        if (id.isBlank() || password.isBlank()) {
            throw new CannotStart(
                    "administrator pertama belum ditentukan. Isi AMANAH_ADMIN_ID dan AMANAH_ADMIN_PASSWORD.");
        }
        User user = identity.newUser(id);
        if (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new CannotStart(
                    "AMANAH_ADMIN_PASSWORD terlalu lemah: paling sedikit 10 karakter dengan huruf besar, huruf kecil, angka"
                            + " dan tanda baca, dan tidak memuat nama pengguna.");
        }
        user.setFirstName("Administrator");
        user.setLastName("Amanah");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(id, Groups.CAMUNDA_ADMIN);
        identity.createMembership(id, Role.ADMINISTRATORS.groupId());
    }
}
