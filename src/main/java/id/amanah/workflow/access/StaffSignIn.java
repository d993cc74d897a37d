package id.amanah.workflow.access;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks the engine's own users for our REST interface, with the engine's guard against guessing; groups become authorities. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final IdentityService identity;

    StaffSignIn(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        try {
            if (!identity.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
                throw new BadCredentialsException("Nama pengguna atau kata sandi salah");
            }
        } catch (AuthenticationException locked) {
            throw new LockedException("Terlalu banyak percobaan; coba lagi nanti", locked);
        }
        List<SimpleGrantedAuthority> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
