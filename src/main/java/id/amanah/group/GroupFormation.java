package id.amanah.group;

import id.amanah.programme.Programmes;
import id.amanah.shared.Nik;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers groups and lets members join, leave and be replaced. Nobody is active in two open groups: people are locked
 * by NIK before they are looked up, so that two officers who register one person at once are told apart in words, and a
 * unique index stands behind it. An unknown group or member is a {@link RefusedInput}.
 */
@Service
@Transactional
public class GroupFormation {

    private static final int LONGEST_NOTE = 500;

    private final Groups groups;
    private final Programmes programmes;
    private final Eligibility eligibility;
    private final GroupConcerns concerns;
    private final Clock clock;

    GroupFormation(Groups groups, Programmes programmes, Eligibility eligibility, GroupConcerns concerns, Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.eligibility = eligibility;
        this.concerns = concerns;
        this.clock = clock;
    }

    /**
     * Registers a group. What the eligibility tables say against it is refused with every reason, unless all of it may be
     * followed up and the registration asks to be kept even so.
     *
     * @param officerId staff id of the officer who will look after the group; {@code null}: the team of its territory
     * @param registeredBy staff id of whoever registers it
     * @throws RefusedInput where a member is active in another open group, by that group's name; where the programme is
     *     unknown; where the group is not eligible
     */
    public GroupView register(GroupRegistration registration, String officerId, String registeredBy) {
        programmes.termsOf(registration.programmeCode(), LocalDate.now(clock));
        refusePeopleInOpenGroups(registration.members());
        EligibilityVerdict verdict = eligibility.of(registration);
        if (!verdict.eligible() && !(registration.evenIfNotYetEligible() && verdict.mayBeFollowedUp())) {
            throw verdict.asRefusal();
        }
        LendingGroup group =
                new LendingGroup(registration, officerId, registeredBy, LocalDate.now(clock), clock.instant());
        groups.save(group);
        groups.flush();
        return group.view();
    }

    /** Whether that very registration was made before, whatever became of the group since. */
    @Transactional(readOnly = true)
    public boolean knows(GroupRegistration registration) {
        return groups.existsByRegistrationFingerprint(RegistrationFingerprint.of(registration));
    }

    /** The group of that id. */
    @Transactional(readOnly = true)
    public GroupView groupOf(UUID groupId) {
        return groups.findById(groupId).orElseThrow(GroupFormation::unknown).view();
    }

    /** The group of that id, where there is one. */
    @Transactional(readOnly = true)
    public Optional<GroupView> find(UUID groupId) {
        return groups.findById(groupId).map(LendingGroup::view);
    }

    /**
     * Whether the group comes back: everybody it was registered with had by then repaid the financing of an earlier group.
     * Who leaves or joins later changes nothing about it.
     */
    @Transactional(readOnly = true)
    public boolean isReturning(UUID groupId) {
        LendingGroup group = groups.findById(groupId).orElseThrow(GroupFormation::unknown);
        Set<Nik> founders =
                group.founders().stream().map(member -> member.view().nik()).collect(Collectors.toSet());
        return groups.countWhoHadRepaid(founders, group.registeredAt()) == founders.size();
    }

    /** Everybody who ever belonged to the group, by position and then by time of joining. */
    @Transactional(readOnly = true)
    public List<MemberView> everyMemberOf(UUID groupId) {
        return groups.findById(groupId).orElseThrow(GroupFormation::unknown).everyMember().stream()
                .map(Member::view)
                .toList();
    }

    /**
     * Those who hold the group's places: its active members, and who left a place that nobody has taken over since. By
     * position.
     */
    @Transactional(readOnly = true)
    public List<MemberView> placeHoldersOf(UUID groupId) {
        return groups.findById(groupId).orElseThrow(GroupFormation::unknown).everyMember().stream()
                .filter(Member::holdsPlace)
                .map(Member::view)
                .toList();
    }

    /** Who left the group and why, and how the group itself ended, oldest first. */
    @Transactional(readOnly = true)
    public List<Departure> departuresFrom(UUID groupId) {
        return groups.findById(groupId).orElseThrow(GroupFormation::unknown).departures();
    }

