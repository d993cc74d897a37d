package id.amanah.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Programmes.class, WorkingDays.class, ProgrammesTests.OnTheTwentySecondOfNovember.class})
class ProgrammesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TestConfiguration(proxyBeanMethods = false)
    static class OnTheTwentySecondOfNovember {
        @Bean
        Clock clock() {
            // Still 21 November in UTC: the day is the cooperative's.
            return Clock.fixed(Instant.parse("2026-11-21T17:00:00Z"), ZoneId.of("Asia/Makassar"));
        }
    }

    @Autowired
    Programmes programmes;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TestEntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_group_programme_of_the_bmt_takes_one_percent_flat_a_month_A12() {
        ProgrammeTerms terms = programmes.termsOf("BMT-KELOMPOK", TODAY);
        assertThat(terms.jasaPercentPerMonth()).isEqualTo(new BigDecimal("1"));
        assertThat(terms.jasaMethod()).isEqualTo(JasaMethod.FLAT);
        assertThat(terms.tenorMonths()).isEqualTo(12);
        assertThat(terms.frequency()).isEqualTo(InstalmentFrequency.MONTHLY);
        assertThat(terms.instalments()).isEqualTo(12);
        assertThat(terms.instalmentRounding()).isEqualTo(Money.of(100));
        assertThat(terms.minAmount()).isEqualTo(Money.of(500_000));
        assertThat(terms.maxAmount()).isEqualTo(Money.of(10_000_000));
        assertThat(terms.moveDueDatesToWorkingDay()).isFalse();
    }

    @Test
    void the_ksm_programme_takes_one_and_a_half_percent() {
        assertThat(programmes.termsOf("KSM", TODAY).jasaPercentPerMonth()).isEqualTo(new BigDecimal("1.5"));
        assertThat(programmes.on(TODAY))
                .extracting(ProgrammeTerms::programmeCode)
                .containsExactly("BMT-KELOMPOK", "KSM");
    }

    @Test
    void terms_of_an_earlier_date_stay_what_they_were_trap_5() {
        ProgrammeTerms before = programmes.termsOf("BMT-KELOMPOK", TODAY);
        LocalDate change = LocalDate.of(2027, 1, 1);
        programmes.introduce(changed(before, "Pembiayaan Kelompok Amanah", change, "1.25"));
        entities.flush();
        entities.clear();

        assertThat(programmes.termsOf("BMT-KELOMPOK", TODAY)).isEqualTo(before);
        assertThat(programmes.termsOf("BMT-KELOMPOK", change.minusDays(1))).isEqualTo(before);
        assertThat(programmes.termsOf("BMT-KELOMPOK", change).jasaPercentPerMonth())
                .isEqualTo(new BigDecimal("1.25"));
        assertThat(programmes.termsOf("BMT-KELOMPOK", change.plusYears(3)).name())
                .as("renamed without losing its history, D8")
                .isEqualTo("Pembiayaan Kelompok Amanah");
        assertThat(programmes.on(change)).hasSize(2);
    }

    @Test
    void terms_never_begin_in_the_past_or_before_the_last_ones_trap_5() {
        ProgrammeTerms now = programmes.termsOf("KSM", TODAY);
        assertThatThrownBy(() -> programmes.introduce(changed(now, "KSM", TODAY.minusDays(1), "2")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("surut");
        programmes.introduce(changed(now, "KSM", TODAY, "2"));
        assertThatThrownBy(() -> programmes.introduce(changed(now, "KSM", TODAY, "3")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("22 November 2026");
        assertThat(programmes.termsOf("KSM", TODAY).jasaPercentPerMonth()).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void the_database_itself_refuses_to_rewrite_terms_trap_5() {
        assertThatThrownBy(() -> jdbc.update("update programme_terms set jasa_percent_per_month = 9"))
                .hasMessageContaining("never changed");
    }

    @Test
    void the_database_itself_refuses_to_drop_terms_trap_5() {
        assertThatThrownBy(() -> jdbc.update("delete from programme_terms")).hasMessageContaining("never changed");
    }

    @Test
    void an_unknown_programme_or_a_day_before_its_first_terms_is_refused() {
        assertThatThrownBy(() -> programmes.termsOf("NONE", TODAY))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("tidak dikenal");
        assertThatThrownBy(() -> programmes.termsOf("KSM", LocalDate.of(2019, 12, 31)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("31 Desember 2019");
    }

    @Test
    void figures_out_of_range_are_all_named() {
        ProgrammeTerms good = programmes.termsOf("KSM", TODAY);
        assertThatThrownBy(() -> new ProgrammeTerms(
                        "KSM",
                        "KSM",
                        TODAY,
                        new BigDecimal("100.00001"),
                        JasaMethod.FLAT,
                        1,
                        new InstalmentFrequency(2, InstalmentFrequency.Unit.MONTHS),
                        Money.ZERO,
                        Money.ZERO,
                        Money.of(-1),
                        false))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.problems()).hasSize(6));
        assertThat(good.admits(good.minAmount())).isTrue();
        assertThat(good.admits(good.maxAmount())).isTrue();
        assertThat(good.admits(good.minAmount().minus(Money.of(1)))).isFalse();
        assertThat(good.admits(good.maxAmount().plus(Money.of(1)))).isFalse();
    }

    @Test
    void the_holidays_of_2026_are_the_decreed_ones_and_those_of_2027_await_it() {
        assertThat(count("extract(year from day) = 2026 and kind = 'NATIONAL' and confirmed"))
                .isEqualTo(17);
        assertThat(count("extract(year from day) = 2026 and kind = 'COLLECTIVE_LEAVE' and confirmed"))
                .isEqualTo(8);
        assertThat(count("extract(year from day) = 2027 and kind = 'NATIONAL' and not confirmed"))
                .isEqualTo(17);
        assertThat(count("extract(year from day) = 2027 and confirmed")).isZero();
    }

    @Test
    void the_seeded_calendar_passes_over_christmas_and_the_weekend() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 23))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 23), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(workingDays.plus(LocalDate.of(2026, 3, 17), 2)).isEqualTo(LocalDate.of(2026, 3, 26));
    }

    private int count(String condition) {
        return jdbc.queryForObject("select count(*) from holiday where " + condition, Integer.class);
    }

    private static ProgrammeTerms changed(ProgrammeTerms terms, String name, LocalDate validFrom, String percent) {
        return new ProgrammeTerms(
                terms.programmeCode(),
                name,
                validFrom,
                new BigDecimal(percent),
                terms.jasaMethod(),
                terms.tenorMonths(),
                terms.frequency(),
                terms.instalmentRounding(),
                terms.minAmount(),
                terms.maxAmount(),
                terms.moveDueDatesToWorkingDay());
    }
}
