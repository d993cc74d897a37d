package id.amanah.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An amount of whole rupiah, of either sign; smaller units are not used in payments. Sums and products beyond a
 * {@code long} are an {@link ArithmeticException}, never a wrapped number.
 *
 * @param rupiah the amount in rupiah
 */
public record Money(@JsonValue long rupiah) implements Comparable<Money> {

    /** No money at all. */
    public static final Money ZERO = new Money(0);

    /** The amount of so many rupiah. */
    @JsonCreator
    public static Money of(long rupiah) {
        return rupiah == 0 ? ZERO : new Money(rupiah);
    }

    /** The sum of all amounts; {@link #ZERO} of none. */
    public static Money sum(Iterable<Money> amounts) {
        Money sum = ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** This amount and the other together. */
    public Money plus(Money other) {
        return of(Math.addExact(rupiah, other.rupiah));
    }

    /** This amount less the other; may be negative. */
    public Money minus(Money other) {
        return of(Math.subtractExact(rupiah, other.rupiah));
    }

    /** This amount so many times. */
    public Money times(int factor) {
        return of(Math.multiplyExact(rupiah, (long) factor));
    }

    /** This amount times the factor, brought to whole rupiah by the rounding the caller states. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return of(BigDecimal.valueOf(rupiah)
                .multiply(factor)
                .setScale(0, rounding)
                .longValueExact());
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return rupiah > 0;
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return rupiah < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(rupiah, other.rupiah);
    }

    /** As people write it: {@code Rp 1.000.000}, negative {@code -Rp 1.000.000}. */
    @Override
    public String toString() {
        String digits = String.format(Locale.ROOT, "%,d", rupiah).replace(',', '.');
        return rupiah < 0 ? "-Rp " + digits.substring(1) : "Rp " + digits;
    }
}
