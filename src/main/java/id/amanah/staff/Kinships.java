package id.amanah.staff;

import id.amanah.shared.PlainText;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who on the staff is related to a member of a group, and so shall not decide about it. */
@Component
public class Kinships {

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 500;

    private final KinshipRows rows;
    private final StaffMembers staff;
    private final Clock clock;

    Kinships(KinshipRows rows, StaffMembers staff, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.clock = clock;
    }

    /** Somebody says of themselves that they are related to a member of the group; saying it again changes nothing. */
    @Transactional
    public void declare(String staffId, UUID groupId, String note) {
        declare(staffId, groupId, staffId, note);
    }

    /**
     * As {@link #declare(String, UUID, String)}, said by a colleague.
     *
     * @param note how they are related, may be empty or {@code null}, at most {@value #LONGEST_NOTE} characters
     * @throws RefusedInput where nobody on the staff has that id, or the note is too long
     */
    @Transactional
    public void declare(String staffId, UUID groupId, String declaredBy, String note) {
        if (staff.byId(staffId).isEmpty()) {
            throw RefusedInput.of("staffId", "Petugas ini tidak terdaftar");
        }
        rows.insertUnlessThere(
                UUID.randomUUID(),
                staffId,
                groupId,
                declaredBy,
                clock.instant(),
                PlainText.clean("note", "Keterangan hubungan keluarga", note, LONGEST_NOTE));
    }

    /** Whether that person has been declared a relative of somebody in the group. */
    @Transactional(readOnly = true)
    public boolean isKin(String staffId, UUID groupId) {
        return rows.existsByStaffIdAndGroupId(staffId, groupId);
    }

    /** What has been declared about the group, by staff id. */
    @Transactional(readOnly = true)
    public List<Kinship> of(UUID groupId) {
        return rows.findByGroupIdOrderByStaffId(groupId);
    }
}
