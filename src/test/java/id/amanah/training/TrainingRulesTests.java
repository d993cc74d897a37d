package id.amanah.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.models.ShippedTables;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRulesTests {

    private final TrainingRules rules = new TrainingRules(new ShippedTables());

    @Test
    void a_bmt_group_learns_five_topics_in_order_the_fourth_of_two_kinds_A6_A7() {
        assertThat(rules.days("BMT-KELOMPOK", false).values())
                .extracting(topics -> topics.stream().map(Topic::code).toList())
                .containsExactly(
                        List.of("TAARUF"),
                        List.of("PROFIL"),
                        List.of("PRODUK"),
                        List.of("GAME", "TADARUS"),
                        List.of("PENGAJUAN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMT-KELOMPOK", "KSM"})
    void requests_are_taken_on_the_last_day_and_on_no_other_A10(String programme) {
        var days = rules.days(programme, false);
        days.forEach((day, topics) -> assertThat(topics)
                .allSatisfy(topic -> assertThat(topic.requestsTaken()).isEqualTo(day.equals(days.lastKey()))));
        assertThat(days.firstKey()).isEqualTo(1);
        assertThat(days.lastKey()).isEqualTo(days.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMT-KELOMPOK", "KSM"})
    void a_returning_group_learns_what_a_new_one_does_until_a_manager_tells_them_apart_A6(String programme) {
        assertThat(rules.days(programme, true)).isEqualTo(rules.days(programme, false));
    }

    @Test
    void a_ksm_has_days_of_its_own_D1() {
        assertThat(rules.days("KSM", false)).hasSize(2);
    }

    @Test
    void wife_and_mother_may_attend_a_bmt_training_and_nobody_else_A8() {
        assertThat(rules.attendees("BMT-KELOMPOK"))
                .filteredOn(AttendeeKind::accepted)
                .extracting(AttendeeKind::code)
                .containsExactly("ISTRI", "IBU");
        assertThat(rules.attendees("BMT-KELOMPOK"))
                .filteredOn(kind -> !kind.accepted())
                .allSatisfy(kind -> assertThat(kind.sentence()).contains("istri atau ibu"));
    }

    @Test
    void the_members_of_a_ksm_attend_themselves() {
        assertThat(rules.attendees("KSM"))
                .filteredOn(AttendeeKind::accepted)
                .extracting(AttendeeKind::code)
                .containsExactly("ANGGOTA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BMT-KELOMPOK", "KSM"})
    void a_day_begins_at_eight_and_is_planned_at_most_sixty_days_ahead(String programme) {
        assertThat(rules.startTime(programme)).isEqualTo(LocalTime.of(8, 0));
        assertThat(rules.latestDaysAhead(programme)).isEqualTo(60);
    }
}
