package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessAgeTests {

    @ParameterizedTest
    @CsvSource({
        "2026-05-22, 2026-11-21, false",
        "2026-05-22, 2026-11-22, true",
        "2026-05-22, 2026-11-23, true",
        "2025-08-31, 2026-02-27, false",
        "2025-08-31, 2026-02-28, true",
        "2027-08-31, 2028-02-28, false",
        "2027-08-31, 2028-02-29, true",
        "2025-08-29, 2026-02-28, true",
        "2026-02-28, 2026-08-27, false",
        "2026-02-28, 2026-08-28, true",
        "2027-01-01, 2026-11-22, false"
    })
    void six_months_are_counted_to_the_day_A3(LocalDate since, LocalDate on, boolean oldEnough) {
        assertThat(BusinessAge.atLeastMonths(since, on, 6)).isEqualTo(oldEnough);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-22, 2026-11-22", "2025-08-31, 2026-02-28", "2027-08-31, 2028-02-29", "2026-03-31, 2026-09-30"})
    void the_day_from_which_it_qualifies_is_told_A3(LocalDate since, LocalDate from) {
        assertThat(BusinessAge.qualifiesOn(since, 6)).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 2026-02-28, 6",
        "2025-08-31, 2026-02-27, 5",
        "2026-05-22, 2026-05-22, 0",
        "2026-05-22, 2026-06-21, 0",
        "2026-05-22, 2026-05-21, -1",
        "2026-03-31, 2026-02-28, -1",
        "2020-02-29, 2026-02-28, 72"
    })
    void whole_months_are_the_greatest_that_have_passed_A3(LocalDate since, LocalDate on, int months) {
        assertThat(BusinessAge.wholeMonths(since, on)).isEqualTo(months);
    }

    @Test
    void whole_months_agree_with_the_rule_on_every_day_of_five_years_A3() {
        LocalDate first = LocalDate.of(2023, 12, 1);
        for (LocalDate since = first; since.isBefore(first.plusMonths(14)); since = since.plusDays(1)) {
            for (LocalDate on = since.minusMonths(2); on.isBefore(since.plusMonths(50)); on = on.plusDays(1)) {
                int months = BusinessAge.wholeMonths(since, on);
                assertThat(BusinessAge.atLeastMonths(since, on, months)).isTrue();
                assertThat(BusinessAge.atLeastMonths(since, on, months + 1)).isFalse();
            }
        }
    }
}
