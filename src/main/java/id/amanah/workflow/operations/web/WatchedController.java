package id.amanah.workflow.operations.web;

import id.amanah.workflow.models.Refusal;
import id.amanah.workflow.operations.OperationRefused;
import id.amanah.workflow.operations.Watcher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Knows who asks, and says in Indonesian why something is not answered. */
abstract class WatchedController {

    @ExceptionHandler
    ResponseEntity<Refusal> refused(OperationRefused refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Refusal.of(refused.getMessage()));
    }

    static Watcher watcher(Authentication signedIn) {
        return new Watcher(
                signedIn.getName(),
                signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }
}
