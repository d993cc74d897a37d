package id.amanah.financing;

import id.amanah.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A movement of money for the books: debits and credits of equal sums. No person is named in it.
 *
 * @param key the same for the same movement, for ever
 * @param on the day the money moved
 * @param financingNumber the financing it belongs to
 */
public record Posting(String key, LocalDate on, String financingNumber, List<Line> lines) {

    /** The accounts that lending moves. */
    public enum Account {
        /** Kas. */
        CASH,
        /** Piutang pembiayaan. */
        FINANCING_RECEIVABLE,
        /** Pendapatan jasa. */
        JASA_INCOME
    }

    /** One side of one account; exactly one of both amounts is more than nothing. */
    public record Line(Account account, Money debit, Money credit) {

        /** Money that an account receives. */
        public static Line debit(Account account, Money amount) {
            return new Line(account, amount, Money.ZERO);
        }

        /** Money that an account gives. */
        public static Line credit(Account account, Money amount) {
            return new Line(account, Money.ZERO, amount);
        }
    }

    /** @throws IllegalArgumentException where debits and credits differ, or a line moves nothing */
    public Posting {
        lines = List.copyOf(lines);
        Money debits = Money.sum(lines.stream().map(Line::debit).toList());
        Money credits = Money.sum(lines.stream().map(Line::credit).toList());
        if (!debits.isPositive()
                || !debits.equals(credits)
                || lines.stream()
                        .anyMatch(line ->
                                line.debit().isPositive() == line.credit().isPositive())) {
            throw new IllegalArgumentException("not a double entry: " + key);
        }
    }
}
