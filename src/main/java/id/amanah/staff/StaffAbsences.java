package id.amanah.staff;

import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who on the staff is on leave or ill, and until when: nothing new is given to them, and what they hold is seen. */
@Component
public class StaffAbsences {

    private final AbsenceRows rows;
    private final StaffMembers staff;
    private final Clock clock;

    StaffAbsences(AbsenceRows rows, StaffMembers staff, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Notes that somebody does not work from one day to another, both included.
     *
     * @throws RefusedInput where nobody on the staff has that id, the days are the wrong way round, they are over, or the
     *     reason is missing or longer than 500 characters
     */
    @Transactional
    public StaffAbsence note(String staffId, LocalDate firstDay, LocalDate lastDay, String reason, String notedBy) {
        if (staffId == null || staff.byId(staffId).isEmpty()) {
            throw RefusedInput.of("staffId", "Petugas ini tidak terdaftar");
        }
        if (lastDay != null && lastDay.isBefore(today())) {
            throw RefusedInput.of("lastDay", "Hari terakhir sudah lewat");
        }
        return rows.save(new StaffAbsence(staffId, firstDay, lastDay, reason, notedBy, clock.instant()));
    }

    /**
     * Takes an absence back, as somebody who is back early; doing it again changes nothing.
     *
     * @throws RefusedInput where there is no such absence
     */
    @Transactional
    public void withdraw(UUID id) {
        rows.findById(id)
                .orElseThrow(() -> RefusedInput.of("id", "Catatan cuti ini tidak dikenal"))
                .withdraw(clock.instant());
    }

    /** One absence, over or not. */
    @Transactional(readOnly = true)
    public Optional<StaffAbsence> find(UUID id) {
        return rows.findById(id);
    }

    /** Whether that person does not work today. */
    @Transactional(readOnly = true)
    public boolean isAbsent(String staffId) {
        return rows.covers(staffId, today());
    }

    /** Every absence that is not over, by first day. */
    @Transactional(readOnly = true)
    public List<StaffAbsence> presentAndComing() {
        return rows.notOverOn(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
