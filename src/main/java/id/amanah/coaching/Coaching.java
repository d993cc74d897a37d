package id.amanah.coaching;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The coaching of one group from its payout until everything is repaid. */
@Entity
@Table(name = "coaching")
class Coaching {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REASON = 500;

    @Id
    private String applicationNumber;

    @Version
    private long version;

    private UUID groupId;

    @Enumerated(EnumType.STRING)
    private MeetingFrequency frequency;

    private String place;

    private LocalDate firstMeetingOn;

    private LocalDate nextMeetingOn;

    private String agreedBy;

    private Instant startedAt;

    private LocalDate endedOn;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_number", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Meeting> meetings = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_number", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Postponement> postponements = new ArrayList<>();

    protected Coaching() {}

    /** Takes down what the group agreed on (A13); once. */
    void agree(Agreement agreement, LocalDate today, String by) {
        if (frequency != null) {
            throw RefusedInput.of("frequency", "Kesepakatan pertemuan kelompok ini sudah dicatat");
        }
        Problems problems = new Problems();
        problems.addIf(agreement.frequency() == null, "frequency", "Frekuensi pertemuan belum dipilih");
        problems.addIf(
                agreement.firstMeetingOn() == null || agreement.firstMeetingOn().isBefore(today),
                "firstMeetingOn",
                "Pertemuan pertama tidak boleh di tanggal yang sudah lewat");
        String where = "";
        try {
            where = PlainText.required("place", "Tempat pertemuan", agreement.place(), LONGEST_PLACE);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        problems.throwIfAny();
        frequency = agreement.frequency();
        place = where;
        firstMeetingOn = agreement.firstMeetingOn();
        nextMeetingOn = agreement.firstMeetingOn();
        agreedBy = by;
    }

    /**
     * Closes the minutes of a meeting.
     *
     * @param number the meeting meant, so that minutes sent twice are noticed
     */
    void record(int number, Minutes minutes, LocalDate today, String by, Instant at) {
        refuseUnlessNext(number);
        Problems problems = new Problems();
        problems.addIf(minutes.heldOn().isAfter(today), "heldOn", "Tanggal pertemuan tidak boleh di masa depan");
        lastHeldOn()
                .filter(last -> !minutes.heldOn().isAfter(last))
                .ifPresent(last -> problems.add(
                        "heldOn",
                        "Tanggal pertemuan harus sesudah pertemuan sebelumnya (" + IndonesianText.date(last) + ")"));
        LocalDate next = minutes.nextMeetingOn() == null ? proposed(minutes.heldOn(), today) : minutes.nextMeetingOn();
        problems.addIf(
                !next.isAfter(minutes.heldOn()), "nextMeetingOn", "Pertemuan berikutnya harus sesudah pertemuan ini");
        problems.addIf(
                next.isBefore(today), "nextMeetingOn", "Pertemuan berikutnya tidak boleh di tanggal yang sudah lewat");
        problems.throwIfAny();
        meetings.add(new Meeting(number, nextMeetingOn, minutes, by, at));
        nextMeetingOn = next;
    }

    /** Moves the meeting that did not take place to another day. */
    void postpone(int number, LocalDate newDay, String why, LocalDate today, String by, Instant at) {
        refuseUnlessNext(number);
        Problems problems = new Problems();
        problems.addIf(
                newDay.isBefore(today),
                "nextMeetingOn",
                "Pertemuan berikutnya tidak boleh di tanggal yang sudah lewat");
        lastHeldOn()
                .filter(last -> !newDay.isAfter(last))
                .ifPresent(last -> problems.add(
                        "nextMeetingOn",
                        "Pertemuan berikutnya harus sesudah pertemuan sebelumnya (" + IndonesianText.date(last) + ")"));
        String reason = "";
        try {
            reason = PlainText.required("postponedBecause", "Alasan pertemuan ditunda", why, LONGEST_REASON);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        problems.throwIfAny();
        postponements.add(new Postponement(nextMeetingOn, newDay, reason, by, at));
        nextMeetingOn = newDay;
    }

    void end(LocalDate today) {
        if (endedOn == null) {
            endedOn = today;
            nextMeetingOn = null;
        }
    }

    /** The day that the agreed frequency has after the meeting to come, were it held on a day; never one behind us. */
    private LocalDate proposed(LocalDate held, LocalDate today) {
        LocalDate after = Stream.of(held, nextMeetingOn, today.minusDays(1))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return frequency.next(firstMeetingOn, after);
    }

    Optional<LocalDate> lastHeldOn() {
        return meetings.isEmpty()
                ? Optional.empty()
                : Optional.of(meetings.get(meetings.size() - 1).heldOn());
    }

    private int nextNumber() {
        return meetings.size() + 1;
    }

    private void refuseUnlessNext(int number) {
        if (endedOn != null) {
            throw RefusedInput.of("meeting", "Pembinaan kelompok ini sudah selesai: semua sudah lunas");
        }
        if (frequency == null) {
            throw RefusedInput.of("meeting", "Kesepakatan pertemuan belum dicatat");
        }
        if (number < nextNumber()) {
            throw RefusedInput.of("meeting", "Pertemuan ke-" + number + " sudah dicatat; tidak dapat dicatat dua kali");
        }
        if (number > nextNumber()) {
            throw RefusedInput.of("meeting", "Pertemuan ke-" + nextNumber() + " belum dicatat");
        }
    }

    CoachingView view(LocalDate today) {
        return new CoachingView(
                applicationNumber,
                groupId,
                frequency,
                place,
                firstMeetingOn,
                nextMeetingOn,
                nextNumber(),
                lastHeldOn().orElse(null),
                nextMeetingOn == null ? null : proposed(nextMeetingOn, today),
                endedOn,
                meetings.stream().map(Meeting::view).toList());
    }
}
