package id.amanah.application;

import id.amanah.shared.Money;
import java.util.List;

/**
 * How many deciders an application's amounts call for, by the table {@code approval-band}.
 *
 * @param deciders how many at least, 1 or more
 * @param committee whether all who are free decide, at least {@code deciders} of them
 * @param explanation why, in Indonesian, for the deciders
 */
record Demand(int deciders, boolean committee, String explanation) {

    /** The amounts that choose the band: the sum and the highest of one member. */
    record Amounts(Money total, Money highest) {
        static Amounts of(List<Money> amounts) {
            return new Amounts(
                    Money.sum(amounts), amounts.stream().max(Money::compareTo).orElse(Money.ZERO));
        }
    }
}
