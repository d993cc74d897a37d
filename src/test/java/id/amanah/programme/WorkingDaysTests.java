package id.amanah.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    /** A Wednesday off. */
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 25);

    private final WorkingDays days = new WorkingDays((from, to) -> Set.of(HOLIDAY).stream()
            .filter(day -> !day.isBefore(from) && !day.isAfter(to))
            .collect(Collectors.toSet()));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true",
        "2026-11-21, false",
        "2026-11-22, false",
        "2026-11-23, true",
        "2026-11-25, false",
        "2026-11-26, true"
    })
    void weekends_and_holidays_are_off(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-25, 0, 2026-11-26",
        "2026-11-21, 0, 2026-11-23",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-24, 1, 2026-11-26",
        "2026-11-20, 3, 2026-11-26",
        "2026-11-20, 5, 2026-11-30",
        "2026-11-23, 100, 2027-04-13"
    })
    void days_off_are_not_counted(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(days.plus(day, workingDays)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-22, 0, 2026-11-22",
        "2026-11-23, 1, 2026-11-20",
        "2026-11-22, 1, 2026-11-20",
        "2026-11-26, 1, 2026-11-24",
        "2026-11-30, 5, 2026-11-20",
        "2027-04-13, 100, 2026-11-23"
    })
    void days_off_are_not_counted_backwards_either(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(days.before(day, workingDays)).isEqualTo(expected);
    }

    @Test
    void a_number_out_of_range_is_refused() {
        assertThatThrownBy(() -> days.plus(HOLIDAY, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.plus(HOLIDAY, 10_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
