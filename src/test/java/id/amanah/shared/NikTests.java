package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of domain.md 5.3. */
class NikTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_published_number_of_a_woman_is_read_5_3() {
        Nik nik = Nik.parse("3273056010900009");
        assertThat(nik.sex()).isEqualTo(Sex.FEMALE);
        assertThat(nik.birthDateOn(TODAY)).isEqualTo(LocalDate.of(1990, 10, 20));
    }

    @Test
    void the_published_number_of_a_man_is_read_5_3() {
        Nik nik = Nik.parse("3602041211870001");
        assertThat(nik.sex()).isEqualTo(Sex.MALE);
        assertThat(nik.birthDateOn(TODAY)).isEqualTo(LocalDate.of(1987, 11, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "31", "41", "71"})
    void the_bounds_of_the_day_are_accepted_5_3(String day) {
        assertThat(Nik.parse("327305" + day + "10900009").digits()).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "32", "33", "36", "39", "40", "72", "80", "99"})
    void a_day_that_no_month_has_is_refused_5_3(String day) {
        assertThat(refusal("327305" + day + "10900009")).contains("kalender");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "13", "99"})
    void a_month_outside_the_year_is_refused_5_3(String month) {
        assertThat(refusal("32730560" + month + "900009")).contains("kalender");
    }

    @ParameterizedTest
    @CsvSource({"3002, 90", "7002, 90", "3104, 90", "7106, 90", "2902, 90", "6902, 91", "3111, 00"})
    void a_day_that_is_not_in_the_calendar_is_refused_5_3(String dayAndMonth, String year) {
        assertThat(refusal("327305" + dayAndMonth + year + "0009")).contains("kalender");
    }

    @ParameterizedTest
    @CsvSource({"2902, 88, 1988-02-29", "6902, 00, 2000-02-29", "6902, 04, 2004-02-29"})
    void a_leap_day_is_accepted_5_3(String dayAndMonth, String year, LocalDate birthDate) {
        assertThat(Nik.parse("327305" + dayAndMonth + year + "0009").birthDateOn(TODAY))
                .isEqualTo(birthDate);
    }

    @Test
    void the_serial_0000_is_refused_and_0001_accepted_5_3() {
        assertThat(refusal("3273056010900000")).contains("0000");
        assertThat(Nik.parse("3273056010900001").digits()).endsWith("0001");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "327305601090000",
                "32730560109000091",
                "327305601090000A",
                "-273056010900009",
                "٣٢٧٣٠٥٦٠١٠٩٠٠٠٠٩",
                "3.273056010900009E15"
            })
    void what_is_no_sixteen_digits_is_refused_5_3(String typed) {
        assertThat(refusal(typed)).contains("16 angka");
    }

    @Test
    void leading_zeros_are_kept() {
        assertThat(Nik.parse("0173056010900009").digits()).isEqualTo("0173056010900009");
        assertThat(new NikConverter().convertToDatabaseColumn(Nik.parse("0173056010900009")))
                .isEqualTo("0173056010900009");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 3273056010900009 ", "3273 0560 1090 0009", "\t3273056010900009\r\n", "3273\u00a0056010900009"})
    void blanks_are_passed_over(String typed) {
        assertThat(Nik.parse(typed)).isEqualTo(new Nik("3273056010900009"));
    }

    @Test
    void the_century_makes_nobody_unborn_or_older_than_a_hundred_5_3() {
        assertThat(Nik.parse("3273052211260009").birthDateOn(TODAY)).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(Nik.parse("3273052311260009").birthDateOn(TODAY)).isEqualTo(LocalDate.of(1926, 11, 23));
        assertThat(Nik.parse("3273050101000009").birthDateOn(TODAY)).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(Nik.parse("3273053112990009").birthDateOn(TODAY)).isEqualTo(LocalDate.of(1999, 12, 31));
    }

    @Test
    void a_stated_birth_date_is_compared_whatever_its_century_5_3() {
        Nik nik = Nik.parse("3273056010900009");
        assertThat(nik.agreesWith(LocalDate.of(1990, 10, 20))).isTrue();
        assertThat(nik.agreesWith(LocalDate.of(1890, 10, 20))).isTrue();
        assertThat(nik.agreesWith(LocalDate.of(1990, 10, 21))).isFalse();
        assertThat(nik.agreesWith(LocalDate.of(1990, 11, 20))).isFalse();
        assertThat(nik.agreesWith(LocalDate.of(1991, 10, 20))).isFalse();
    }

    @Test
    void only_the_masked_form_is_printed() throws Exception {
        Nik nik = Nik.parse("3273056010900009");
        assertThat(nik.masked()).isEqualTo("3273**********09").hasSize(16);
        assertThat(nik).hasToString("3273**********09");
        assertThat(new ObjectMapper().writeValueAsString(nik)).isEqualTo("\"3273**********09\"");
    }

    @Test
    void a_refusal_never_repeats_the_number() {
        assertThat(refusal("3273056013900009")).doesNotContain("3273", "0560", "1390", "900009");
    }

    @Test
    void the_database_gives_back_what_was_kept() {
        NikConverter converter = new NikConverter();
        Nik nik = Nik.parse("3602041211870001");
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(nik)))
                .isEqualTo(nik);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    private static String refusal(String typed) {
        RefusedInput refused = catchThrowableOfType(RefusedInput.class, () -> Nik.parse(typed));
        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.problems())
                .singleElement()
                .extracting(Problem::field)
                .isEqualTo("nik");
        return refused.getMessage();
    }
}
