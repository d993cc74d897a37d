package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodTests {

    private static final Neighbourhood HOME = new Neighbourhood("3", "2", "Berbas Tengah", "Bontang Selatan");

    @Test
    void it_reads_as_people_write_it() {
        assertThat(HOME).hasToString("RT 003/RW 002, Kel. Berbas Tengah, Kec. Bontang Selatan");
    }

    @ParameterizedTest
    @CsvSource({
        "003, 002, Berbas Tengah, Bontang Selatan",
        "' 03 ', '2 ', '  Berbas   Tengah ', Bontang Selatan",
        "3, 2, BERBAS TENGAH, bontang selatan",
        "RT 03, RW.2, Kel. Berbas Tengah, Kecamatan Bontang Selatan",
        "rt3, rw02, Kelurahan Berbas Tengah, Kec Bontang Selatan"
    })
    void one_rt_is_the_same_however_it_is_typed_A2(String rt, String rw, String kelurahan, String kecamatan) {
        Neighbourhood typed = new Neighbourhood(rt, rw, kelurahan, kecamatan);
        assertThat(typed).isEqualTo(HOME).hasSameHashCodeAs(HOME);
        assertThat(typed.sameAs(HOME)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2, Berbas Tengah, Bontang Selatan",
        "3, 1, Berbas Tengah, Bontang Selatan",
        "3, 2, Berbas Pantai, Bontang Selatan",
        "3, 2, Berbas Tengah, Bontang Utara"
    })
    void the_same_number_elsewhere_is_another_rt_A2(String rt, String rw, String kelurahan, String kecamatan) {
        assertThat(new Neighbourhood(rt, rw, kelurahan, kecamatan).sameAs(HOME)).isFalse();
    }

    @Test
    void a_kelurahan_is_told_apart_by_its_kecamatan() {
        assertThat(new Neighbourhood("9", "9", "berbas tengah", "BONTANG SELATAN").sameKelurahanAs(HOME))
                .isTrue();
        assertThat(new Neighbourhood("3", "2", "Berbas Tengah", "Bontang Utara").sameKelurahanAs(HOME))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "000", "-1", "1000", "3A", "1.5", "RW 3", "٣"})
    void a_number_that_no_rt_has_is_refused(String rt) {
        RefusedInput refused = catchThrowableOfType(
                RefusedInput.class, () -> new Neighbourhood(rt, "2", "Berbas Tengah", "Bontang Selatan"));
        assertThat(refused.problems()).containsExactly(new Problem("rt", "RT harus nomor 1 sampai 999"));
    }

    @Test
    void all_missing_parts_are_named_at_once() {
        RefusedInput refused =
                catchThrowableOfType(RefusedInput.class, () -> new Neighbourhood(null, null, "Kel. ", null));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("rt", "rw", "kelurahan", "kecamatan");
    }

    @Test
    void a_name_that_only_begins_like_a_prefix_keeps_it() {
        Neighbourhood kelapa = new Neighbourhood("1", "1", "Kelapa Gading", "Kecapi");
        assertThat(kelapa.kelurahan()).isEqualTo("Kelapa Gading");
        assertThat(kelapa.kecamatan()).isEqualTo("Kecapi");
    }
}
