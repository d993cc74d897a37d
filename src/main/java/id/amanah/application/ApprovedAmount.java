package id.amanah.application;

import id.amanah.shared.Money;
import java.util.UUID;

/**
 * What the deciders granted to one member.
 *
 * @param amount the final amount, more than nothing
 * @param purpose what she asked for it for
 */
public record ApprovedAmount(UUID memberId, Money amount, String purpose) {}
