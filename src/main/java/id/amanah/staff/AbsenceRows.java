package id.amanah.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of table {@code staff_absence}. */
interface AbsenceRows extends Repository<StaffAbsence, UUID> {

    @Query("""
            select count(absence) > 0 from StaffAbsence absence
            where absence.staffId = :staffId and absence.withdrawnAt is null
              and :day between absence.firstDay and absence.lastDay""")
    boolean covers(String staffId, LocalDate day);

    @Query("""
            select absence from StaffAbsence absence
            where absence.withdrawnAt is null and absence.lastDay >= :day
            order by absence.firstDay, absence.staffId""")
    List<StaffAbsence> notOverOn(LocalDate day);

    Optional<StaffAbsence> findById(UUID id);

    StaffAbsence save(StaffAbsence absence);
}
