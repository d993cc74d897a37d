package id.amanah.financing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one person said about a payout; never changed, so that a corrected report can be followed. */
@Entity
@Table(name = "payout_event")
class PayoutEvent {

    enum Kind {
        HANDED_OVER,
        DISPUTED,
        CONFIRMED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    private String staffId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String note;

    protected PayoutEvent() {}

    PayoutEvent(Instant at, String staffId, Kind kind, String note) {
        this.at = at;
        this.staffId = staffId;
        this.kind = kind;
        this.note = note;
    }

    String staffId() {
        return staffId;
    }

    Kind kind() {
        return kind;
    }

    String note() {
        return note;
    }
}
