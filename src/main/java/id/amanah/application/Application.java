package id.amanah.application;

import id.amanah.shared.RefusedInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A group's application for financing: the only place where its status changes. */
@Entity
@Table(name = "application")
class Application {

    @Id
    private UUID id;

    @Version
    private Integer version;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false, updatable = false)
    private UUID groupId;

    @Column(nullable = false, updatable = false)
    private String programmeCode;

    @Column(nullable = false, updatable = false)
    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ApplicationStatus status;

    @Column(nullable = false)
    private Instant statusSince;

    /** For JPA. */
    protected Application() {}

    Application(String number, UUID groupId, String programmeCode, LocalDate openedOn, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.groupId = groupId;
        this.programmeCode = programmeCode;
        this.openedOn = openedOn;
        this.status = ApplicationStatus.OPEN;
        this.statusSince = openedAt;
    }

    void become(ApplicationStatus next, Instant at) {
        if (!status.mayBecome(next)) {
            throw RefusedInput.of(
                    "application",
                    "Pengajuan " + number + " sudah " + status.indonesian() + ", tidak dapat menjadi "
                            + next.indonesian());
        }
        status = next;
        statusSince = at;
    }

    ApplicationView view() {
        return new ApplicationView(id, number, groupId, programmeCode, openedOn, status, statusSince);
    }
}
