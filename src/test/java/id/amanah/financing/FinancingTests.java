package id.amanah.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.programme.InstalmentFrequency;
import id.amanah.programme.JasaMethod;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a received amount is split: jasa first, then overdue principal (extra facts of D). */
class FinancingTests {

    private static final LocalDate PAID_OUT_ON = LocalDate.of(2026, 11, 30);
    private static final ProgrammeTerms TERMS = new ProgrammeTerms(
            "BMT-KELOMPOK",
            "Pembiayaan kelompok",
            LocalDate.of(2026, 1, 1),
            BigDecimal.ONE,
            JasaMethod.FLAT,
            12,
            InstalmentFrequency.MONTHLY,
            Money.of(100),
            Money.of(500_000),
            Money.of(10_000_000),
            false);

    @Test
    void a_short_payment_pays_all_jasa_that_is_due_before_any_principal() {
        Financing financing = paidOut(1_200_000);
        LocalDate twoDue = PAID_OUT_ON.plusMonths(2);

        Allocation first = financing.receive(Money.of(20_000), twoDue);

        assertThat(first).isEqualTo(new Allocation(Money.of(20_000), Money.ZERO));
        Allocation second = financing.receive(Money.of(50_000), twoDue);
        assertThat(second).isEqualTo(new Allocation(Money.of(4_000), Money.of(46_000)));
        assertThat(financing.instalments().get(0).unpaidPrincipal()).isEqualTo(Money.of(54_000));
        assertThat(financing.instalments().get(1).unpaidPrincipal()).isEqualTo(Money.of(100_000));
    }

    @Test
    void overdue_principal_is_paid_oldest_first() {
        Financing financing = paidOut(1_200_000);
        financing.receive(Money.of(24_000 + 130_000), PAID_OUT_ON.plusMonths(2));
        assertThat(financing.instalments().get(0).unpaid()).isEqualTo(Money.ZERO);
        assertThat(financing.instalments().get(1).unpaidPrincipal()).isEqualTo(Money.of(70_000));
        assertThat(financing.instalments().get(2).unpaid()).isEqualTo(Money.of(112_000));
    }

    @Test
    void what_is_paid_ahead_pays_coming_rows_in_their_order_each_jasa_first() {
        Financing financing = paidOut(1_200_000);
        Allocation early = financing.receive(Money.of(112_000 + 12_000 + 1), PAID_OUT_ON.plusDays(7));
        assertThat(early).isEqualTo(new Allocation(Money.of(24_000), Money.of(100_001)));
        assertThat(financing.instalments().get(0).unpaid()).isEqualTo(Money.ZERO);
        assertThat(financing.instalments().get(1).unpaidPrincipal()).isEqualTo(Money.of(99_999));
    }

    @Test
    void never_more_than_is_owed_and_nothing_before_the_payout() {
        Financing financing = paidOut(1_200_000);
        assertThat(financing.outstanding()).isEqualTo(Money.of(1_344_000));
        assertThatThrownBy(() -> financing.receive(Money.of(1_344_001), PAID_OUT_ON))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Rp 1.344.000");
        Financing waiting = prepared(1_200_000);
        assertThat(waiting.outstanding()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> waiting.receive(Money.of(1), PAID_OUT_ON)).isInstanceOf(RefusedInput.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_paid_whenever_adds_up_to_principal_and_jasa(long seed) {
        Random chance = new Random(seed);
        Financing financing = paidOut(500_000 + 100 * chance.nextInt(50_000));
        Money principal = Money.ZERO;
        Money jasa = Money.ZERO;
        LocalDate day = PAID_OUT_ON;
        while (financing.outstanding().isPositive()) {
            day = day.plusDays(chance.nextInt(40));
            long most = financing.outstanding().rupiah();
            Money amount = Money.of(Math.min(most, 1 + chance.nextInt(300_000)));
            Allocation split = financing.receive(amount, day);
            assertThat(split.total()).isEqualTo(amount);
            principal = principal.plus(split.principal());
            jasa = jasa.plus(split.jasa());
        }
        assertThat(principal).isEqualTo(financing.principal());
        assertThat(jasa)
                .isEqualTo(Money.sum(
                        financing.instalments().stream().map(Instalment::jasa).toList()));
        financing.repaid();
        assertThat(financing.status()).isEqualTo(FinancingStatus.REPAID);
    }

    @Test
    void a_financing_that_owes_is_not_closed() {
        Financing financing = paidOut(1_200_000);
        assertThatThrownBy(financing::repaid).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(financing::cancel).isInstanceOf(IllegalStateException.class);
    }

    static Financing prepared(long principal) {
        return prepared(new Borrower(UUID.randomUUID(), "Siti Aminah", Money.of(principal), "Modal warung"));
    }

    static Financing prepared(Borrower borrower) {
        List<ScheduledInstalment> rows = FlatSchedule.of(borrower.principal(), TERMS, PAID_OUT_ON);
        return new Financing("PBY-2026-00001", borrower, new FinancingTerms(TERMS), PAID_OUT_ON, rows);
    }

    private static Financing paidOut(long principal) {
        Financing financing = prepared(principal);
        financing.paidOut();
        return financing;
    }
}
