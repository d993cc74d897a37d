package id.amanah.application;

import id.amanah.shared.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What one member asked for when a round of decisions was opened; kept so that a round stays readable after a revision.
 *
 * @param memberId the member
 * @param position her place in the group
 * @param amount whole rupiah above zero
 * @param purpose what the money is for
 */
@Embeddable
public record RoundRequest(UUID memberId, int position, Money amount, String purpose) {}
