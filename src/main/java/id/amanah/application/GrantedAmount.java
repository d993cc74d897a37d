package id.amanah.application;

import id.amanah.shared.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What an approving round grants one member, as the database keeps it. */
@Embeddable
record GrantedAmount(UUID memberId, Money amount, String purpose) {

    ApprovedAmount view() {
        return new ApprovedAmount(memberId, amount, purpose);
    }
}
