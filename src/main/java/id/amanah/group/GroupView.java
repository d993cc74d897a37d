package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A group as others may see it.
 *
 * @param neighbourhood the RT in which the group meets; members of some programmes may live in others
 * @param officerId staff id of the officer who looks after the group; {@code null} where none was named
 * @param registeredOn the day of registration, on which the age of a business is first measured (A3)
 * @param members the active members, by position
 */
public record GroupView(
        UUID id,
        String name,
        String programmeCode,
        Neighbourhood neighbourhood,
        String officerId,
        LocalDate registeredOn,
        GroupStatus status,
        List<MemberView> members) {

    /** The active member of that id. */
    public Optional<MemberView> member(UUID memberId) {
        return members.stream().filter(member -> member.id().equals(memberId)).findFirst();
    }
}
