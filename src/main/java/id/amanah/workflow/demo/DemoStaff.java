package id.amanah.workflow.demo;

import id.amanah.launch.ReadyNotice;
import id.amanah.shared.Neighbourhood;
import id.amanah.workflow.access.Role;
import id.amanah.workflow.access.StaffRoster;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The model institution's own staff (A16): one manager and two marketing officers, beside an operator and an administrator. */
@Component
@Profile("demo")
@Order(1)
class DemoStaff implements ReadyNotice {

    static final String PASSWORD = "Bontang-2026!";
    static final String MANAGER = "wagiran";
    static final String OFFICER_NORTH_AND_WEST = "zulkifli";
    static final String OFFICER_SOUTH = "zainal";

    private static final List<Person> PEOPLE = List.of(
            new Person(MANAGER, "Wagiran", "Hadi", "manajer", Role.MANAGERS),
            new Person(
                    OFFICER_NORTH_AND_WEST, "Zulkifli", "Rahman", "marketing, Bontang Utara dan Barat", Role.MARKETING),
            new Person(OFFICER_SOUTH, "Zainal", "Abidin", "marketing, Bontang Selatan", Role.MARKETING),
            new Person("operator", "Sri", "Lestari", "operator Cockpit", Role.OPERATORS),
            new Person("admin", "Budi", "Santoso", "administrator pengguna", Role.ADMINISTRATORS));

    private final IdentityService identity;
    private final StaffRoster roster;

    DemoStaff(IdentityService identity, StaffRoster roster) {
        this.identity = identity;
        this.roster = roster;
    }

    /** Creates the users, territories and residences unless they are there. */
    void hire() {
        for (Person person : PEOPLE) {
            if (identity.createUserQuery().userId(person.id()).count() == 0) {
                User user = identity.newUser(person.id());
                user.setFirstName(person.firstName());
                user.setLastName(person.lastName());
                user.setPassword(PASSWORD);
                identity.saveUser(user);
                identity.createMembership(person.id(), person.role().groupId());
            }
        }
        join("admin", Groups.CAMUNDA_ADMIN);
        join(
                OFFICER_NORTH_AND_WEST,
                roster.establishTerritory("Bontang Utara", null).team());
        join(
                OFFICER_NORTH_AND_WEST,
                roster.establishTerritory("Bontang Barat", null).team());
        join(OFFICER_SOUTH, roster.establishTerritory("Bontang Selatan", null).team());
        roster.recordResidence(MANAGER, new Neighbourhood("012", "004", "Api-Api", "Bontang Utara"));
        roster.recordResidence(OFFICER_NORTH_AND_WEST, new Neighbourhood("021", "006", "Gunung Elai", "Bontang Utara"));
        roster.recordResidence(OFFICER_SOUTH, new Neighbourhood("017", "003", "Tanjung Laut", "Bontang Selatan"));
    }

    private void join(String user, String group) {
        if (identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Masuk sebagai (kata sandi semua: " + PASSWORD + ")");
        for (Person person : PEOPLE) {
            lines.add(String.format("  %-9s %s", person.id(), person.task()));
        }
        return lines;
    }

    private record Person(String id, String firstName, String lastName, String task, Role role) {}
}
