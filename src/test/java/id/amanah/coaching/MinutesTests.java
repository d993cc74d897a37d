package id.amanah.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.shared.Money;
import id.amanah.shared.Problem;
import id.amanah.shared.RefusedInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What minutes need to be closed. */
class MinutesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void minutes_without_the_ikrar_cannot_be_closed_A14() {
        assertThatThrownBy(() -> new Minutes(TODAY, false, "Kas", "Sabar", "", List.of(), null))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("ikrar belum dibaca");
    }

    @Test
    void both_sides_of_coaching_are_recorded_A15() {
        assertThatThrownBy(() -> new Minutes(null, false, " ", null, "x".repeat(2_001), List.of(), null))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("heldOn", "ikrarRead", "rupiahTopic", "ruhiahTopic", "note"));
        assertThatThrownBy(() -> new Minutes(TODAY, true, "Kas", "x".repeat(100_000), "", List.of(), null))
                .hasMessageContaining("paling panjang 300");
    }

    @Test
    void a_member_stands_in_the_minutes_once() {
        MemberAtMeeting line = new MemberAtMeeting(UUID.randomUUID(), true, Money.ZERO);
        assertThatThrownBy(() -> new Minutes(TODAY, true, "Kas", "Sabar", "", List.of(line, line), null))
                .hasMessageContaining("dua kali");
    }
}
