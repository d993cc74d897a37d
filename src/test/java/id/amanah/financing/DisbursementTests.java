package id.amanah.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The moves of a payout when the approval changed after it was prepared. */
class DisbursementTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    @Test
    void a_substitute_or_another_amount_ends_the_old_financing_and_all_sign_anew_A11() {
        List<Borrower> five = five();
        Disbursement disbursement = signed(five);
        List<Borrower> changed = new ArrayList<>(five);
        Borrower substitute = borrower(1_000_000);
        changed.set(2, substitute);
        changed.set(3, new Borrower(five.get(3).memberId(), five.get(3).name(), Money.of(700_000), "Modal warung"));
        assertThat(disbursement.isFor(five)).isTrue();
        assertThat(disbursement.isFor(changed)).isFalse();

        disbursement.prepareAnew(changed, TODAY.plusDays(5), TODAY.plusDays(8));
        changed.stream()
                .filter(borrower -> disbursement.openFinancings().stream().noneMatch(known -> known.isFor(borrower)))
                .forEach(borrower -> disbursement.add(FinancingTests.prepared(borrower)));

        assertThat(disbursement.isFor(changed)).isTrue();
        assertThat(disbursement.status()).isEqualTo(DisbursementStatus.PREPARED);
        assertThat(disbursement.meetingOn()).isEqualTo(TODAY.plusDays(8));
        assertThat(disbursement.openFinancings()).hasSize(5).noneMatch(Financing::isSigned);
        assertThatThrownBy(() -> disbursement.handOver(
                        all(disbursement, Handover.RECEIVED), "zulkifli", TODAY.plusDays(8), TODAY.plusDays(8), NOW))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("belum tanda tangan");
    }

    @Test
    void once_money_moved_nothing_is_prepared_anew() {
        List<Borrower> five = five();
        Disbursement disbursement = signed(five);
        disbursement.handOver(all(disbursement, Handover.RECEIVED), "zulkifli", TODAY, TODAY, NOW);
        assertThat(disbursement.moneyMoved()).isTrue();
        assertThatThrownBy(() -> disbursement.prepareAnew(five.subList(0, 4), TODAY, TODAY))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah diserahkan");
    }

    @Test
    void a_number_is_taken_for_what_is_confirmed_only() {
        Disbursement disbursement = signed(five());
        Map<UUID, Handover> answers = all(disbursement, Handover.LATER);
        UUID first = disbursement.openFinancings().get(0).memberId();
        answers.put(first, Handover.RECEIVED);
        disbursement.handOver(answers, "zulkifli", TODAY, TODAY, NOW);
        AtomicInteger receipts = new AtomicInteger();
        assertThat(disbursement.confirm("wagiran", NOW, () -> "KW-2026-" + receipts.incrementAndGet()))
                .hasSize(1);
        assertThat(receipts).hasValue(1);
        assertThat(disbursement.payoutOf(first).orElseThrow().receiptNumber()).isEqualTo("KW-2026-1");
        assertThat(disbursement.unconfirmed()).hasSize(4);
    }

    private static Disbursement signed(List<Borrower> borrowers) {
        Disbursement disbursement = new Disbursement(
                "AJU-2026-00001", UUID.randomUUID(), "BMT-KELOMPOK", TODAY, TODAY.plusDays(3), "Balai RT 003");
        borrowers.forEach(borrower -> disbursement.add(FinancingTests.prepared(borrower)));
        disbursement.sign(borrowers.stream().map(Borrower::memberId).toList(), TODAY, TODAY, "zulkifli");
        assertThat(disbursement.status()).isEqualTo(DisbursementStatus.SIGNED);
        return disbursement;
    }

    private static Map<UUID, Handover> all(Disbursement disbursement, Handover answer) {
        Map<UUID, Handover> answers = new HashMap<>();
        disbursement.unconfirmed().forEach(financing -> answers.put(financing.memberId(), answer));
        return answers;
    }

    private static List<Borrower> five() {
        List<Borrower> five = new ArrayList<>();
        for (int member = 0; member < 5; member++) {
            five.add(borrower(1_000_000));
        }
        return five;
    }

    private static Borrower borrower(long amount) {
        return new Borrower(UUID.randomUUID(), "Siti Aminah", Money.of(amount), "Modal warung");
    }
}
