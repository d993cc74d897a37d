package id.amanah.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.programme.InstalmentFrequency.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstalmentFrequencyTests {

    @Test
    void months_end_where_they_must_and_never_lose_the_first_day() {
        LocalDate disbursedOn = LocalDate.of(2027, 12, 31);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(n -> InstalmentFrequency.MONTHLY.due(disbursedOn, n)))
                .containsExactly(
                        LocalDate.of(2028, 1, 31),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 31),
                        LocalDate.of(2028, 4, 30));
    }

    @Test
    void a_year_has_twelve_months_or_fifty_two_weeks() {
        assertThat(InstalmentFrequency.MONTHLY.instalmentsIn(12)).isEqualTo(12);
        assertThat(InstalmentFrequency.WEEKLY.instalmentsIn(12)).isEqualTo(52);
        assertThat(new InstalmentFrequency(2, Unit.WEEKS).instalmentsIn(6)).isEqualTo(13);
        assertThat(new InstalmentFrequency(2, Unit.MONTHS).instalmentsIn(5)).isEqualTo(2);
    }

    @Test
    void the_jasa_of_a_year_is_the_same_however_it_is_paid() {
        BigDecimal percent = new BigDecimal("1.5");
        assertThat(InstalmentFrequency.MONTHLY.percentOf(12, percent)).isEqualByComparingTo("18");
        assertThat(InstalmentFrequency.WEEKLY.percentOf(52, percent)).isEqualByComparingTo("18");
        assertThat(new InstalmentFrequency(2, Unit.MONTHS).percentOf(6, percent))
                .isEqualByComparingTo("18");
    }

    @Test
    void it_is_said_in_indonesian() {
        assertThat(InstalmentFrequency.MONTHLY).hasToString("setiap bulan");
        assertThat(new InstalmentFrequency(2, Unit.WEEKS)).hasToString("setiap 2 minggu");
    }

    @Test
    void an_interval_out_of_range_is_refused() {
        assertThatThrownBy(() -> new InstalmentFrequency(0, Unit.WEEKS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InstalmentFrequency(53, Unit.WEEKS)).isInstanceOf(IllegalArgumentException.class);
    }
}
