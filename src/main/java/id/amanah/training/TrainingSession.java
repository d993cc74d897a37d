package id.amanah.training;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One meeting of a group's training: planned for a date, then held with its attendance, or dropped. */
@Entity
@Table(name = "training_session")
class TrainingSession {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Column
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private Integer dayNumber;
    private String title;
    private boolean requestsTaken;
    private LocalDate plannedOn;
    private String place;

    @Column
    private String plannedBy;

    @Column
    private Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    private String topic;
    private String recordedBy;
    private Instant recordedAt;

    @Column
    private String droppedReason;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "training_attendance", joinColumns = @JoinColumn(name = "session_id"))
    private List<Attendance> attendance = new ArrayList<>();

    protected TrainingSession() {}

    TrainingSession(
            UUID groupId,
            SessionKind kind,
            Integer dayNumber,
            String title,
            boolean requestsTaken,
            LocalDate plannedOn,
            String place,
            String plannedBy,
            Instant plannedAt) {
        this.id = UUID.randomUUID();
        this.groupId = groupId;
        this.kind = kind;
        this.dayNumber = dayNumber;
        this.title = title;
        this.requestsTaken = requestsTaken;
        this.plannedOn = plannedOn;
        this.place = place;
        this.plannedBy = plannedBy;
        this.plannedAt = plannedAt;
        this.status = SessionStatus.PLANNED;
    }

    /** The same meeting on another date. */
    TrainingSession movedTo(LocalDate date, String by, Instant at) {
        return new TrainingSession(groupId, kind, dayNumber, title, requestsTaken, date, place, by, at);
    }

    /** Records who came; once, and not before the day itself. */
    void hold(String topicTaught, Collection<Attendance> attended, String by, Instant at, LocalDate today) {
        refuseUnlessPlanned();
        if (plannedOn.isAfter(today)) {
            throw RefusedInput.of(
                    "attendance",
                    "Kehadiran belum dapat dicatat: latihan ini dijadwalkan " + IndonesianText.date(plannedOn));
        }
        this.status = SessionStatus.HELD;
        this.topic = topicTaught;
        this.attendance.addAll(attended);
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Did not or need not take place on its date. */
    void drop(String reason) {
        refuseUnlessPlanned();
        this.status = SessionStatus.DROPPED;
        this.droppedReason = reason;
    }

    /** Was held, and has to be held anew by somebody else; the record stays. */
    void setAside(String reason) {
        if (status != SessionStatus.HELD) {
            throw new IllegalStateException("meeting " + id + " was not held");
        }
        this.status = SessionStatus.SET_ASIDE;
        this.droppedReason = reason;
    }

    private void refuseUnlessPlanned() {
        if (status == SessionStatus.HELD || status == SessionStatus.SET_ASIDE) {
            throw RefusedInput.of("attendance", "Kehadiran latihan ini sudah dicatat");
        }
        if (status == SessionStatus.DROPPED) {
            throw RefusedInput.of("attendance", "Latihan ini sudah dijadwalkan ulang ke tanggal lain");
        }
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    SessionKind kind() {
        return kind;
    }

    Optional<Integer> dayNumber() {
        return Optional.ofNullable(dayNumber);
    }

    boolean isAbout(int day) {
        return dayNumber != null && dayNumber == day;
    }

    String title() {
        return title;
    }

    boolean requestsTaken() {
        return requestsTaken;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    String place() {
        return place;
    }

    boolean isPlanned() {
        return status == SessionStatus.PLANNED;
    }

    boolean isHeld() {
        return status == SessionStatus.HELD;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    List<UUID> present() {
        return attendance.stream()
                .filter(Attendance::present)
                .map(Attendance::memberId)
                .toList();
    }

    boolean wasAttendedBy(UUID memberId) {
        return attendance.stream().anyMatch(row -> row.memberId().equals(memberId) && row.present());
    }

    SessionView view() {
        return new SessionView(
                id,
                kind,
                dayNumber(),
                title,
                requestsTaken,
                plannedOn,
                place,
                status,
                Optional.ofNullable(topic),
                Optional.ofNullable(recordedBy),
                Optional.ofNullable(recordedAt),
                List.copyOf(attendance));
    }
}
