package id.amanah.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a group meets next at the agreed frequency (A13). */
class MeetingFrequencyTests {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,     2026-11-23, 2026-11-23, 2026-11-30",
        "WEEKLY,     2026-11-23, 2026-11-25, 2026-11-30",
        "WEEKLY,     2026-11-23, 2026-11-22, 2026-11-23",
        "TWO_WEEKLY, 2026-11-23, 2026-11-23, 2026-12-07",
        "TWO_WEEKLY, 2026-11-23, 2026-12-07, 2026-12-21",
        "MONTHLY,    2026-01-31, 2026-01-31, 2026-02-28",
        "MONTHLY,    2026-01-31, 2026-02-28, 2026-03-31",
        "MONTHLY,    2028-01-31, 2028-01-31, 2028-02-29"
    })
    void the_next_meeting_keeps_the_day_of_the_first_A13(
            MeetingFrequency frequency, LocalDate first, LocalDate after, LocalDate next) {
        assertThat(frequency.next(first, after)).isEqualTo(next);
    }
}
