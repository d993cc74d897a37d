package id.amanah.application;

import id.amanah.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One decider's word on one member.
 *
 * @param memberId the member
 * @param verdict approved or refused
 * @param amount what is approved, whole rupiah above zero; {@code null} exactly where she is refused
 */
@Embeddable
public record MemberVerdict(
        UUID memberId, @Enumerated(EnumType.STRING) Verdict verdict, Money amount) {

    /** A member approved with this amount. */
    public static MemberVerdict approved(UUID memberId, Money amount) {
        return new MemberVerdict(memberId, Verdict.APPROVE, amount);
    }

    /** A member refused. */
    public static MemberVerdict refused(UUID memberId) {
        return new MemberVerdict(memberId, Verdict.REJECT, null);
    }
}
