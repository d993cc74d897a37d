package id.amanah.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Territories.class, Kinships.class, StaffTests.AtNoon.class})
class StaffTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Neighbourhood HOME = new Neighbourhood("3", "2", "Berbas Tengah", "Bontang Selatan");
    private static final UUID GROUP = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TestConfiguration(proxyBeanMethods = false)
    static class AtNoon {
        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }

    @Autowired
    StaffMembers staff;

    @Autowired
    Territories territories;

    @Autowired
    Kinships kinships;

    @Autowired
    TestEntityManager entities;

    @BeforeEach
    void theStaffOfTheModelInstitutionA16() {
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, HOME));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
        entities.flush();
        entities.clear();
    }

    @Test
    void the_staff_is_known_by_sign_in_id_and_role() {
        StaffMember manager = staff.byId("wagiran").orElseThrow();
        assertThat(manager.displayName()).isEqualTo("Wagiran");
        assertThat(manager.role()).isEqualTo(StaffRole.MANAGER);
        assertThat(manager.residence()).contains(HOME);
        assertThat(staff.byId("zulkifli").orElseThrow().residence()).isEmpty();
        assertThat(staff.byId("nobody")).isEmpty();
        assertThat(staff.nameOf("zainal")).isEqualTo("Zainal");
        assertThat(staff.nameOf("nobody")).isEqualTo("nobody");
        assertThat(staff.activeIn(StaffRole.MARKETING))
                .extracting(StaffMember::id)
                .containsExactly("zainal", "zulkifli");
    }

    @Test
    void who_left_is_remembered_but_works_no_more() {
        staff.byId("zainal").orElseThrow().leave();
        entities.flush();
        entities.clear();
        assertThat(staff.byId("zainal").orElseThrow().isActive()).isFalse();
        assertThat(staff.activeIn(StaffRole.MARKETING))
                .extracting(StaffMember::id)
                .containsExactly("zulkifli");
        assertThat(staff.active()).extracting(StaffMember::id).containsExactly("wagiran", "zulkifli");
    }

    @Test
    void living_in_the_same_rt_is_told_apart_from_the_same_number_elsewhere_A2() {
        StaffMember manager = staff.byId("wagiran").orElseThrow();
        assertThat(manager.livesIn(new Neighbourhood("003", "002", "BERBAS TENGAH", "Bontang Selatan")))
                .isTrue();
        assertThat(manager.livesIn(new Neighbourhood("3", "1", "Berbas Tengah", "Bontang Selatan")))
                .isFalse();
        assertThat(staff.byId("zulkifli").orElseThrow().livesIn(HOME)).isFalse();
    }

    @Test
    void somebody_who_moves_lives_elsewhere() {
        Neighbourhood elsewhere = new Neighbourhood("1", "1", "Api-Api", "Bontang Utara");
        staff.byId("wagiran").orElseThrow().moveTo(elsewhere);
        entities.flush();
        entities.clear();
        assertThat(staff.byId("wagiran").orElseThrow().livesIn(elsewhere)).isTrue();
        assertThat(staff.byId("wagiran").orElseThrow().livesIn(HOME)).isFalse();
    }

    @Test
    void a_member_of_the_staff_needs_an_id_and_a_name() {
        assertThatThrownBy(() -> new StaffMember(" ", "Zainal", StaffRole.MARKETING, null))
                .isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> new StaffMember("zainal", "a".repeat(101), StaffRole.MARKETING, null))
                .isInstanceOf(RefusedInput.class);
    }

    @Test
    void a_kelurahans_team_comes_before_its_kecamatans_and_that_before_everybody_A17() {
        assertThat(territories.teamFor(HOME)).isEqualTo("marketing");

        territories.establish("Bontang Selatan", null);
        assertThat(territories.teamFor(HOME)).isEqualTo("marketing-bontang-selatan");

        territories.establish("Bontang Selatan", "Berbas Tengah");
        assertThat(territories.teamFor(HOME)).isEqualTo("marketing-bontang-selatan--berbas-tengah");
        assertThat(territories.teamFor(new Neighbourhood("1", "1", "Tanjung Laut", "BONTANG SELATAN")))
                .isEqualTo("marketing-bontang-selatan");
        assertThat(territories.teamFor(new Neighbourhood("3", "2", "Berbas Tengah", "Bontang Utara")))
                .as("a kelurahan of that name in another kecamatan")
                .isEqualTo("marketing");
    }

    @Test
    void a_territory_is_established_once_however_it_is_typed_A17() {
        Territory first = territories.establish("Kec. Bontang  Barat", "Kel. Belimbing");
        assertThat(territories.establish("bontang barat", "BELIMBING").team()).isEqualTo(first.team());
        assertThat(territories.all()).hasSize(1);
        assertThat(first).hasToString("Kel. Belimbing, Kec. Bontang Barat");
    }

    @Test
    void a_team_fits_into_the_engines_ids_however_long_the_names_A17() {
        String one = territories
                .establish("Kecamatan " + "a".repeat(90), "b".repeat(99))
                .team();
        String other = territories
                .establish("Kecamatan " + "a".repeat(90), "b".repeat(98) + "c")
                .team();
        assertThat(one).hasSize(64).matches("[a-z0-9-]+").isNotEqualTo(other);
        assertThat(territories
                        .establish("Sumber Agung / Baru", "Api-Api (Barat)")
                        .team())
                .isEqualTo("marketing-sumber-agung-baru--api-api-barat");
    }

    @Test
    void the_territories_of_an_officer_are_those_of_the_officers_groups_A17() {
        territories.establish("Bontang Utara", null);
        territories.establish("Bontang Selatan", null);
        territories.establish("Bontang Selatan", "Berbas Tengah");
        assertThat(territories.territoriesOf(
                        List.of("marketing", "marketing-bontang-selatan", "marketing-bontang-selatan--berbas-tengah")))
                .extracting(Territory::toString)
                .containsExactly("Kec. Bontang Selatan", "Kel. Berbas Tengah, Kec. Bontang Selatan");
        assertThat(territories.territoriesOf(List.of())).isEmpty();
        assertThat(territories.works(List.of("marketing", "marketing-bontang-selatan"), HOME))
                .isFalse();
        assertThat(territories.works(List.of("marketing-bontang-selatan--berbas-tengah"), HOME))
                .isTrue();
    }

    @Test
    void a_declared_relation_is_kept_with_who_said_so_and_when() {
        assertThat(kinships.isKin("zulkifli", GROUP)).isFalse();
        kinships.declare("zulkifli", GROUP, " Sepupu salah satu anggota ");
        kinships.declare("zainal", GROUP, "wagiran", null);

        assertThat(kinships.isKin("zulkifli", GROUP)).isTrue();
        assertThat(kinships.isKin("wagiran", GROUP)).isFalse();
        assertThat(kinships.isKin("zulkifli", UUID.randomUUID())).isFalse();
        assertThat(kinships.of(GROUP))
                .extracting(Kinship::staffId, Kinship::declaredBy, Kinship::note, Kinship::declaredAt)
                .containsExactly(
                        tuple("zainal", "wagiran", "", NOON),
                        tuple("zulkifli", "zulkifli", "Sepupu salah satu anggota", NOON));
    }

    @Test
    void declaring_it_again_changes_nothing() {
        kinships.declare("zulkifli", GROUP, "Sepupu");
        kinships.declare("zulkifli", GROUP, "wagiran", "Tetangga");
        assertThat(kinships.of(GROUP)).singleElement().extracting(Kinship::note).isEqualTo("Sepupu");
    }

    @Test
    void a_relation_of_nobody_on_the_staff_is_refused() {
        assertThatThrownBy(() -> kinships.declare("nobody", GROUP, ""))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Petugas ini tidak terdaftar");
        assertThatThrownBy(() -> kinships.declare("zulkifli", GROUP, "a".repeat(501)))
                .isInstanceOf(RefusedInput.class);
    }
}
