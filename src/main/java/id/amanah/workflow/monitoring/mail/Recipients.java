package id.amanah.workflow.monitoring.mail;

import id.amanah.workflow.access.Role;
import id.amanah.workflow.operations.Watcher;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Operators and managers with the e-mail addresses that administrators entered for them. */
@Component
class Recipients {

    private final IdentityService identity;

    Recipients(IdentityService identity) {
        this.identity = identity;
    }

    /** All of them, each once, by id. */
    List<Recipient> all() {
        return Stream.of(Role.OPERATORS, Role.MANAGERS)
                .flatMap(role -> identity.createUserQuery().memberOfGroup(role.groupId()).list().stream())
                .map(User::getId)
                .distinct()
                .map(this::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Recipient::id))
                .toList();
    }

    /** Those that mail can reach. */
    List<Recipient> reachable() {
        return all().stream().filter(Recipient::hasAddress).toList();
    }

    /** Somebody who is still here. */
    Optional<Recipient> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> new Recipient(
                        id,
                        user.getFirstName() == null ? id : user.getFirstName(),
                        user.getEmail() == null ? "" : user.getEmail().strip(),
                        new Watcher(
                                id,
                                identity.createGroupQuery().groupMember(id).list().stream()
                                        .map(Group::getId)
                                        .toList())));
    }
}
