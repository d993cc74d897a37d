package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A group and all who ever belonged to it: the only place where its status and membership change. */
@Entity
@Table(name = "lending_group")
class LendingGroup {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String programmeCode;

    @Embedded
    @AttributeOverride(name = "rt", column = @Column(name = "rt", nullable = false))
    @AttributeOverride(name = "rw", column = @Column(name = "rw", nullable = false))
    @AttributeOverride(name = "kelurahan", column = @Column(name = "kelurahan", nullable = false))
    @AttributeOverride(name = "kecamatan", column = @Column(name = "kecamatan", nullable = false))
    private Neighbourhood neighbourhood;

    private String officerId;

    @Column(nullable = false, updatable = false)
    private String registeredBy;

    @Column(nullable = false, updatable = false)
    private LocalDate registeredOn;

    @Column(nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(nullable = false, updatable = false)
    private String registrationFingerprint;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private GroupStatus status;

    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private LeavingReason closingReason;

    private String closingNote;

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    @OrderBy("position, joinedAt")
    private List<Member> members = new ArrayList<>();

    /** For JPA. */
    protected LendingGroup() {}

    LendingGroup(
            GroupRegistration registration, String officerId, String registeredBy, LocalDate on, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.name = registration.name();
        this.programmeCode = registration.programmeCode();
        this.neighbourhood = registration.neighbourhood();
        this.officerId = officerId;
        this.registeredBy = registeredBy;
        this.registeredOn = on;
        this.registeredAt = registeredAt;
        this.registrationFingerprint = RegistrationFingerprint.of(registration);
        this.status = GroupStatus.FORMING;
        for (MemberRegistration member : registration.members()) {
            members.add(new Member(this, members.size() + 1, member, registeredAt));
        }
    }

    /** Frees the place of a member for a substitute; what the place is. */
    int vacate(UUID memberId, LeavingReason reason, Instant at) {
        refuseUnlessForming();
        Member leaving = placeHolder(memberId);
        leaving.leave(MemberStatus.REPLACED, reason, null, at);
        return leaving.position();
    }

    Member join(int position, MemberRegistration substitute, Instant at) {
        refuseUnlessForming();
        Member joining = new Member(this, position, substitute, at);
        members.add(joining);
        return joining;
    }

    Member correct(UUID memberId, MemberRegistration data) {
        refuseUnlessForming();
        Member member = active(memberId);
        member.correct(data);
        return member;
    }

    void withdraw(UUID memberId, LeavingReason reason, String note, Instant at) {
        refuseUnlessForming();
        active(memberId).leave(MemberStatus.WITHDRAWN, reason, note, at);
    }

    void close(LeavingReason reason, String note, Instant at) {
        refuseUnlessForming();
        status = GroupStatus.CLOSED;
        closedAt = at;
        closingReason = reason;
        closingNote = note;
        release(at);
    }

    void markFinanced() {
        refuseUnlessForming();
        status = GroupStatus.FINANCED;
    }

    void markRepaid(Instant at) {
        if (status != GroupStatus.FINANCED) {
            throw RefusedInput.of("group", "Kelompok ini tidak sedang dibiayai, melainkan " + status.indonesian());
        }
        status = GroupStatus.REPAID;
        closedAt = at;
        release(at);
    }

    void handOverTo(String officer) {
        officerId = officer;
    }

    private void release(Instant at) {
        members.stream()
                .filter(Member::isActive)
                .forEach(member -> member.leave(MemberStatus.RELEASED, null, null, at));
    }

    private void refuseUnlessForming() {
        if (status != GroupStatus.FORMING) {
            throw RefusedInput.of("group", "Kelompok ini tidak dapat diubah lagi: sudah " + status.indonesian());
        }
    }

    private Member active(UUID memberId) {
        return members.stream()
                .filter(member -> member.id().equals(memberId) && member.isActive())
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("member", "Anggota itu tidak ada lagi di kelompok ini"));
    }

    private Member placeHolder(UUID memberId) {
        return members.stream()
                .filter(member -> member.id().equals(memberId) && member.holdsPlace())
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("member", "Anggota itu tidak ada lagi di kelompok ini"));
    }

    UUID id() {
        return id;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** Those who registered together, whatever became of them since. */
    List<Member> founders() {
        return members.stream()
                .filter(member -> member.joinedAt().equals(registeredAt))
                .toList();
    }

    GroupStatus status() {
        return status;
    }

    /** Everybody who ever belonged to the group, by position and time. */
    List<Member> everyMember() {
        return List.copyOf(members);
    }

    /** Who left and why, and how the group itself ended, oldest first. */
    List<Departure> departures() {
        List<Departure> departures = new ArrayList<>(members.stream()
                .map(Member::departure)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Departure::at))
                .toList());
        if (closedAt != null) {
            departures.add(new Departure(null, closingReason, closingNote, closedAt));
        }
        return List.copyOf(departures);
    }

    GroupView view() {
        return new GroupView(
                id,
                name,
                programmeCode,
                neighbourhood,
                officerId,
                registeredOn,
                status,
                members.stream()
                        .filter(member -> member.belongs(status.isOpen() ? MemberStatus.ACTIVE : MemberStatus.RELEASED))
                        .map(Member::view)
                        .toList());
    }
}
