package id.amanah.coaching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A meeting that was held, with its minutes. */
@Entity
@Table(name = "coaching_meeting")
class Meeting {

    @Id
    private UUID id;

    private int number;

    private LocalDate plannedOn;

    private LocalDate heldOn;

    private boolean ikrarRead;

    private String rupiahTopic;

    private String ruhiahTopic;

    private String note;

    private String recordedBy;

    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "coaching_attendance", joinColumns = @JoinColumn(name = "meeting_id"))
    private List<MemberLine> members = new ArrayList<>();

    protected Meeting() {}

    Meeting(int number, LocalDate plannedOn, Minutes minutes, String recordedBy, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.plannedOn = plannedOn;
        this.heldOn = minutes.heldOn();
        this.ikrarRead = minutes.ikrarRead();
        this.rupiahTopic = minutes.rupiahTopic();
        this.ruhiahTopic = minutes.ruhiahTopic();
        this.note = minutes.note();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        minutes.members().forEach(member -> members.add(new MemberLine(member)));
    }

    int number() {
        return number;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    MeetingView view() {
        return new MeetingView(
                number,
                heldOn,
                rupiahTopic,
                ruhiahTopic,
                note,
                recordedBy,
                members.stream().map(MemberLine::view).toList());
    }
}
