package id.amanah.workflow.models.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells of rule tables say to a manager. */
class FeelWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''|apa pun",
                "-|apa pun",
                "\"KSM\"|KSM",
                "\"sebut \\\"ini\\\", itu\"|sebut \"ini\", itu",
                "true|ya",
                "false|tidak",
                "5|5",
                "2500000|2.500.000",
                "0.5|0,5",
                "< 6|kurang dari 6",
                "<=12|paling banyak 12",
                "> 14|lebih dari 14",
                ">= -3|paling sedikit -3",
                "[13..14]|antara 13 dan 14",
                "]13..14]|lebih dari 13 sampai 14",
                "(13..14]|lebih dari 13 sampai 14",
                "[13..14[|mulai 13 dan kurang dari 14",
                "[13 .. 14)|mulai 13 dan kurang dari 14",
                "(13..14)|lebih dari 13 dan kurang dari 14",
                "\"A\", \"B, C\"|salah satu dari A, B, C",
                "1,2,3|salah satu dari 1, 2, 3",
                "< 3, [10..12], > 20|kurang dari 3 atau antara 10 dan 12 atau lebih dari 20",
                "not(\"KSM\")|bukan KSM",
                "not(\"BMT-KELOMPOK\", \"KSM\")|bukan salah satu dari BMT-KELOMPOK, KSM",
                "not(< 6)|bukan kurang dari 6",
                "? + 1 > 3|? + 1 > 3",
                "< highestAmount|< highestAmount",
                "date(\"2026-01-01\")|date(\"2026-01-01\")",
                "\"A\", x|\"A\", x",
                "not(x)|not(x)"
            })
    void a_test_is_said_in_words_and_what_is_not_simple_stays(String cell, String words) {
        assertThat(FeelWords.test(cell)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"MANAGER\"|MANAGER",
                "800000|800.000",
                "true|ya",
                "\"\"|(kosong)",
                "''|(kosong)",
                "businessSince + duration(\"P6M\")|businessSince + duration(\"P6M\")",
                "< 6|< 6"
            })
    void an_answer_is_said_in_words(String cell, String words) {
        assertThat(FeelWords.value(cell)).isEqualTo(words);
    }
}
