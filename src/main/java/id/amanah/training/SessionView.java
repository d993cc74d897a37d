package id.amanah.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of the training to be read.
 *
 * @param id the meeting
 * @param kind what it is for
 * @param dayNumber the training day whose topic it teaches, from 1; empty for a refresher
 * @param title the planned topic in Indonesian, all accepted variants named
 * @param requestsTaken whether those present say there what they ask for (A10)
 * @param plannedOn its date
 * @param place where it is held
 * @param status where it stands
 * @param topic code of the variant that was taught, once held
 * @param recordedBy login id of the trainer who recorded it, once held
 * @param recordedAt when, once held
 * @param attendance a row for each member it was for, once held
 */
public record SessionView(
        UUID id,
        SessionKind kind,
        Optional<Integer> dayNumber,
        String title,
        boolean requestsTaken,
        LocalDate plannedOn,
        String place,
        SessionStatus status,
        Optional<String> topic,
        Optional<String> recordedBy,
        Optional<Instant> recordedAt,
        List<Attendance> attendance) {

    /** What to call it: {@code Latihan hari 2: Profil BMT Mitra Amanah}. */
    public String heading() {
        return dayNumber
                .map(day -> "%s hari %d: %s".formatted(kind.indonesian(), day, title))
                .orElse(kind.indonesian());
    }
}
