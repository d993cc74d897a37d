package id.amanah.coaching;

import id.amanah.shared.Money;
import java.util.UUID;

/**
 * One member's line of the minutes.
 *
 * @param present whether she was there; a member left out of the minutes was absent (trap 2)
 * @param received the instalment she paid or sent, nothing included
 */
public record MemberAtMeeting(UUID memberId, boolean present, Money received) {}
