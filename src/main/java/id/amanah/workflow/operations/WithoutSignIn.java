package id.amanah.workflow.operations;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Works at the engine as the application itself. Operators hold no rights to touch tasks; what they may do is decided by
 * {@link OperationsDesk} before it comes to this.
 */
@Component
public class WithoutSignIn {

    private final IdentityService identity;

    WithoutSignIn(IdentityService identity) {
        this.identity = identity;
    }

    /** Does the work and answers what it answers. */
    public <T> T call(Supplier<T> work) {
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn.getUserId(), signedIn.getGroupIds(), signedIn.getTenantIds());
            }
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
