package id.amanah.group;

import java.time.LocalDate;

/**
 * One reason of the eligibility tables against a group.
 *
 * @param position the place of the member it is about, from 1; {@code null} where it is about the whole group
 * @param code what it is, for reports, such as {@code BUSINESS_TOO_YOUNG}
 * @param sentence what it is and why, in Indonesian, without the member's name
 * @param mayBeFollowedUp whether the group may be registered all the same and the matter followed up
 * @param qualifiesOn the day from which it no longer holds, where time alone cures it (A3); else {@code null}
 */
public record Finding(Integer position, String code, String sentence, boolean mayBeFollowedUp, LocalDate qualifiesOn) {

    /** The sentence with the member it is about: {@code Anggota 3: ...}. */
    public String told() {
        return position == null ? sentence : "Anggota " + position + ": " + sentence;
    }
}
