package id.amanah.coaching;

import id.amanah.shared.Money;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One member's line of the minutes, as kept. */
@Embeddable
class MemberLine {

    private UUID memberId;

    private boolean present;

    private Money received;

    protected MemberLine() {}

    MemberLine(MemberAtMeeting member) {
        memberId = member.memberId();
        present = member.present();
        received = member.received();
    }

    MemberAtMeeting view() {
        return new MemberAtMeeting(memberId, present, received);
    }
}
