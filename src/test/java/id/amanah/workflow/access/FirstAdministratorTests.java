package id.amanah.workflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.launch.CannotStart;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@SpringBootTest
class FirstAdministratorTests {

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void nobodyYet() {
        for (User user :
                identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list()) {
            identity.deleteUser(user.getId());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "admin,''",
        "'',Sandi-Rahasia-27!",
        "admin,pendek",
        "admin,semuahurufkecil",
        "admin,Admin-12345!x"
    })
    void a_weak_or_missing_password_stops_the_start(String id, String password) {
        assertThatThrownBy(() -> administrator(id, password).ensureThereIsOne())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("AMANAH_ADMIN_PASSWORD");
        assertThat(identity.createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count())
                .isZero();
    }

    @Test
    void a_strong_password_makes_the_first_administrator_once() {
        administrator("kepala", "Sandi-Rahasia-27!").ensureThereIsOne();
        administrator("lain", "").ensureThereIsOne();
        assertThat(identity.checkPassword("kepala", "Sandi-Rahasia-27!")).isTrue();
        assertThat(identity.createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count())
                .isOne();
        assertThat(identity.createUserQuery()
                        .userId("kepala")
                        .memberOfGroup(Role.ADMINISTRATORS.groupId())
                        .count())
                .isOne();
    }

    private FirstAdministrator administrator(String id, String password) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("none", Map.of()));
        return new FirstAdministrator(identity, new AccessRights(identity, authorizations), environment, id, password);
    }
}
