package id.amanah.application;

import id.amanah.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What a member asks for.
 *
 * @param memberId the member
 * @param amount whole rupiah within the programme's bounds
 * @param purpose what it is for, in her words
 * @param recordedBy login id of who wrote it down
 * @param recordedAt when
 */
public record LoanRequestView(UUID memberId, Money amount, String purpose, String recordedBy, Instant recordedAt) {}
