package id.amanah.workflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.shared.Neighbourhood;
import id.amanah.staff.Territories;
import id.amanah.staff.Territory;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TerritoryTeamsTests {

    @Autowired
    private StaffRoster roster;

    @Autowired
    private Territories territories;

    @Autowired
    private IdentityService identity;

    @Test
    void the_team_of_a_territory_is_a_group_that_the_engine_accepts_A17() {
        Territory territory = roster.establishTerritory("Bontang Barat", "Kanaan");
        assertThat(identity.createGroupQuery().groupId(territory.team()).count())
                .isOne();
        assertThat(territories.teamFor(new Neighbourhood("1", "1", "Kanaan", "Bontang Barat")))
                .isEqualTo(territory.team());
    }
}
