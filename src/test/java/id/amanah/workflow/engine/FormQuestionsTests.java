package id.amanah.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers to questions that managers add to a form are told in the form's own words. */
class FormQuestionsTests {

    private static final FormQuestions FORM = FormQuestions.in("""
            {"components": [
              {"type": "text", "text": "### Tambahan"},
              {"type": "textfield", "key": "note", "label": "Catatan"},
              {"type": "radio", "key": "arisan", "label": "Ikut arisan?",
               "values": [{"value": "YA", "label": "Ya, setiap pekan"}, {"value": "TIDAK", "label": "Tidak"}]},
              {"type": "checklist", "key": "ternak", "label": "Ternak",
               "values": [{"value": "A", "label": "Ayam"}, {"value": "K", "label": "Kambing"}]},
              {"type": "number", "key": "tabungan", "label": "Tabungan", "appearance": {"prefixAdorner": "Rp"}},
              {"type": "number", "key": "jarak", "label": "Jarak ke pasar", "appearance": {"suffixAdorner": "km"}},
              {"type": "checkbox", "key": "setuju", "label": "Bersedia dikunjungi"},
              {"type": "datetime", "subtype": "date", "key": "mulai", "label": "Mulai"},
              {"type": "textfield", "key": "tampil", "label": "Hanya ditampilkan", "disabled": true},
              {"type": "group", "components": [{"type": "textfield", "key": "guru", "label": "Guru mengaji"}]},
              {"type": "dynamiclist", "path": "anak", "components": [{"type": "textfield", "key": "nama", "label": "Nama"}]}
            ]}
            """);

    @Test
    void every_kind_of_question_is_answered_in_words() {
        JsonNode typed = new ObjectMapper()
                .valueToTree(Map.of(
                        "arisan",
                        "YA",
                        "ternak",
                        new String[] {"A", "K"},
                        "tabungan",
                        1_500_000,
                        "jarak",
                        3,
                        "setuju",
                        true,
                        "mulai",
                        "2026-11-22",
                        "guru",
                        "Ustadzah Nur",
                        "note",
                        "rajin"));
        assertThat(FORM.answersIn(typed, Set.of("note")))
                .extracting(TypedAnswer::question, TypedAnswer::answer)
                .containsExactly(
                        tuple("Ikut arisan?", "Ya, setiap pekan"),
                        tuple("Ternak", "Ayam, Kambing"),
                        tuple("Tabungan", "Rp 1.500.000"),
                        tuple("Jarak ke pasar", "3 km"),
                        tuple("Bersedia dikunjungi", "Ya"),
                        tuple("Mulai", "22 November 2026"),
                        tuple("Guru mengaji", "Ustadzah Nur"));
    }

    @Test
    void what_the_form_does_not_ask_is_not_kept_nor_what_was_left_open() {
        JsonNode typed = new ObjectMapper().valueToTree(Map.of("diam2", "x", "tampil", "y", "arisan", ""));
        assertThat(FORM.answersIn(typed, Set.of())).isEmpty();
    }
}
