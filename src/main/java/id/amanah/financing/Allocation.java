package id.amanah.financing;

import id.amanah.shared.Money;

/**
 * How a received amount was split.
 *
 * @param jasa the part that paid service charge
 * @param principal the part that paid back what was lent
 */
record Allocation(Money jasa, Money principal) {

    Money total() {
        return jasa.plus(principal);
    }
}
