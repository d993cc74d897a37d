package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"<b>Siti</b>", "{{7*7}} ${now()}", "O'Brien & \"Co\"", "Nur ’Aini", "日本 😀", "a\nb"})
    void markup_and_all_that_people_type_stays_as_it_is(String text) {
        assertThat(PlainText.clean("name", "Nama", text, 100)).isEqualTo(text);
    }

    @Test
    void blanks_at_the_ends_are_cut_and_line_breaks_are_alike() {
        assertThat(PlainText.clean("note", "Catatan", " \t a\r\nb\rc\td \n", 100))
                .isEqualTo("a\nb\nc d");
        assertThat(PlainText.clean("note", "Catatan", null, 100)).isEmpty();
        assertThat(PlainText.clean("note", "Catatan", "  ", 100)).isEmpty();
    }

    @Test
    void a_line_has_single_blanks_and_is_required() {
        assertThat(PlainText.line("name", "Nama", " Siti \n  Aminah ", 100)).isEqualTo("Siti Aminah");
        assertThatThrownBy(() -> PlainText.line("name", "Nama", " \n ", 100))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Nama wajib diisi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u001bb", "a\u0085b", "a\u202eb", "a\u2066b", "a\ud800b", "\udc00", "a\uffff"})
    void characters_that_nobody_types_are_refused(String text) {
        assertThatThrownBy(() -> PlainText.clean("name", "Nama", text, 100))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("Nama memuat karakter");
    }

    @Test
    void the_longest_text_is_accepted_and_one_more_refused() {
        assertThat(PlainText.clean("name", "Nama", "😀".repeat(100), 100)).hasSize(200);
        assertThatThrownBy(() -> PlainText.clean("name", "Nama", "a".repeat(101), 100))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Nama paling panjang 100 karakter");
    }

    @Test
    void a_name_of_100_kB_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> PlainText.line("name", "Nama", "a".repeat(100_000), 100))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Nama paling panjang 100 karakter");
    }
}
