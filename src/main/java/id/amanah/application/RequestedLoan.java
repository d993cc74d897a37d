package id.amanah.application;

import id.amanah.shared.Money;
import java.util.UUID;

/**
 * What a member says she wants.
 *
 * @param memberId the member
 * @param amount whole rupiah
 * @param purpose what it is for; mandatory
 */
public record RequestedLoan(UUID memberId, Money amount, String purpose) {

    /** The most characters of a purpose. */
    public static final int LONGEST_PURPOSE = 200;
}
