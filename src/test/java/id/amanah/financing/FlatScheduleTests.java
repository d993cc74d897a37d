package id.amanah.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.programme.InstalmentFrequency;
import id.amanah.programme.InstalmentFrequency.Unit;
import id.amanah.programme.JasaMethod;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlatScheduleTests {

    private static final LocalDate DISBURSED_ON = LocalDate.of(2026, 11, 23);

    static Stream<Arguments> schedulesAssertedElsewhere() throws IOException {
        List<JsonNode> vectors = new ObjectMapper()
                .readValue(
                        FlatScheduleTests.class.getResourceAsStream("flat-schedules.json"), new TypeReference<>() {});
        return vectors.stream().map(vector -> Arguments.of(vector.get("name").asText(), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schedulesAssertedElsewhere")
    void it_reproduces_the_flat_schedules_of_apache_fineracts_own_tests(String name, JsonNode vector) {
        List<ScheduledInstalment> schedule = FlatSchedule.of(
                Money.of(vector.get("principal").asLong()),
                new BigDecimal(vector.get("percentPerMonth").asText()),
                vector.get("instalments").asInt(),
                Money.of(vector.get("roundingMultiple").asLong()),
                LocalDate.parse(vector.get("disbursedOn").asText()),
                new InstalmentFrequency(vector.get("everyMonths").asInt(), Unit.MONTHS));

        assertThat(schedule)
                .containsExactlyElementsOf(StreamSupport.stream(
                                vector.get("rows").spliterator(), false)
                        .map(row -> new ScheduledInstalment(
                                row.get(0).asInt(),
                                LocalDate.parse(row.get(1).asText()),
                                Money.of(row.get(2).asLong()),
                                Money.of(row.get(3).asLong())))
                        .toList());
        assertThat(jasaOf(schedule)).isEqualTo(Money.of(vector.get("wholeJasa").asLong()));
    }

    @Test
    void ten_million_at_swamitras_rate_is_12_640_000_in_all_F4() {
        List<ScheduledInstalment> schedule = monthly(10_000_000, "2.2", 12, 1);

        assertThat(Money.sum(schedule.stream().map(ScheduledInstalment::total).toList()))
                .isEqualTo(Money.of(12_640_000));
        assertThat(schedule).extracting(ScheduledInstalment::jasa).containsOnly(Money.of(220_000));
        assertThat(schedule.get(0).principal()).isEqualTo(Money.of(833_333));
        assertThat(schedule.get(11).principal()).isEqualTo(Money.of(833_337));
    }

    @Test
    void a_member_of_the_bmt_pays_one_percent_of_what_she_got_each_month_A12() {
        List<ScheduledInstalment> schedule = monthly(5_000_000, "1", 12, 100);

        assertThat(schedule).hasSize(12);
        assertThat(schedule).extracting(ScheduledInstalment::jasa).containsOnly(Money.of(50_000));
        assertThat(schedule.subList(0, 11))
                .extracting(ScheduledInstalment::total)
                .containsOnly(Money.of(466_700));
        assertThat(schedule.get(11).total()).isEqualTo(Money.of(466_300));
        assertThat(principalOf(schedule)).isEqualTo(Money.of(5_000_000));
    }

    @Test
    void the_terms_of_a_programme_say_all_that_is_needed() {
        ProgrammeTerms terms = new ProgrammeTerms(
                "KSM",
                "KSM",
                DISBURSED_ON,
                new BigDecimal("1.5"),
                JasaMethod.FLAT,
                10,
                InstalmentFrequency.MONTHLY,
                Money.of(100),
                Money.of(500_000),
                Money.of(3_000_000),
                false);
        assertThat(FlatSchedule.of(Money.of(2_000_000), terms, DISBURSED_ON))
                .isEqualTo(monthly(2_000_000, "1.5", 10, 100));
    }

    @Test
    void months_without_the_day_end_early_and_do_not_shift_the_rest() {
        // Due dates of apache/fineract LoanApplicationScheduleMonthlyTest, first instalment on 31 January 2023.
        assertThat(FlatSchedule.of(
                        Money.of(1_400_000),
                        BigDecimal.ONE,
                        14,
                        Money.of(1),
                        LocalDate.of(2022, 12, 31),
                        InstalmentFrequency.MONTHLY))
                .extracting(row -> row.due().toString())
                .containsExactly(
                        "2023-01-31",
                        "2023-02-28",
                        "2023-03-31",
                        "2023-04-30",
                        "2023-05-31",
                        "2023-06-30",
                        "2023-07-31",
                        "2023-08-31",
                        "2023-09-30",
                        "2023-10-31",
                        "2023-11-30",
                        "2023-12-31",
                        "2024-01-31",
                        "2024-02-29");
    }

    @Test
    void a_rounding_that_makes_the_last_instalment_negative_is_refused() {
        // Terms of mifos/head testcase-2008-05-27-flat-negative-payment-set1.01.csv in cents: there the last instalment
        // is -8.90.
        assertThatThrownBy(() -> FlatSchedule.of(
                        Money.of(1_000),
                        new BigDecimal("5").divide(BigDecimal.valueOf(12), 20, RoundingMode.HALF_EVEN),
                        20,
                        Money.of(100),
                        DISBURSED_ON,
                        InstalmentFrequency.WEEKLY))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("negatif");
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 20, 100", "1000, 0, 3, 500", "100, 1, 12, 1000", "40, 6, 12, 100"})
    void a_rounding_that_leaves_nothing_for_an_instalment_is_refused(
            long principal, String percent, int instalments, long multiple) {
        assertThatThrownBy(() -> monthly(principal, percent, instalments, multiple))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Pembulatan");
    }

    @Test
    void arguments_out_of_range_are_all_named() {
        assertThatThrownBy(() -> monthly(0, "-1", 0, 0))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
        assertThatThrownBy(() -> monthly(1_000_000, "1", 601, 1)).isInstanceOf(RefusedInput.class);
    }

    @Test
    void one_instalment_takes_everything() {
        assertThat(monthly(1_234_567, "1", 1, 1_000))
                .containsExactly(
                        new ScheduledInstalment(1, DISBURSED_ON.plusMonths(1), Money.of(1_234_567), Money.of(12_346)));
    }

    @Test
    void every_schedule_adds_up_to_the_rupiah() {
        int schedules = 0;
        for (long principal = 500_000; principal <= 10_000_000; principal += 77_777) {
            for (String percent : List.of("0", "1", "1.5", "2.2", "0.3333")) {
                for (int instalments = 1; instalments <= 52; instalments++) {
                    for (InstalmentFrequency frequency :
                            List.of(InstalmentFrequency.MONTHLY, InstalmentFrequency.WEEKLY)) {
                        List<ScheduledInstalment> schedule = FlatSchedule.of(
                                Money.of(principal),
                                new BigDecimal(percent),
                                instalments,
                                Money.of(100),
                                DISBURSED_ON,
                                frequency);
                        assertAddsUp(schedule, principal, percent, frequency);
                        schedules++;
                    }
                }
            }
        }
        assertThat(schedules).isEqualTo(123 * 5 * 52 * 2);
    }

    private static void assertAddsUp(
            List<ScheduledInstalment> schedule, long principal, String percent, InstalmentFrequency frequency) {
        BigDecimal exactJasa = BigDecimal.valueOf(principal)
                .multiply(frequency.percentOf(schedule.size(), new BigDecimal(percent)))
                .movePointLeft(2);
        long jasa = jasaOf(schedule).rupiah();
        boolean exact = BigDecimal.valueOf(jasa).subtract(exactJasa).abs().compareTo(new BigDecimal("0.5")) <= 0;
        boolean rounded = schedule.stream()
                .limit(schedule.size() - 1L)
                .allMatch(row -> row.total().rupiah() % 100 == 0);
        boolean positive = schedule.stream()
                .noneMatch(row -> row.principal().isNegative() || row.jasa().isNegative());
        if (principalOf(schedule).rupiah() != principal || !exact || !rounded || !positive) {
            throw new AssertionError(principal + " at " + percent + " " + frequency + ": " + schedule);
        }
    }

    private static List<ScheduledInstalment> monthly(long principal, String percent, int instalments, long multiple) {
        return FlatSchedule.of(
                Money.of(principal),
                new BigDecimal(percent),
                instalments,
                Money.of(multiple),
                DISBURSED_ON,
                InstalmentFrequency.MONTHLY);
    }

    private static Money principalOf(List<ScheduledInstalment> schedule) {
        return Money.sum(schedule.stream().map(ScheduledInstalment::principal).toList());
    }

    private static Money jasaOf(List<ScheduledInstalment> schedule) {
        return Money.sum(schedule.stream().map(ScheduledInstalment::jasa).toList());
    }
}
