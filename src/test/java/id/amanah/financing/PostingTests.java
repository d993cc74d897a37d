package id.amanah.financing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.amanah.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A posting is a double entry or none. */
class PostingTests {

    @Test
    void debits_and_credits_that_differ_or_move_nothing_are_no_posting() {
        Posting.Line cash = Posting.Line.credit(Posting.Account.CASH, Money.of(100));
        Posting.Line receivable = Posting.Line.debit(Posting.Account.FINANCING_RECEIVABLE, Money.of(99));
        Posting.Line nothing = Posting.Line.debit(Posting.Account.JASA_INCOME, Money.ZERO);
        for (List<Posting.Line> lines : List.of(
                List.<Posting.Line>of(),
                List.of(cash, receivable),
                List.of(cash, Posting.Line.debit(Posting.Account.FINANCING_RECEIVABLE, Money.of(100)), nothing))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Posting("key", LocalDate.of(2026, 11, 30), "PBY-2026-00001", lines));
        }
    }
}
