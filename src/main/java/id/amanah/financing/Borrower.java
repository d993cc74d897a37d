package id.amanah.financing;

import id.amanah.shared.Money;
import java.util.UUID;

/**
 * Whom money is lent to and what for, as approved.
 *
 * @param principal the approved amount, more than nothing
 */
record Borrower(UUID memberId, String name, Money principal, String purpose) {}
