package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import id.amanah.shared.Sex;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person in a group; who leaves keeps her data here (A9). */
@Entity
@Table(name = "group_member")
class Member {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id", nullable = false, updatable = false)
    private LendingGroup group;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(nullable = false)
    private Nik nik;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Sex sex;

    @Column(nullable = false)
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MaritalStatus maritalStatus;

    private String phone;

    @Column(nullable = false)
    private String street;

    @Embedded
    @AttributeOverride(name = "rt", column = @Column(name = "rt", nullable = false))
    @AttributeOverride(name = "rw", column = @Column(name = "rw", nullable = false))
    @AttributeOverride(name = "kelurahan", column = @Column(name = "kelurahan", nullable = false))
    @AttributeOverride(name = "kecamatan", column = @Column(name = "kecamatan", nullable = false))
    private Neighbourhood neighbourhood;

    @Column(nullable = false)
    private String business;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BusinessRunner businessRunner;

    @Column(nullable = false)
    private LocalDate businessSince;

    @Column(nullable = false)
    private boolean surveyConsent;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MemberStatus status;

    @Column(nullable = false, updatable = false)
    private Instant joinedAt;

    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private LeavingReason leavingReason;

    private String leavingNote;

    /** For JPA. */
    protected Member() {}

    Member(LendingGroup group, int position, MemberRegistration registration, Instant joinedAt) {
        this.id = UUID.randomUUID();
        this.group = group;
        this.position = position;
        this.status = MemberStatus.ACTIVE;
        this.joinedAt = joinedAt;
        correct(registration);
    }

    final void correct(MemberRegistration registration) {
        nik = registration.nik();
        name = registration.name();
        sex = registration.sex();
        birthDate = registration.birthDate();
        maritalStatus = registration.maritalStatus();
        phone = registration.phone();
        street = registration.street();
        neighbourhood = registration.neighbourhood();
        business = registration.business();
        businessRunner = registration.businessRunner();
        businessSince = registration.businessSince();
        surveyConsent = registration.surveyConsent();
    }

    Instant joinedAt() {
        return joinedAt;
    }

    void leave(MemberStatus as, LeavingReason reason, String note, Instant at) {
        status = as;
        // Her own reason stays when a substitute takes her place later.
        if (leftAt == null) {
            leftAt = at;
            leavingReason = reason;
            leavingNote = note;
        }
    }

    boolean belongs(MemberStatus as) {
        return status == as;
    }

    UUID groupId() {
        return group.id();
    }

    /** How she left; {@code null} where she did not. */
    Departure departure() {
        return leftAt == null ? null : new Departure(id, leavingReason, leavingNote, leftAt);
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    boolean isActive() {
        return status == MemberStatus.ACTIVE;
    }

    /** Whether a substitute may take this place: its holder is active, or left and nobody followed yet. */
    boolean holdsPlace() {
        return status == MemberStatus.ACTIVE || status == MemberStatus.WITHDRAWN;
    }

    MemberView view() {
        return new MemberView(
                id,
                position,
                name,
                nik,
                sex,
                birthDate,
                maritalStatus,
                phone,
                street,
                neighbourhood,
                business,
                businessRunner,
                businessSince,
                surveyConsent,
                status);
    }
}