    /**
     * Puts a substitute into the place of a member who is active or has withdrawn; all concerns about her are settled.
     *
     * @throws RefusedInput where the substitute is active in an open group, this one included
     */
    public MemberView replaceMember(UUID groupId, UUID memberId, MemberRegistration substitute, LeavingReason reason) {
        LendingGroup group = forChange(groupId);
        refusePeopleInOpenGroups(List.of(substitute));
        int place = group.vacate(memberId, reason, clock.instant());
        // Written first: a place has one holder, in the database too.
        groups.flush();
        Member joining = group.join(place, substitute, clock.instant());
        concerns.settleMember(groupId, memberId);
        groups.flush();
        return joining.view();
    }

    /**
     * Puts right the data of an active member.
     *
     * @throws RefusedInput where the NIK is changed to that of somebody active in an open group
     */
    public MemberView correctMember(UUID groupId, UUID memberId, MemberRegistration data) {
        LendingGroup group = forChange(groupId);
        boolean samePerson = group.everyMember().stream()
                .anyMatch(member -> member.id().equals(memberId)
                        && member.isActive()
                        && member.view().nik().equals(data.nik()));
        if (!samePerson) {
            refusePeopleInOpenGroups(List.of(data));
        }
        Member corrected = group.correct(memberId, data);
        groups.flush();
        return corrected.view();
    }

    /**
     * Takes an active member out of a group that is still applying; her data are kept and her place is free (A9).
     *
     * @param note what she said; may be empty
     */
    public void withdrawMember(UUID groupId, UUID memberId, LeavingReason reason, String note) {
        LendingGroup group = forChange(groupId);
        group.withdraw(memberId, reason, note(note), clock.instant());
        concerns.settleMember(groupId, memberId);
        concerns.raise(
                groupId,
                memberId,
                ConcernOrigin.WITHDRAWAL,
                reason.name(),
                "Anggota ini keluar dari kelompok: " + reason.indonesian());
        groups.flush();
    }

    /**
     * Ends a group that is still applying; its members are free for other groups and all data are kept (A9).
     *
     * @param note why; may be empty
     */
    public void close(UUID groupId, LeavingReason reason, String note) {
        forChange(groupId).close(reason, note(note), clock.instant());
        concerns.settleAll(groupId);
        groups.flush();
    }

    /** Notes that the group's financing was paid out. */
    public void markFinanced(UUID groupId) {
        forChange(groupId).markFinanced();
    }

    /** Notes that the group has repaid everything; its members are free for other groups. */
    public void markRepaid(UUID groupId) {
        forChange(groupId).markRepaid(clock.instant());
    }

    /** Gives the group to another officer; {@code null}: to the team of its territory. */
    public void handOver(UUID groupId, String officerId) {
        forChange(groupId).handOverTo(officerId);
    }

    private LendingGroup forChange(UUID groupId) {
        return groups.findForChange(groupId).orElseThrow(GroupFormation::unknown);
    }

    private void refusePeopleInOpenGroups(List<MemberRegistration> people) {
        // In one order everywhere, so that two registrations never wait for one another.
        people.stream().map(person -> person.nik().digits()).sorted().forEach(groups::lockPerson);
        Map<Nik, Groups.OpenMembership> memberships =
                groups
                        .openMembershipsOf(
                                people.stream().map(MemberRegistration::nik).toList())
                        .stream()
                        .collect(Collectors.toMap(Groups.OpenMembership::getNik, Function.identity()));
        Problems problems = new Problems();
        for (int index = 0; index < people.size(); index++) {
            Groups.OpenMembership open = memberships.get(people.get(index).nik());
            if (open != null) {
                problems.add(
                        people.size() == 1 ? "nik" : "members[" + index + "].nik",
                        (people.size() == 1 ? "" : "Anggota " + (index + 1) + ": ")
                                + "orang ini masih anggota kelompok \"" + open.getGroupName() + "\" di Kel. "
                                + open.getKelurahan() + "; satu orang hanya boleh di satu kelompok");
            }
        }
        problems.throwIfAny();
    }

    private static String note(String typed) {
        String note = PlainText.clean("note", "Catatan", typed, LONGEST_NOTE);
        return note.isEmpty() ? null : note;
    }

    static RefusedInput unknown() {
        return RefusedInput.of("group", "Kelompok itu tidak ada");
    }
}
