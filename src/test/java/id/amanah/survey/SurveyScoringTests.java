package id.amanah.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.models.ShippedTables;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyScoringTests {

    private final ShippedTables tables = new ShippedTables();
    private final SurveyScoring scoring = new SurveyScoring(tables);

    @ParameterizedTest
    @CsvSource({
        "houseSize, LARGE, 3, 3",
        "houseSize, MEDIUM, 1, 3",
        "houseSize, SMALL, 0, 3",
        "houseCondition, GOOD, 3, 3",
        "houseCondition, FAIR, 1, 3",
        "houseCondition, POOR, 0, 3",
        "roof, TILE, 2, 2",
        "roof, METAL, 1, 2",
        "roof, THATCH, 0, 2",
        "wall, BRICK, 2, 2",
        "wall, HALF_BRICK, 1, 2",
        "wall, WOOD, 0, 2",
        "floor, CERAMIC, 3, 3",
        "floor, CEMENT, 2, 3",
        "floor, BOARDS, 1, 3",
        "floor, EARTH, 0, 3",
        "electricity, OWN_METER, 2, 2",
        "electricity, SHARED, 1, 2",
        "electricity, NONE, 0, 2",
        "water, PIPED, 2, 2",
        "water, SHARED_WELL, 1, 2",
        "water, RIVER, 0, 2"
    })
    void every_answer_has_its_points_5_2(String criterion, String answer, int points, int most) {
        for (String programme : List.of("BMT-KELOMPOK", "KSM")) {
            List<Map<String, Object>> rows = tables.decide(
                    "house-index", Map.of("programme", programme, "criterion", criterion, "answer", answer));
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row).containsEntry("points", points).containsEntry("maxPoints", most);
                assertThat(row.get("label")).asString().isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, INCOME_TEST",
        "12, INCOME_TEST",
        "13, MANAGER",
        "14, MANAGER",
        "15, NOT_ELIGIBLE",
        "17, NOT_ELIGIBLE"
    })
    void the_bounds_hold_at_12_13_14_and_15_5_2(int index, String verdict) {
        assertThat(tables.decide("house-index-bounds", Map.of("programme", "BMT-KELOMPOK", "houseIndex", index)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("verdict", verdict));
    }

    @Test
    void every_index_from_0_to_17_has_exactly_one_row() {
        for (int index = 0; index <= 17; index++) {
            assertThat(tables.decide("house-index-bounds", Map.of("programme", "KSM", "houseIndex", index)))
                    .as("index %d", index)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INCOME_TEST, true, true, PASSED",
        "INCOME_TEST, false, true, DOUBTFUL",
        "INCOME_TEST, true, false, DOUBTFUL",
        "INCOME_TEST, false, false, DOUBTFUL",
        "MANAGER, true, true, DOUBTFUL",
        "MANAGER, false, false, DOUBTFUL",
        "NOT_ELIGIBLE, true, true, REFUSED",
        "NOT_ELIGIBLE, false, false, REFUSED"
    })
    void house_income_and_business_come_to_one_outcome(
            String house, boolean incomeWithinBound, boolean businessRunning, String outcome) {
        assertThat(tables.decide(
                        "survey-outcome",
                        Map.of(
                                "programme", "BMT-KELOMPOK",
                                "houseVerdict", house,
                                "incomeWithinBound", incomeWithinBound,
                                "businessRunning", businessRunning)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("outcome", outcome));
    }

    @ParameterizedTest
    @CsvSource({"12, PASSED", "13, DOUBTFUL", "14, DOUBTFUL", "15, REFUSED", "17, REFUSED"})
    void a_house_of_that_index_comes_to_that_outcome_5_2(int index, SurveyOutcome outcome) {
        SurveyScore score =
                scoring.score("BMT-KELOMPOK", SampleFindings.ofHouseIndex(index).build());
        assertThat(score.houseIndex()).isEqualTo(index);
        assertThat(score.houseMaximum()).isEqualTo(17);
        assertThat(score.outcome()).isEqualTo(outcome);
    }

    @Test
    void the_score_explains_itself_in_sentences() {
        SurveyScore score = scoring.score(
                "BMT-KELOMPOK",
                SampleFindings.ofHouseIndex(13)
                        .with(HouseCriterion.FLOOR, "EARTH")
                        .with(HouseCriterion.ELECTRICITY, "SHARED")
                        .with(HouseCriterion.WATER, "PIPED")
                        .build());
        assertThat(score.reasons())
                .containsExactly(
                        "Rumah besar: 3 dari 3",
                        "Kondisi rumah baik: 3 dari 3",
                        "Atap genteng atau beton: 2 dari 2",
                        "Dinding tembok: 2 dari 2",
                        "Lantai tanah: 0 dari 3",
                        "Listrik menyalur dari tetangga: 1 dari 2",
                        "Air ledeng atau sumur bor sendiri: 2 dari 2",
                        "Indeks rumah 13 dari 17: perlu putusan manajer",
                        "Pendapatan Rp 500.000 per orang sebulan (Rp 2.000.000 untuk 4 orang): dalam batas Rp 800.000",
                        "Hasil: perlu putusan manajer karena indeks rumah");
    }

    @ParameterizedTest
    @CsvSource({
        "800000, 1, PASSED",
        "800001, 1, DOUBTFUL",
        "3200000, 4, PASSED",
        "3200001, 4, DOUBTFUL",
        "2400000, 3, PASSED",
        "2400001, 3, DOUBTFUL",
        "0, 5, PASSED"
    })
    void income_a_head_is_held_against_the_bound_to_the_rupiah_5_2(long income, int people, SurveyOutcome outcome) {
        assertThat(scoring.score(
                                "BMT-KELOMPOK",
                                SampleFindings.poorest()
                                        .withIncome(income, people)
                                        .build())
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a_business_that_loses_is_said_and_never_makes_income_negative() {
        SurveyFindings findings = SampleFindings.poorest()
                .withIncome(100_000, 2)
                .withBusiness(1_000_000, 1_400_000)
                .build();
        SurveyScore score = scoring.score("BMT-KELOMPOK", findings);
        assertThat(findings.householdIncome()).isEqualTo(Money.ZERO);
        assertThat(score.perCapitaIncome()).isEqualTo(Money.ZERO);
        assertThat(score.reasons()).contains("Usaha merugi Rp 400.000 sebulan");
    }

    @Test
    void a_business_nobody_saw_running_needs_a_managers_word() {
        SurveyScore score = scoring.score(
                "BMT-KELOMPOK", SampleFindings.poorest().withIdleBusiness().build());
        assertThat(score.outcome()).isEqualTo(SurveyOutcome.DOUBTFUL);
        assertThat(score.reasons()).last().asString().contains("usaha tidak terlihat berjalan");
    }

    @Test
    void an_answer_the_table_does_not_know_is_refused_and_never_counts_as_nothing() {
        SurveyFindings findings = SampleFindings.poorest()
                .with(HouseCriterion.ROOF, "GOLD")
                .with(HouseCriterion.WATER, "WINE")
                .build();
        assertThatThrownBy(() -> scoring.score("BMT-KELOMPOK", findings))
                .isInstanceOf(RefusedInput.class)
                .hasMessage("Atap: pilih salah satu jawaban yang tersedia; "
                        + "Sumber air: pilih salah satu jawaban yang tersedia");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 31})
    void a_household_of_impossible_size_is_refused(int people) {
        assertThatThrownBy(() -> SampleFindings.poorest().withPeople(people).build())
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Jumlah orang serumah harus 1 sampai 30");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        SampleFindings findings = SampleFindings.poorest()
                .with(HouseCriterion.FLOOR, null)
                .with(HouseCriterion.WALL, "<script>")
                .withPeople(0)
                .withNote("x".repeat(1_001));
        assertThatThrownBy(findings::build)
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Lantai wajib dipilih")
                .hasMessageContaining("Dinding wajib dipilih")
                .hasMessageContaining("Jumlah orang serumah")
                .hasMessageContaining("Catatan paling panjang 1000 karakter");
    }

    @Test
    void the_form_offers_only_answers_that_have_points() throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms", "record-survey.form").toFile());
        for (HouseCriterion criterion : HouseCriterion.values()) {
            List<JsonNode> answers = new ArrayList<>();
            form.path("components").forEach(component -> {
                if (criterion.key().equals(component.path("key").asText())) {
                    component.path("values").forEach(answers::add);
                }
            });
            assertThat(answers)
                    .as(criterion.label())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(answer -> assertThat(tables.decide(
                                    "house-index",
                                    Map.of(
                                            "programme", "BMT-KELOMPOK",
                                            "criterion", criterion.key(),
                                            "answer", answer.path("value").asText())))
                            .hasSize(1));
        }
    }
}
