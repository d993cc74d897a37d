package id.amanah.group;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.models.ShippedTables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped eligibility tables, row by row and at every bound. */
class EligibilityTablesTests {

    private final ShippedTables tables = new ShippedTables();

    @ParameterizedTest(name = "{0}, {1} members of {2} RTs: {3}")
    @CsvSource({
        // A1: exactly five
        "BMT-KELOMPOK, 0, 0, WRONG_SIZE",
        "BMT-KELOMPOK, 4, 1, WRONG_SIZE",
        "BMT-KELOMPOK, 5, 1, ''",
        "BMT-KELOMPOK, 6, 1, WRONG_SIZE",
        // A2: all in one RT
        "BMT-KELOMPOK, 5, 2, DIFFERENT_NEIGHBOURHOODS",
        "BMT-KELOMPOK, 4, 2, WRONG_SIZE DIFFERENT_NEIGHBOURHOODS",
        // D1: at least five, from anywhere
        "KSM, 4, 1, WRONG_SIZE",
        "KSM, 5, 1, ''",
        "KSM, 5, 5, ''",
        "KSM, 6, 2, ''",
        "KSM, 12, 7, ''",
        // a programme nobody wrote rules for is never eligible by default
        "BARU, 5, 1, NO_RULES",
    })
    void groups(String programme, int members, int neighbourhoods, String codes) {
        List<Map<String, Object>> rows = tables.decide(
                Eligibility.GROUP_TABLE,
                Map.of("programme", programme, "memberCount", members, "neighbourhoodCount", neighbourhoods));

        assertThat(codes(rows)).isEqualTo(codes);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("mayBeFollowedUp")).isEqualTo(false));
    }

    @ParameterizedTest(name = "{0}, business of {1} months, consent {2}, {3}: {4}")
    @CsvSource({
        // A3: six months; the months are whole ones, counted to the day by BusinessAge
        "BMT-KELOMPOK, 0, true, FEMALE, BUSINESS_TOO_YOUNG",
        "BMT-KELOMPOK, 5, true, FEMALE, BUSINESS_TOO_YOUNG",
        "BMT-KELOMPOK, 6, true, FEMALE, ''",
        "BMT-KELOMPOK, 240, true, FEMALE, ''",
        // A4: consent
        "BMT-KELOMPOK, 6, false, FEMALE, NO_SURVEY_CONSENT",
        "BMT-KELOMPOK, 5, false, FEMALE, BUSINESS_TOO_YOUNG NO_SURVEY_CONSENT",
        "KSM, 5, true, FEMALE, BUSINESS_TOO_YOUNG",
        "KSM, 6, true, FEMALE, ''",
        "KSM, 6, false, FEMALE, NO_SURVEY_CONSENT",
        // A8: the wife or mother, though the business be her husband's; a KSM takes men
        "BMT-KELOMPOK, 6, true, MALE, NOT_WIFE_OR_MOTHER",
        "BMT-KELOMPOK, 5, false, MALE, BUSINESS_TOO_YOUNG NO_SURVEY_CONSENT NOT_WIFE_OR_MOTHER",
        "KSM, 6, true, MALE, ''",
        "KSM, 5, true, MALE, BUSINESS_TOO_YOUNG",
        "BARU, 6, true, FEMALE, NO_RULES",
    })
    void members(String programme, int months, boolean consent, String sex, String codes) {
        List<Map<String, Object>> rows = tables.decide(
                Eligibility.MEMBER_TABLE,
                Map.of("programme", programme, "monthsInBusiness", months, "surveyConsent", consent, "sex", sex));

        assertThat(codes(rows)).isEqualTo(codes);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("mayBeFollowedUp"))
                        .isEqualTo(!Set.of("NO_RULES", "NOT_WIFE_OR_MOTHER").contains(row.get("code"))));
    }

    @Test
    void every_reason_is_a_sentence() {
        assertThat(tables.decide(
                        Eligibility.MEMBER_TABLE,
                        Map.of(
                                "programme",
                                "BMT-KELOMPOK",
                                "monthsInBusiness",
                                1,
                                "surveyConsent",
                                false,
                                "sex",
                                "MALE")))
                .extracting(row -> String.valueOf(row.get("sentence")))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeGreaterThan(20));
    }

    private static String codes(List<Map<String, Object>> rows) {
        return String.join(
                " ", rows.stream().map(row -> (String) row.get("code")).toList());
    }
}
