package id.amanah.ui;

import id.amanah.shared.Neighbourhood;
import id.amanah.workflow.access.PlatformReady;
import id.amanah.workflow.access.Role;
import id.amanah.workflow.access.StaffRoster;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/** The model institution's staff (A16): a manager and two marketing officers, beside an operator and an administrator. */
@TestConfiguration
class OfficeStaff {

    static final String MANAGER = "wagiran";
    static final String OFFICER = "zulkifli";
    static final String OTHER_OFFICER = "zainal";
    static final String OPERATOR = "operator";
    static final String ADMINISTRATOR = "administrator";
    /** Types a wrong password: whoever does has to wait, and nobody who works here must. */
    static final String FORGETFUL = "lupa";

    private final IdentityService identity;
    private final StaffRoster roster;

    OfficeStaff(IdentityService identity, StaffRoster roster) {
        this.identity = identity;
        this.roster = roster;
    }

    @EventListener
    void hire(PlatformReady ready) {
        String north = roster.establishTerritory("Bontang Utara", null).team();
        String south = roster.establishTerritory("Bontang Selatan", null).team();
        employ(MANAGER, "Wagiran", "Hadi", Role.MANAGERS.groupId());
        employ(OFFICER, "Zulkifli", "Rahman", Role.MARKETING.groupId(), north);
        employ(OTHER_OFFICER, "Zainal", "Abidin", Role.MARKETING.groupId(), south);
        employ(OPERATOR, "Sri", "Lestari", Role.OPERATORS.groupId());
        employ(ADMINISTRATOR, "Budi", "Santoso", Role.ADMINISTRATORS.groupId());
        employ(FORGETFUL, "Rina", "Lupa", Role.ADMINISTRATORS.groupId());
        roster.recordResidence(MANAGER, new Neighbourhood("012", "004", "Api-Api", "Bontang Utara"));
        roster.recordResidence(OFFICER, new Neighbourhood("021", "006", "Gunung Elai", "Bontang Utara"));
        roster.recordResidence(OTHER_OFFICER, new Neighbourhood("017", "003", "Tanjung Laut", "Bontang Selatan"));
    }

    private void employ(String id, String firstName, String lastName, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(Browser.PASSWORD);
        identity.saveUser(user);
        List.of(groups).forEach(group -> identity.createMembership(id, group));
    }
}
