package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianTextTests {

    @Test
    void the_locale_is_id_and_not_javas_old_code_trap_7() {
        assertThat(IndonesianText.LOCALE.toLanguageTag()).isEqualTo("id-ID");
        assertThat(IndonesianText.LOCALE.getISO3Language()).isEqualTo("ind");
        assertThat(IndonesianText.LOCALE.getCountry()).isEqualTo("ID");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 1 Januari 2026", "2026-02-28, 28 Februari 2026", "2026-03-03, 3 Maret 2026",
        "2026-04-04, 4 April 2026", "2026-05-05, 5 Mei 2026", "2026-06-06, 6 Juni 2026",
        "2026-07-07, 7 Juli 2026", "2026-08-08, 8 Agustus 2026", "2026-09-09, 9 September 2026",
        "2026-10-10, 10 Oktober 2026", "2026-11-22, 22 November 2026", "2026-12-31, 31 Desember 2026"
    })
    void dates_name_the_month_in_indonesian_trap_7(LocalDate date, String text) {
        assertThat(IndonesianText.date(date)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22 | Minggu, 22 November 2026",
                "2026-11-23 | Senin, 23 November 2026",
                "2026-11-24 | Selasa, 24 November 2026",
                "2026-11-25 | Rabu, 25 November 2026",
                "2026-11-26 | Kamis, 26 November 2026",
                "2026-11-27 | Jumat, 27 November 2026",
                "2026-11-28 | Sabtu, 28 November 2026"
            })
    void days_are_named_in_indonesian_trap_7(LocalDate date, String text) {
        assertThat(IndonesianText.dayAndDate(date)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, nol rupiah",
        "1, satu rupiah",
        "10, sepuluh rupiah",
        "11, sebelas rupiah",
        "12, dua belas rupiah",
        "19, sembilan belas rupiah",
        "20, dua puluh rupiah",
        "21, dua puluh satu rupiah",
        "99, sembilan puluh sembilan rupiah",
        "100, seratus rupiah",
        "101, seratus satu rupiah",
        "111, seratus sebelas rupiah",
        "200, dua ratus rupiah",
        "999, sembilan ratus sembilan puluh sembilan rupiah",
        "1000, seribu rupiah",
        "1001, seribu satu rupiah",
        "1100, seribu seratus rupiah",
        "2000, dua ribu rupiah",
        "11000, sebelas ribu rupiah",
        "21000, dua puluh satu ribu rupiah",
        "100000, seratus ribu rupiah",
        "101000, seratus satu ribu rupiah",
        "1000000, satu juta rupiah",
        "1001000, satu juta seribu rupiah",
        "1500000, satu juta lima ratus ribu rupiah",
        "12640000, dua belas juta enam ratus empat puluh ribu rupiah",
        "1000000000, satu miliar rupiah",
        "2000000000000, dua triliun rupiah",
        "1000000000000000, satu kuadriliun rupiah",
        "-5000, minus lima ribu rupiah"
    })
    void amounts_are_said_in_words_trap_7(long rupiah, String words) {
        assertThat(IndonesianText.amountInWords(Money.of(rupiah))).isEqualTo(words);
    }

    @Test
    void lists_end_in_dan() {
        assertThat(IndonesianText.list(List.of())).isEmpty();
        assertThat(IndonesianText.list(List.of("Siti"))).isEqualTo("Siti");
        assertThat(IndonesianText.list(List.of("Siti", "Ani"))).isEqualTo("Siti dan Ani");
        assertThat(IndonesianText.list(List.of("Siti", "Ani", "Wati"))).isEqualTo("Siti, Ani, dan Wati");
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S, kurang dari satu menit",
        "PT1M, 1 menit",
        "PT59M59S, 59 menit",
        "PT1H, 1 jam",
        "PT23H59M, 23 jam",
        "P1D, 1 hari",
        "P400D, 400 hari"
    })
    void an_age_is_told_in_its_largest_unit(Duration age, String words) {
        assertThat(IndonesianText.age(age)).isEqualTo(words);
    }
}
