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

    /** How many decisions a round waits for while there is somebody who may decide. */
    int awaited() {
        return committee ? Integer.MAX_VALUE : deciders;
    }

    /** In words what falls short of the demand, or {@code null} where so many decisions meet it. */
    String shortfall(int decisions) {
        if (decisions >= deciders) {
            return null;
        }
        String missing = decisions + 1 == deciders && deciders == 2 ? "pemutus kedua" : "sebagian pemutus";
        return "pengecualian: %s tidak tersedia (dituntut %s%d, yang bebas memutus %d)"
                .formatted(missing, committee ? "komite paling sedikit " : "", deciders, decisions);
    }

    /** The amounts that choose the band: the sum and the highest of one member. */
    record Amounts(Money total, Money highest) {
        static Amounts of(List<Money> amounts) {
            return new Amounts(
                    Money.sum(amounts), amounts.stream().max(Money::compareTo).orElse(Money.ZERO));
        }
    }
}
